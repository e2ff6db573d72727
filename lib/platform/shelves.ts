import { browser } from 'wxt/browser';

type Area = 'local' | 'session';

/** `storage.local` or `storage.session`, in the form that lib/vault and lib/storage take. */
export function newShelf(area: Area) {
  const store = browser.storage[area];
  return {
    get: async (name: string): Promise<unknown> => (await store.get(name))[name],
    set: async (name: string, value: unknown): Promise<void> => {
      await store.set({ [name]: value });
    },
    remove: (name: string): Promise<void> => store.remove(name),
    all: (): Promise<Record<string, unknown>> => store.get(null),
    clear: (): Promise<void> => store.clear(),
    onChange: (listener: (name: string, value: unknown) => void): (() => void) => {
      const tell = (changes: Record<string, { newValue?: unknown }>) => {
        for (const [name, change] of Object.entries(changes)) listener(name, change.newValue);
      };
      store.onChanged.addListener(tell);
      return () => store.onChanged.removeListener(tell);
    },
  };
}
