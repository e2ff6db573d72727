/**
 * The sealed store in a real Chromium page, with 10,000 and 100,000 check-ins over ten years,
 * against raw IndexedDB doing the least it could with the same rows unsealed.
 */
import './harness/interrupt.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { type BenchChromium, startBenchChromium } from './harness/chromium.ts';
import { roundsOr } from './harness/flags.ts';
import {
  limitRow,
  medianRow,
  printMachine,
  printTable,
  type Row,
  ratioRow,
} from './harness/report.ts';
import { settleIn } from './harness/settle-in.ts';
import { quantile } from './harness/statistics.ts';
import { openStorePage, withStorePage } from './store/in-page.ts';
import { homeMemory } from './store/memory.ts';

const rounds = roundsOr(30);
const dir = await withStorePage();

for (const count of [10_000, 100_000]) {
  const browser = await startBenchChromium(dir);
  await settleIn(browser);
  await browser.cool();
  const rows = await measure(browser, count);
  await browser.quit();
  printTable(`The store with ${count.toLocaleString('en')} check-ins (${rounds} rounds)`, rows);
}
printMachine();
process.exit();

async function measure(browser: BenchChromium, count: number): Promise<readonly Row[]> {
  const { call } = await openStorePage(browser, false);
  const start = performance.now();
  await call('fill', count);
  console.log(`Filled with ${count} in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
  const sizes = await call('sizes');
  const newest = await call('newest', rounds);
  const day = await call('day', rounds);
  const month = await call('month', rounds);
  const keep = await call('keep', rounds * 2);
  const live = await liveTimes(browser);
  const memory = await homeMemory(browser);
  return [
    ratioRow('newest five', newest.sealed, newest.raw, 3),
    ratioRow(`today (${sizes.day})`, day.sealed, day.raw),
    ratioRow(`one month (${sizes.month})`, month.sealed, month.raw, 1.6),
    medianRow('Keep to committed', keep.sealed, 'ms', 12),
    limitRow('Keep to committed, 95th of 100', quantile(keep.sealed, 0.95), 'ms'),
    ratioRow('Keep against a plain write', keep.sealed, keep.raw),
    medianRow('another page knows of it', live, 'ms', 20),
    limitRow('home: what its scripts hold', memory.heap, 'MB'),
    limitRow('home: its whole process', memory.whole, 'MB', 150),
  ];
}

/** From the commit in one page to the query's answer in another, in a window of its own. */
async function liveTimes(browser: BenchChromium): Promise<readonly number[]> {
  const here = await openStorePage(browser, false);
  const there = await openStorePage(browser, true);
  await there.call('watch');
  await sleep(500);
  const times: number[] = [];
  for (let turn = 0; turn < rounds; turn += 1) {
    const kept = await here.call('keepNow', turn);
    await sleep(200);
    const arrived = await there.call('arrivedAt', kept.id);
    times.push((arrived ?? Number.NaN) - kept.at);
  }
  return times;
}
