import { useEffect, useState } from 'preact/hooks';

const minute = 60_000;

/** The time now, and again at the turn of each minute. Milliseconds since 1970 UTC. */
export function useMinute(now: () => number): number {
  const [at, setAt] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setAt(now()), minute - (at % minute));
    return () => clearTimeout(timer);
  }, [at, now]);
  return at;
}
