import { screen } from '@testing-library/preact';
import { expect, test } from 'vitest';
import { LookThrough } from '../../components/settings/LookThrough';
import { plural, t } from '../../lib/i18n/messages';
import { acceptLedger } from '../../lib/storage/accept-ledger';
import { keepCheckIn } from '../../lib/storage/check-ins';
import { said } from '../fixtures/said';
import { useDevice } from '../fixtures/use-device';
import { click } from './hands';
import { openPage } from './surroundings';

const device = useDevice();

async function withThree() {
  const page = await openPage(device());
  for (let turn = 0; turn < 3; turn += 1) await keepCheckIn(page.opened, said());
  return page;
}

async function look(): Promise<readonly string[]> {
  click(t('lookThroughBegin'));
  const isDone = () => !screen.queryByText(t('lookThroughWorking'));
  const status = screen.getByRole('status');
  await expect.poll(() => isDone() && status.textContent !== '').toBe(true);
  return [...status.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
}

test('says that everything is here where it is', async () => {
  const page = await withThree();
  page.draw(<LookThrough />);
  expect(await look()).toEqual([t('lookThroughWell')]);
});

test('says what was removed, and remembers it once it was seen', async () => {
  const page = await withThree();
  const [first] = await page.opened.database.checkIns.toArray();
  await page.opened.database.checkIns.delete(first?.id ?? '');
  page.draw(<LookThrough />);
  expect(await look()).toEqual([plural('ledgerFewer', 1)]);
  await acceptLedger(page.opened, 'daily');
  const earlier = await screen.findByRole('list', { name: t('lookThroughEarlier') });
  expect(earlier.textContent).toContain(plural('ledgerFewer', 1));
  expect(await look()).toEqual([t('lookThroughWell')]);
});

test('counts what does not open', async () => {
  const page = await withThree();
  const [first] = await page.opened.database.checkIns.toArray();
  if (!first) throw new Error('nothing was kept');
  const sealed = first.sealed.map((byte, index) => (index === 40 ? byte ^ 1 : byte));
  await page.opened.database.checkIns.put({ ...first, sealed });
  page.draw(<LookThrough />);
  expect(await look()).toEqual([plural('unreadableAny', 1)]);
});
