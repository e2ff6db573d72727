/**
 * The browser's real new tab: Yarrow's, a bare page without script and a bare Preact page, each in
 * a browser and a profile of its own, no page of the extension alive beforehand.
 */
import './harness/interrupt.ts';
import { builtExtension } from '../e2e/harness/browser.ts';
import { bareExtension } from './harness/bare-extension.ts';
import { roundsOr } from './harness/flags.ts';
import {
  limitRow,
  medianRow,
  printMachine,
  printTable,
  type Row,
  ratioRow,
} from './harness/report.ts';
import { column, roundRobin, type Samples } from './harness/rounds.ts';
import { median } from './harness/statistics.ts';
import { plainCopy, watchedCopy } from './harness/watched-copy.ts';
import { newTabsInChromium } from './new-tab/in-chromium.ts';
import { newTabsInFirefox } from './new-tab/in-firefox.ts';
import { type ScriptsLoaded, scriptsLoaded } from './new-tab/scripts-loaded.ts';
import type { Load } from './pages/read-load.ts';

const rounds = roundsOr(25);
const yarrow = 'Yarrow';
/** Only what a page does not tell by itself is taken from it: the prompt, and the database. */
const watched = 'Yarrow, watched';

const bare = { static: await bareExtension('static'), preact: await bareExtension('preact') };
await inChromium();
await inFirefox();
printMachine();
process.exit();

async function inChromium() {
  const plain = plainCopy(builtExtension('chromium'));
  const tabs = await Promise.all([
    newTabsInChromium('static', bare.static),
    newTabsInChromium('Preact', bare.preact),
    newTabsInChromium(yarrow, plain),
    newTabsInChromium(watched, await watchedCopy(plain)),
  ]);
  const loaded = tabs[2] && (await scriptsLoaded(tabs[2].browser, plain));
  const usual = await roundRobin('new tab, Chromium', tabs, rounds);
  printTable(`New tab, Chromium (${rounds} rounds, ratios to the bare page without script)`, [
    ...paintRows(usual, { firstPaint: 1.1, prompt: 1.2, data: 1.5 }),
    ...(loaded ? scriptRows(loaded) : []),
  ]);
  const slowed = await roundRobin(
    'new tab, Chromium slowed',
    tabs.map((tab) => tab.slowed(4)),
    rounds,
  );
  printTable(
    `New tab, Chromium, processor slowed to a quarter (${rounds} rounds)`,
    paintRows(slowed, { firstPaint: 1.15, prompt: 1.3, data: 1.6 }),
  );
  await Promise.all(tabs.map(({ browser }) => browser.quit()));
}

async function inFirefox() {
  const plain = plainCopy(builtExtension('firefox'));
  const tabs = await Promise.all([
    newTabsInFirefox('static', bare.static),
    newTabsInFirefox('Preact', bare.preact),
    newTabsInFirefox(yarrow, plain),
    newTabsInFirefox(watched, await watchedCopy(plain)),
  ]);
  const samples = await roundRobin('new tab, Firefox', tabs, rounds);
  printTable(
    `New tab, Firefox (${rounds} rounds)`,
    paintRows(samples, { firstPaint: 1.1, prompt: 1.2, data: 1.5 }, false),
  );
  await Promise.all(tabs.map(({ quit }) => quit()));
}

interface Targets {
  readonly firstPaint: number;
  readonly prompt: number;
  readonly data: number;
}

function paintRows(samples: Samples<Load>, targets: Targets, tellsShifts = true): readonly Row[] {
  const of = (name: string, toNumber: (load: Load) => number) => column(samples, name, toNumber);
  const paints = of('static', ({ firstPaint }) => firstPaint);
  const prompts = of('static', ({ prompt }) => prompt);
  const preact = of('Preact', ({ prompt }) => prompt);
  return [
    medianRow('bare page: first paint', paints, 'ms'),
    ratioRow('bare Preact page: prompt visible', preact, prompts),
    ratioRow(
      'Yarrow: first paint',
      of(yarrow, (load) => load.firstPaint),
      paints,
      targets.firstPaint,
    ),
    ratioRow(
      'Yarrow: prompt visible',
      of(watched, ({ prompt }) => prompt),
      prompts,
      targets.prompt,
    ),
    ratioRow(
      'Yarrow: the database can be asked',
      of(watched, ({ storeReady }) => storeReady ?? Number.NaN),
      prompts,
      targets.data,
    ),
    ...(tellsShifts ? calmRows(samples) : []),
  ];
}

function calmRows(samples: Samples<Load>): readonly Row[] {
  const loads = samples.get(yarrow) ?? [];
  const moved = [...new Set(loads.flatMap((load) => load.moved))];
  const worst = Math.max(...loads.map(({ shift }) => shift));
  const shift = limitRow('Yarrow: shift of what is drawn (worst)', worst, '', 0);
  const tasks = loads.map(({ longTasks }) => longTasks);
  return [
    { ...shift, measured: [shift.measured, ...moved].join('  ') },
    limitRow('Yarrow: tasks over 50 ms (median)', median(tasks), '', 0),
  ];
}

function scriptRows({ beforePrompt, inAll }: ScriptsLoaded): readonly Row[] {
  return [
    limitRow('Yarrow: script before the prompt, compressed', beforePrompt / 1000, 'kB', 15),
    limitRow('Yarrow: script in all, compressed', inAll / 1000, 'kB', 80),
  ];
}
