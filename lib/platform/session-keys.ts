import { browser } from 'wxt/browser';
import type { Closable, Lockable } from '../domain/auto-lock';
import { keysWithout, openIn } from '../domain/unlocked';

/**
 * What is unlocked lies on the session shelf and nowhere else (safety 2.9): `keys`, and beside it
 * when Yarrow was last used. Whoever removes the keys locks every page.
 */
export const keysName = 'keys';
const usedName = 'used';
/** Changes whenever something is locked: a change that was begun before lays no keys there any more. */
const lockedName = 'locked';
/** Of drafts that were begun while everything was locked. */
export const draftKeyName = 'draft-key';

export interface SessionKeys {
  /** As they lie, in whatever form; nothing where all is locked. */
  readonly keys: unknown;
  /** The key of drafts that were begun while everything was locked. */
  readonly draftKey: unknown;
  /** The last key, pointer or scroll in any page: milliseconds since 1970 UTC. */
  readonly used: number | undefined;
}

export async function readSession(): Promise<SessionKeys> {
  const found = await browser.storage.session.get([keysName, draftKeyName, usedName]);
  const { [keysName]: keys, [draftKeyName]: draftKey } = found;
  return { keys, draftKey, used: toTime(found[usedName]) };
}

export async function noteUse(at: number): Promise<void> {
  await browser.storage.session.set({ [usedName]: at });
}

/**
 * Locks everything, everywhere. Asks for it in the task it is called in, so that a page that is
 * about to go need not wait; and once more behind whoever was just then closing some of it.
 */
export async function dropKeys(): Promise<void> {
  const names = [keysName, draftKeyName];
  await Promise.all([noteLocking(), browser.storage.session.remove(names)]);
  await oneAtATime(() => browser.storage.session.remove(names));
}

/** All that can be read in this session, as long as its keys lie there. */
export function openNow({ keys, draftKey }: Omit<SessionKeys, 'used'>): readonly Closable[] {
  return draftKey === undefined ? openIn(keys) : [...openIn(keys), 'begun'];
}

/** Locks some of what is open. */
export async function closeSome(closing: readonly Closable[]): Promise<void> {
  if (closing.length === 0) return;
  if (closing.includes('begun')) await browser.storage.session.remove(draftKeyName);
  const lockables = closing.filter((what): what is Lockable => what !== 'begun');
  if (lockables.length > 0) await closeCompartments(lockables);
}

async function closeCompartments(closing: readonly Lockable[]): Promise<void> {
  await oneAtATime(async () => {
    const mine = await noteLocking();
    const { keys } = await readSession();
    const left = keysWithout(keys, closing);
    if (left) await browser.storage.session.set({ [keysName]: left });
    // A page that locks all and is gone in the same moment takes nothing away a second time.
    const isMine = (await browser.storage.session.get(lockedName))[lockedName] === mine;
    if (!left || !isMine) await browser.storage.session.remove([keysName, draftKeyName]);
  });
}

async function noteLocking(): Promise<string> {
  const mine = crypto.randomUUID();
  await browser.storage.session.set({ [lockedName]: mine });
  return mine;
}

/** Tells of keys and of use as they change, in whichever page. @returns how to stop. */
export function onSessionKeys(listener: (change: Partial<SessionKeys>) => void): () => void {
  const tell = (changes: Record<string, { newValue?: unknown }>) => {
    const { [keysName]: keys, [draftKeyName]: draftKey, [usedName]: used } = changes;
    if (keys) listener({ keys: keys.newValue });
    if (draftKey) listener({ draftKey: draftKey.newValue });
    if (used) listener({ used: toTime(used.newValue) });
  };
  browser.storage.session.onChanged.addListener(tell);
  return () => browser.storage.session.onChanged.removeListener(tell);
}

function oneAtATime(work: () => Promise<void>): Promise<void> {
  return navigator.locks.request(keysName, work);
}

function toTime(raw: unknown): number | undefined {
  return typeof raw === 'number' ? raw : undefined;
}
