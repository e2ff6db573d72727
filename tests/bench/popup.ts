/**
 * The real popup in Chromium: from a real press of the shortcut to the first paint, and to the pad
 * having the focus. Cold: no page or worker of the extension alive. Warm: a page of it is open.
 */
import './harness/interrupt.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtExtension } from '../e2e/harness/browser.ts';
import { bareExtension } from './harness/bare-extension.ts';
import { roundsOr } from './harness/flags.ts';
import { type RealPopup, realPopup } from './harness/real-popup.ts';
import { medianRow, printMachine, printTable, type Row, ratioRow } from './harness/report.ts';
import { type Contestant, column, roundRobin, type Samples } from './harness/rounds.ts';
import { plainCopy, watchedCopy } from './harness/watched-copy.ts';
import { type PopupTimes, readPopup } from './pages/read-popup.ts';

const rounds = roundsOr(25);
const yarrow = 'Yarrow';
/** Only the moment when the pad is ready is taken from it. */
const watched = 'Yarrow, watched';
const quietAfter = 1_300;

const plain = plainCopy(builtExtension('chromium'));
const popups = await Promise.all(
  Object.entries({
    static: await bareExtension('static'),
    Preact: await bareExtension('preact'),
    [yarrow]: plain,
    [watched]: await watchedCopy(plain),
  }).map(async ([name, dir]) => ({ name, popup: await realPopup(name, dir) })),
);
const contestants: readonly Contestant<PopupTimes>[] = popups.map(({ name, popup }) => ({
  name,
  measure: () => measure(popup),
}));

const cold = await roundRobin('popup, cold', contestants, rounds);
printTable(`Popup, Chromium, cold (${rounds} rounds, from the shortcut)`, rowsOf(cold));
for (const { popup } of popups) {
  await popup.browser.open(`${popup.browser.origin}newtab.html`, { background: true });
}
const warm = await roundRobin('popup, warm', contestants, rounds);
printTable(`Popup, Chromium, warm (${rounds} rounds, from the shortcut)`, rowsOf(warm));
printMachine();
await Promise.all(popups.map(({ popup }) => popup.quit()));
process.exit();

/** Milliseconds since the key went down. Nothing is attached before the popup is quiet. */
async function measure(popup: RealPopup): Promise<PopupTimes> {
  const pressed = await popup.press();
  await sleep(quietAfter);
  const times = await popup.browser.ask<PopupTimes>(await popup.find(), readPopup);
  await popup.dismiss();
  return { firstPaint: times.firstPaint - pressed, padFocused: times.padFocused - pressed };
}

function rowsOf(samples: Samples<PopupTimes>): readonly Row[] {
  const paints = (name: string) => column(samples, name, ({ firstPaint }) => firstPaint);
  const reference = paints('static');
  const focused = column(samples, watched, ({ padFocused }) => padFocused);
  return [
    medianRow('bare popup: first paint', reference, 'ms'),
    ratioRow('bare Preact popup: first paint', paints('Preact'), reference),
    ratioRow('Yarrow: first paint', paints(yarrow), reference, 1.04),
    ratioRow('Yarrow: the pad has the focus', focused, reference, 1.1),
  ];
}
