/** A value that changes, and who wants to hear of it. */
export interface Source<Value> {
  readonly current: () => Value;
  /** @returns how to stop. */
  readonly subscribe: (listener: (value: Value) => void) => () => void;
}

export interface WritableSource<Value> extends Source<Value> {
  readonly set: (value: Value) => void;
}

export function newSource<Value>(first: Value): WritableSource<Value> {
  let value = first;
  const listeners = new Set<(value: Value) => void>();
  return {
    current: () => value,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      value = next;
      for (const listener of [...listeners]) listener(next);
    },
  };
}
