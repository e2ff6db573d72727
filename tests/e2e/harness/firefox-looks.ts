import type { FirefoxSession } from './firefox-session.ts';

/** Set on the tab's browsing context, as Firefox's own developer tools do. */
type Looks = Readonly<Record<string, unknown>>;

export interface FirefoxLooks {
  set(changes: Looks): Promise<void>;
  setViewport(width: number, height: number): Promise<void>;
  /** A page from another process gets a new context: what was set is set again. */
  again(): Promise<void>;
}

export function firefoxLooks(session: FirefoxSession, handle: string): FirefoxLooks {
  let looks: Looks = {};
  let size: readonly [number, number] = [1280, 800];

  const apply = () =>
    session.inTab(
      handle,
      async ({ chrome }) => {
        await chrome(applyLooks, [looks]);
        await chrome(applySize, size);
      },
      true,
    );
  return {
    again: apply,
    set: (changes) => {
      looks = { ...looks, ...changes };
      return apply();
    },
    setViewport: (width, height) => {
      size = [width, height];
      return apply();
    },
  };
}

const applyLooks = `
  Object.assign(window.gBrowser.selectedBrowser.browsingContext, arguments[0]);`;

/** The window grows where it is too small; the page within gets exactly what was asked for. */
const applySize = `
  const [width, height] = arguments;
  const { style } = window.gBrowser.selectedBrowser;
  for (const [side, length] of [['width', width], ['height', height]]) {
    style.setProperty('min-' + side, length + 'px');
    style.setProperty('max-' + side, length + 'px');
  }
  return new Promise((done) => window.requestAnimationFrame(() => window.requestAnimationFrame(done)));`;
