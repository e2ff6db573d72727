import { type ComponentType, h } from 'preact';
import { useEffect, useState } from 'preact/hooks';

const waiting = new Set<() => Promise<unknown>>();
let sign: Promise<unknown> = Promise.resolve();

/** Nothing of it is asked for before this: for a page that may never be used. */
export function holdBackUntil(wanted: Promise<unknown>): void {
  sign = wanted;
}

/**
 * A component that the first frame does without: its code comes afterwards, and nothing is drawn
 * in its place until then. Code that did not come is asked for again when it is next wanted.
 */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let component: ComponentType<Props> | undefined;
  const ask = async () => {
    await sign;
    component = await load();
    waiting.delete(ask);
  };
  waiting.add(ask);
  return function Later(props: Props) {
    const [, setThere] = useState(component !== undefined);
    useEffect(() => {
      // It may have come since this was drawn, and before this is done.
      if (component) setThere(true);
      else ask().then(() => setThere(true), ignore);
    }, []);
    return component ? h(component, props) : null;
  };
}

/** Brings all of it, and what that brings along, so that it is there when it is wanted. */
export async function loadLater(): Promise<void> {
  const asked = new Set<() => Promise<unknown>>();
  for (;;) {
    const next = [...waiting].filter((ask) => !asked.has(ask));
    if (next.length === 0) return;
    for (const ask of next) asked.add(ask);
    await Promise.allSettled(next.map((ask) => ask()));
  }
}

function ignore(): void {}
