import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Attention } from '../domain/auto-lock';
import type { LoadState } from '../domain/load-state';
import type { Looks } from '../domain/looks';
import type { Argon } from '../storage/argon';
import type { Recovery } from '../storage/recover';
import type { Store } from '../storage/store';
import type { Trouble } from '../storage/trouble';

import type { Source } from './source';

/** What a component may reach of the world outside it; made by the entrypoint, or by a test. */
export interface Surroundings {
  readonly surface: 'popup' | 'newtab' | 'home';
  readonly store: Source<LoadState<Store, Trouble>>;
  /** Resolves with the store once it is open, however long that takes. */
  readonly whenOpen: Promise<Store>;
  readonly tryAgain: () => void;
  /** Begins with an empty store where data was expected and none found. */
  readonly beginEmpty: () => void;
  readonly looks: Source<Looks>;
  readonly changeLooks: (change: Partial<Looks>) => Promise<void>;
  /** Makes a key of a passphrase, beside the page. It takes a moment, and can be tried again. */
  readonly argon: Argon;
  /** Whether someone is there: what is private is covered while nobody is (`coversPrivate`). */
  readonly attention: Source<Attention>;
  readonly now: () => number;
  readonly zone: () => string;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly leave: () => void;
  readonly openHome: () => Promise<void>;
  readonly openWebPage: (address: string) => Promise<void>;
  readonly reload: () => void;
  /** Erases all that was kept, in every place, and begins again. */
  readonly eraseEverything: () => Promise<void>;
  /** What can be done where the store does not open; its code is loaded when it is asked for. */
  readonly recovery: () => Promise<Recovery>;
  readonly browser: BrowserFacts;
}

/** What the browser is asked for where a view needs it. */
export interface BrowserFacts {
  readonly version: string;
  readonly canShowBrowserNewTab: boolean;
  readonly readShortcut: () => Promise<string>;
  readonly openShortcutSettings: () => Promise<boolean>;
  readonly askToPersist: () => Promise<boolean>;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('no surroundings given');
  return surroundings;
}

/** The value a source has now; draws again with each new one. */
export function useSource<Value>(source: Source<Value>): Value {
  const [value, setValue] = useState(source.current());
  useEffect(() => {
    setValue(source.current());
    return source.subscribe(setValue);
  }, [source]);
  return value;
}

export function useStore(): LoadState<Store, Trouble> {
  return useSource(useSurroundings().store);
}

export function useLooks(): Looks {
  return useSource(useSurroundings().looks);
}
