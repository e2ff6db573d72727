/** A small store of named values outside the database: `storage.local`, `storage.session`. */
export interface Shelf {
  readonly get: (name: string) => Promise<unknown>;
  readonly set: (name: string, value: unknown) => Promise<void>;
  readonly clear: () => Promise<void>;
  /** Calls back with every change, from whichever page it came. @returns how to stop. */
  readonly onChange: (listener: (name: string, value: unknown) => void) => () => void;
}
