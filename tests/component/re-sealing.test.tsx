import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { NotOpen } from '../../components/safety/NotOpen';
import { t } from '../../lib/i18n/messages';
import { newSource } from '../../lib/reactive/source';
import { untilOpen } from '../../lib/reactive/until-open';
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
