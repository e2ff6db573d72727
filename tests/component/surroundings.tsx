import { render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { vi } from 'vitest';
import type { Attention } from '../../lib/domain/auto-lock';
import type { LoadState } from '../../lib/domain/load-state';
import { type Looks, toLooks } from '../../lib/domain/looks';
import { newSource, type WritableSource } from '../../lib/reactive/source';
import { type Surroundings, SurroundingsContext } from '../../lib/reactive/surroundings';
import { newRecovery } from '../../lib/storage/recover';
import type { Store } from '../../lib/storage/store';
import type { Trouble } from '../../lib/storage/trouble';
import type { Device } from '../fixtures/device';
import { cheapArgon } from '../fixtures/locks';

/** A page of the extension without a browser around it, and what it asked the browser for. */
export interface Page extends Surroundings {
  readonly device: Device;
  /** The store that lies beneath the page, for a look from outside. */
  readonly opened: Store;
  readonly store: WritableSource<LoadState<Store, Trouble>>;
  readonly looks: WritableSource<Looks>;
  readonly attention: WritableSource<Attention>;
  readonly draw: (view: ComponentChild) => void;
}

interface PageOptions {
  readonly surface?: Surroundings['surface'];
  readonly looks?: Partial<Looks>;
  readonly trouble?: Trouble;
  readonly isChromium?: boolean;
  readonly shortcut?: string;
  readonly persists?: boolean;
  readonly wait?: Surroundings['wait'];
}

/** Opens a page on a device: a real store over a database in memory, the device's own clock. */
export async function openPage(device: Device, options: PageOptions = {}): Promise<Page> {
  const { surface = 'home', isChromium = true, persists = true, trouble } = options;
  const opened = await device.open();
  const looks = newSource(toLooks({ firstRun: 'seen', ...options.looks }));
  const store = newSource<LoadState<Store, Trouble>>(
    trouble ? { kind: 'failed', trouble } : { kind: 'ready', value: opened },
  );
  const page: Page = {
    device,
    opened,
    surface,
    store,
    whenOpen: Promise.resolve(opened),
    tryAgain: vi.fn(),
    beginEmpty: vi.fn(),
    looks,
    changeLooks: vi.fn((change: Partial<Looks>) => {
      looks.set(toLooks({ ...looks.current(), ...change }));
      return Promise.resolve();
    }),
    argon: cheapArgon,
    attention: newSource<Attention>('here'),
    now: () => device.at,
    zone: () => device.zone,
    wait: options.wait ?? (() => new Promise(() => undefined)),
    leave: vi.fn(),
    openHome: vi.fn(() => Promise.resolve()),
    openWebPage: vi.fn(() => Promise.resolve()),
    reload: vi.fn(),
    eraseEverything: vi.fn(() => Promise.resolve()),
    recovery: () => Promise.resolve(newRecovery({ name: device.name, ...device.options() })),
    browser: {
      version: '1.2.3',
      canShowBrowserNewTab: isChromium,
      readShortcut: () => Promise.resolve(options.shortcut ?? 'Alt+Shift+Y'),
      openShortcutSettings: vi.fn(() => Promise.resolve(isChromium)),
      askToPersist: () => Promise.resolve(persists),
    },
    draw: (view) => {
      render(<SurroundingsContext.Provider value={page}>{view}</SurroundingsContext.Provider>);
    },
  };
  return page;
}
