import { type Attention, untilStill } from '../domain/auto-lock';
import { onUse } from './use-of-page';

/** Like a source of lib/reactive. */
export interface AttentionSource {
  readonly current: () => Attention;
  readonly subscribe: (listener: (attention: Attention) => void) => () => void;
}

/**
 * Whether someone looks at this page, as far as it can tell: `elsewhere` while its window has no
 * focus (safety 5.5), `still` after two minutes of nothing, until a key or a press (safety 2.10).
 * @param now milliseconds since 1970 UTC.
 */
export function watchFocus(now: () => number): AttentionSource {
  const listeners = new Set<(attention: Attention) => void>();
  let used = now();
  let attention: Attention = focusOfPage();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = (next: Attention) => {
    if (next === attention) return;
    attention = next;
    for (const listener of [...listeners]) listener(next);
  };
  const look = () => {
    if (attention === 'still') return;
    show(untilStill(used, now()) === 0 ? 'still' : focusOfPage());
  };
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        look();
        if (attention !== 'still') wait();
      },
      untilStill(used, now()),
    );
  };
  onUse((isPress) => {
    // A machine that slept comes back without having told the timer.
    look();
    const wakes = attention === 'still';
    if (wakes && !isPress) return;
    used = now();
    if (!wakes) return;
    show(focusOfPage());
    wait();
  });
  for (const type of ['focus', 'blur', 'pageshow']) addEventListener(type, look);
  document.addEventListener('visibilitychange', look);
  wait();
  return {
    current: () => attention,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function focusOfPage(): 'here' | 'elsewhere' {
  return document.hasFocus() && !document.hidden ? 'here' : 'elsewhere';
}
