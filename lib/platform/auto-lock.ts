import { browser } from 'wxt/browser';
import { dueOf, nextLook } from '../domain/auto-lock';
import type { Looks } from '../domain/looks';
import { closeSome, dropKeys, noteUse, openNow, readSession } from './session-keys';

/** The one alarm there is while something is unlocked. Browsers ring it half a minute late at most. */
const alarmName = 'lock';
/** By then the keys are there. */
const firstLook = 60_000;

export interface AutoLock {
  readonly now: () => number;
  readonly lockAfter: () => Promise<Looks['lockAfter']>;
}

/**
 * Closes what is past its deadline, and everything where the machine has been left alone for as
 * long as that; sees to it that someone looks again. Safety 2.10.
 */
export async function closeWhatIsDue(autoLock: AutoLock): Promise<void> {
  const session = await readSession();
  const open = openNow(session);
  const { used } = session;
  if (open.length === 0) return;
  const lockAfter = await autoLock.lockAfter();
  const now = autoLock.now();
  const due = (await machineRests(lockAfter)) ? open : dueOf(open, used, now, lockAfter);
  await closeSome(due);
  const left = open.filter((what) => !due.includes(what));
  if (left.length > 0) await lookAgain(nextLook(left, used ?? now, now, lockAfter));
}

/** To be called before something is unlocked: the deadline is there before the keys are. */
export async function beginDeadline(now: number): Promise<void> {
  await Promise.all([noteUse(now), lookAgain(now + firstLook)]);
}

/** In the background: the alarm, the machine and the last window. Safety 2.10. */
export function lockByItself(autoLock: AutoLock): void {
  // Where it can't be told what is due, all is.
  const check = () => closeWhatIsDue(autoLock).catch(dropKeys);
  const lockWithoutWindows = async () => {
    const { length } = await browser.windows.getAll();
    if (length === 0) await dropKeys();
  };
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarmName) check().catch(ignore);
  });
  // Only Chromium tells that the screen was locked.
  browser.idle.onStateChanged.addListener((state) => {
    (state === 'locked' ? dropKeys() : check()).catch(ignore);
  });
  browser.windows.onRemoved.addListener(() => {
    lockWithoutWindows().catch(ignore);
  });
}

async function machineRests(lockAfter: Looks['lockAfter']): Promise<boolean> {
  return (await browser.idle.queryState(Number(lockAfter) * 60)) !== 'active';
}

async function lookAgain(when: number): Promise<void> {
  await browser.alarms.create(alarmName, { when });
}

function ignore(): void {}
