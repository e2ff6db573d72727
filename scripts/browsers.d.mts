export interface FoundBrowser {
  readonly path: string;
  /** Google's own Chrome, which no longer takes `--load-extension`. */
  readonly branded: boolean;
}

export function findChromium(): FoundBrowser | undefined;
export function findFirefox(): FoundBrowser | undefined;

/** The programs of the test with real keys that this machine lacks. */
export function missingDisplayTools(): readonly string[];
