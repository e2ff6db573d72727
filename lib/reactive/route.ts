import { newSource, type Source } from './source';

/** Where the person is in a surface, kept in memory: no URL and no title ever tells. */
export interface Router<Route extends string> {
  readonly route: Source<Route>;
  readonly go: (route: Route) => void;
  readonly back: () => void;
}

/** Remembers across a reload which route an opaque number stood for. */
export interface RouteMemory {
  readonly get: (name: string) => Promise<unknown>;
  readonly set: (name: string, value: unknown) => Promise<void>;
}

/**
 * Back and Forward work through `history.pushState` with the same URL and an opaque number.
 * @param newNumber an opaque number, different each time.
 */
export function newRouter<Route extends string>(
  first: Route,
  routes: readonly Route[],
  memory: RouteMemory,
  newNumber: () => number,
): Router<Route> {
  const route = newSource(first);
  const show = (name: Route) => {
    if (name !== route.current()) route.set(name);
  };
  const showRemembered = async (state: unknown) => {
    const number = numberOf(state);
    const raw = number === undefined ? undefined : await memory.get(nameFor(number));
    show(routes.find((name) => name === raw) ?? first);
  };
  addEventListener('popstate', (event) => {
    showRemembered(event.state).catch(() => show(first));
  });
  if (numberOf(history.state) !== undefined) {
    showRemembered(history.state).catch(() => undefined);
  }
  return {
    route,
    go: (name) => {
      if (name === route.current()) return;
      const number = newNumber();
      memory.set(nameFor(number), name).catch(() => undefined);
      history.pushState({ number }, '');
      route.set(name);
    },
    back: () => history.back(),
  };
}

function nameFor(number: number): string {
  return `route-${number}`;
}

function numberOf(state: unknown): number | undefined {
  if (typeof state !== 'object' || state === null || !('number' in state)) return undefined;
  return typeof state.number === 'number' ? state.number : undefined;
}
