/** A small store of named values outside the database: `storage.local`, `storage.session`. */
export interface Shelf {
  readonly get: (name: string) => Promise<unknown>;
  readonly set: (name: string, value: unknown) => Promise<void>;
  /** In Chromium the bytes stay in its files until it tidies them; only `clear` takes them at once. */
  readonly remove: (name: string) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Everything that lies there, by name. */
  readonly all: () => Promise<Readonly<Record<string, unknown>>>;
  /**
   * Calls back with every change, from whichever page it came; with `undefined` where the value
   * was taken away. @returns how to stop.
   */
  readonly onChange: (listener: (name: string, value: unknown) => void) => () => void;
}
