import { act, screen, waitFor } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { Frame } from '../../components/safety/Frame';
import { NotOpen } from '../../components/safety/NotOpen';
import { t } from '../../lib/i18n/messages';
import { newSource } from '../../lib/reactive/source';
import { untilOpen } from '../../lib/reactive/until-open';
import type { Store } from '../../lib/storage/store';
import { useDevice } from '../fixtures/use-device';
import { openPage } from './surroundings';

const device = useDevice();

test('a page that waits for re-sealing says so, and offers nothing to press', async () => {
  const page = await openPage(device(), { trouble: 're-sealing' });
  page.draw(<NotOpen trouble="re-sealing" isPage={true} />);
  expect(screen.getByText(t('troubleReSealing'))).toBeTruthy();
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('what is kept meanwhile waits until the store is open', async () => {
  const { opened, store } = await openPage(device(), { trouble: 're-sealing' });
  const waiting = untilOpen(newSource(store.current()));
  const following = untilOpen(store);
  store.set({ kind: 'ready', value: opened });
  expect(await following).toBe(opened);
  expect(await Promise.race([waiting, Promise.resolve('still waiting')])).toBe('still waiting');
});

test('a page that is open says so as long as it has to wait, and keeps what it shows', async () => {
  const page = await openPage(device());
  const { promise: told, resolve } = Promise.withResolvers<(isWaiting: boolean) => void>();
  const stop = vi.fn();
  const onWaiting: Store['onWaiting'] = (listener) => {
    resolve(listener);
    return stop;
  };
  page.store.set({ kind: 'ready', value: { ...page.opened, onWaiting } });
  page.draw(
    <Frame onHelp={() => undefined} onGrounding={() => undefined}>
      <p>what it shows</p>
    </Frame>,
  );
  const tell = await told;
  expect(screen.queryByText(t('troubleReSealing'))).toBeNull();
  act(() => tell(true));
  expect(screen.getByText(t('troubleReSealing'))).toBeTruthy();
  expect(screen.getByText('what it shows')).toBeTruthy();
  act(() => tell(false));
  expect(screen.queryByText(t('troubleReSealing'))).toBeNull();
  act(() => page.store.set({ kind: 'failed', trouble: 'failed' }));
  await waitFor(() => expect(stop).toHaveBeenCalledTimes(1));
});
