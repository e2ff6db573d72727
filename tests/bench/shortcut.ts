/**
 * From a real press of the shortcut to the pad hearing keys. Digits are pressed all the while: those
 * that come too early land in the page beneath, and the first that the pad answers tells.
 */
import './harness/interrupt.ts';
import { builtExtension } from '../e2e/harness/browser.ts';
import { roundsOr } from './harness/flags.ts';
import { medianRow, printMachine, printTable } from './harness/report.ts';
import { column, roundRobin } from './harness/rounds.ts';
import { watchedCopy } from './harness/watched-copy.ts';
import { shortcutInChromium } from './shortcut/in-chromium.ts';
import { shortcutInFirefox } from './shortcut/in-firefox.ts';

const rounds = roundsOr(10);
const shortcuts = [
  await shortcutInChromium(await watchedCopy(builtExtension('chromium'))),
  await shortcutInFirefox(await watchedCopy(builtExtension('firefox'))),
];
const samples = await roundRobin('shortcut', shortcuts, rounds);
printTable(
  `Shortcut to the pad hearing keys (${rounds} rounds)`,
  shortcuts.flatMap(({ name }) => [
    medianRow(
      `${name}: first digit heard`,
      column(samples, name, ({ heard }) => heard),
      'ms',
    ),
    medianRow(
      `${name}: digits the popup got and did not answer`,
      column(samples, name, ({ unanswered }) => unanswered),
      '',
    ),
  ]),
);
printMachine();
await Promise.all(shortcuts.map(({ quit }) => quit()));
process.exit();
