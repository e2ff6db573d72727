import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchChromium } from '../harness/chromium.ts';

export interface PageMemory {
  /** What the page's scripts hold, after a clean-up. In megabytes, as the next. */
  readonly heap: number;
  /** The page's process with its part of what it shares; Linux only. */
  readonly whole: number;
}

/** Home, as a person opens it, when all is drawn. Another page of Yarrow shares its process. */
export async function homeMemory(browser: BenchChromium): Promise<PageMemory> {
  await browser.cool();
  const home = await browser.open(`${browser.origin}home.html`);
  await sleep(3_000);
  const memory = await browser.attached(home, async (send) => {
    await send('HeapProfiler.collectGarbage');
    const { usedSize, embedderHeapUsedSize, backingStorageSize } =
      await send('Runtime.getHeapUsage');
    return usedSize + embedderHeapUsedSize + backingStorageSize;
  });
  const { processInfo } = await browser.devtools.send('SystemInfo.getProcessInfo');
  const whole = processInfo.map(({ id }: { id: number }) => sizeOf(id));
  return { heap: memory / 1e6, whole: Math.max(...whole) };
}

/** Only a process that shows extensions counts. */
function sizeOf(pid: number): number {
  try {
    if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--extension-process')) return 0;
    const sums = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
    return (Number(/^Pss:\s+(\d+)/m.exec(sums)?.[1]) * 1024) / 1e6;
  } catch {
    return Number.NaN;
  }
}
