/** How a page came up, as it remembers it itself. Milliseconds since the navigation began. */
export interface Load {
  readonly firstPaint: number;
  readonly prompt: number;
  readonly shift: number;
  /** What moved, for the message. */
  readonly moved: readonly string[];
  /** Frames held up by a task of more than 50 ms. */
  readonly longTasks: number;
  /** Only in a watched copy, where alone the prompt's moment is sure too. */
  readonly storeReady: number | undefined;
}

/** What the watching script noted. */
interface Noted {
  readonly storeReady?: number;
  readonly promptDrawn?: number;
}

interface Shift extends PerformanceEntry {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/**
 * Runs in the page once all is quiet: browsers keep these entries, so nothing has to be there while
 * it loads. The prompt's moment is its largest contentful paint; only where the page drew it anew
 * at once that is not told, and the first paint was the prompt's if it was there by then.
 */
export async function readLoad(): Promise<Load> {
  const kept = <Entry extends PerformanceEntry>(type: string) =>
    new Promise<readonly Entry[]>((resolve) => {
      const observer = new PerformanceObserver((list) => resolve(list.getEntries() as Entry[]));
      observer.observe({ type, buffered: true });
      setTimeout(() => resolve([]), 150);
    });
  const [largest, shifts, frames] = await Promise.all([
    kept<LargestContentfulPaint>('largest-contentful-paint'),
    kept<Shift>('layout-shift'),
    kept<PerformanceEntry & { blockingDuration: number }>('long-animation-frame'),
  ]);
  const [paint] = performance.getEntriesByName('first-contentful-paint');
  const largestPrompt = largest.find(({ element }) => element?.closest('[data-prompt]'));
  const { benchNoted } = globalThis as { benchNoted?: Noted };
  const firstPaint = paint?.startTime ?? Number.NaN;
  const drawn = benchNoted?.promptDrawn ?? Number.NaN;
  return {
    firstPaint,
    prompt:
      drawn <= firstPaint ? firstPaint : (largestPrompt?.startTime ?? Math.max(firstPaint, drawn)),
    shift: shifts.reduce((sum, { value }) => sum + value, 0),
    moved: shifts.flatMap(({ sources }) =>
      sources.map(({ node }) =>
        node instanceof Element ? `<${node.localName} ${node.className}>` : 'text',
      ),
    ),
    longTasks: frames.filter(({ blockingDuration }) => blockingDuration > 0).length,
    storeReady: benchNoted?.storeReady,
  };
}
