/** What a test can do in a page and with a browser; both browsers answer to these same words. */

export type BrowserName = 'chromium' | 'firefox';

/** A page of the extension by name, or a path inside it such as `home.html?x`. */
export type PageName = 'popup' | 'newtab' | 'home' | (string & {});

/** A CSS selector, or what a screen reader calls the element. A string name is matched whole. */
export type Target = string | { readonly role: string; readonly name?: string | RegExp };

export interface WaitOptions {
  /** In milliseconds; 5,000 where none is given. */
  readonly timeout?: number;
  /** What was awaited, for the error. */
  readonly message?: string;
}

export interface AxeViolation {
  readonly id: string;
  readonly impact: string;
  readonly help: string;
  /** One line per element: its selector and what axe says of it. */
  readonly nodes: readonly string[];
}

export interface ConsoleLine {
  readonly level: string;
  readonly text: string;
}

export interface OutsideRequest {
  readonly url: string;
  /** `unknown`: seen at the proxy alone, and none of the addresses that browsers ask by themselves. */
  readonly from: 'page' | 'worker' | 'unknown';
}

export interface Surface {
  readonly browser: BrowserName;

  /** `newtab` is loaded by its address here; `TestBrowser.openNewTab` opens the browser's own. */
  goto(page: PageName): Promise<void>;
  reload(): Promise<void>;
  back(): Promise<void>;
  forward(): Promise<void>;
  close(): Promise<void>;
  /** To the front, as when a person clicks on the tab. */
  activate(): Promise<void>;

  /** One key or a chord in Playwright's names: `3`, `Enter`, `Shift+Tab`, `Control+Enter`. */
  press(keys: string): Promise<void>;
  /** Key by key into whatever has the focus. */
  type(text: string): Promise<void>;
  /** All at once, as a paste does: for texts too long to type. */
  insert(text: string): Promise<void>;
  click(target: Target): Promise<void>;

  /** The text as it is drawn (Firefox leaves out marks of direction): of all, or the first found. */
  text(target?: Target): Promise<string>;
  /** How many elements answer to the target. */
  count(target: Target): Promise<number>;
  /** What a screen reader says of the element that has the focus. */
  focused(): Promise<{ readonly role: string; readonly name: string }>;
  /** Runs in the page, past its content security policy; answers must be plain data. */
  evaluate<T, A extends readonly unknown[] = []>(
    script: string | ((...args: A) => T | Promise<T>),
    ...args: A
  ): Promise<T>;
  /** Asks until the answer is truthy, then gives it. */
  waitFor<T>(script: string | (() => T), options?: WaitOptions): Promise<T>;
  waitForText(text: string, options?: WaitOptions): Promise<void>;

  /** As Chromium freezes a tab in the background: no task of its runs. Firefox freezes none. */
  readonly setFrozen?: (frozen: boolean) => Promise<void>;

  screenshot(path: string): Promise<void>;
  axe(): Promise<readonly AxeViolation[]>;

  /** In CSS pixels, at zoom 1. */
  setViewport(width: number, height: number): Promise<void>;
  setColorScheme(scheme: 'light' | 'dark'): Promise<void>;
  setReducedMotion(reduced: boolean): Promise<void>;
  setForcedColors(forced: boolean): Promise<void>;
  /** The browser's own zoom: 4 is 400 %. */
  setZoom(factor: number): Promise<void>;
  /** Text alone: 2 is twice the size. */
  setTextSize(factor: number): Promise<void>;
  /** For what the page reads from now on; an IANA name. */
  setTimeZone(zone: string): Promise<void>;
}

export interface LaunchOptions {
  readonly extensionDir: string;
  /** Where none is given a new one is made, and removed when the tests' process ends. */
  readonly profileDir?: string;
  readonly headless?: boolean;
  /** The browser's own language, such as `de`. */
  readonly locale?: string;
  /** Firefox's own settings, by their names in about:config; Chromium has none such. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** Whether Firefox may run the extension in private windows, as a person can allow it. */
  readonly inPrivateWindows?: boolean;
}

export interface TestBrowser {
  readonly name: BrowserName;
  readonly profileDir: string;
  /** `chrome-extension://…/` or `moz-extension://…/`. */
  readonly origin: string;

  /** A new tab with a page of the extension by its address. */
  open(page: PageName): Promise<Surface>;
  /** The browser's own new tab, as its + button opens it. */
  openNewTab(): Promise<Surface>;
  /** The tab that opens while the action runs. */
  opened(action: () => Promise<unknown>): Promise<Surface>;
  /** As when the browser's own shortcut for a command of the extension is pressed. */
  command(name: string): Promise<void>;
  /** Every open tab, in order. */
  surfaces(): Promise<readonly Surface[]>;

  /** What extension pages and worker wrote to the console or threw, since the start. */
  console(): Promise<readonly ConsoleLine[]>;
  /** What left, or tried to leave, the extension since the start; the worker's included. */
  requests(): Promise<readonly OutsideRequest[]>;

  /** As a power cut does. */
  kill9(): Promise<void>;
  closeGracefully(): Promise<void>;
  /** A new browser in the same profile, with the extension; after `kill9` or `closeGracefully`. */
  relaunch(): Promise<TestBrowser>;
}
