import { type Looks, toLooks } from '../domain/looks';

/**
 * The one use of localStorage. `storage.local` answers only after the first paint, so what the
 * first frame needs of the open settings is mirrored here. Nothing private is among it.
 */
const name = 'first-frame';

export type FirstFrame = Pick<
  Looks,
  | 'firstRun'
  | 'covered'
  | 'theme'
  | 'textSize'
  | 'motion'
  | 'plainPage'
  | 'clock'
  | 'newTab'
  | 'promptSeed'
  | 'hiddenPrompts'
>;

/** @returns nothing where there is no mirror yet: then the frame stays bare paper. */
export function readMirror(): FirstFrame | undefined {
  try {
    const raw = localStorage.getItem(name);
    return raw === null ? undefined : toLooks(JSON.parse(raw));
  } catch {
    return undefined;
  }
}

/** @param unwritten what the shelf has not taken yet, by name; this page may be gone before it has. */
export function writeMirror(looks: Looks, unwritten: readonly string[] = []): void {
  const { firstRun, covered, theme, textSize, motion, plainPage, clock, newTab } = looks;
  const { promptSeed, hiddenPrompts } = looks;
  const frame: FirstFrame = {
    firstRun,
    covered,
    theme,
    textSize,
    motion,
    plainPage,
    clock,
    newTab,
    promptSeed,
    hiddenPrompts,
  };
  try {
    const marks = unwritten.length > 0 ? { unwritten } : {};
    localStorage.setItem(name, JSON.stringify({ ...frame, ...marks }));
  } catch {
    // Without a mirror the next first frame is bare paper for a moment; nothing is lost.
  }
}

/** What a page showed that was gone before the shelf had taken it. */
export function readUnwritten(): Partial<FirstFrame> {
  try {
    const raw = JSON.parse(localStorage.getItem(name) ?? '{}');
    const isUnwritten = ([key]: [string, unknown]) => key in raw && raw.unwritten?.includes(key);
    return Object.fromEntries(Object.entries(toLooks(raw)).filter(isUnwritten));
  } catch {
    return {};
  }
}

/**
 * Tells of what another page writes into the mirror. It is written in the task of an event, so
 * it is heard of even when the page that wrote it is gone.
 */
export function watchMirror(onFrame: (frame: FirstFrame) => void): void {
  addEventListener('storage', (event) => {
    const frame = event.key === name ? readMirror() : undefined;
    if (frame) onFrame(frame);
  });
}

export function clearMirror(): void {
  localStorage.removeItem(name);
}
