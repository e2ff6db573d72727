import { expect, test } from 'vitest';
import { noteVisit } from '../../entrypoints/surroundings/note-visit';
import { readOpenings } from '../../lib/storage/openings';
import { unlock } from '../../lib/storage/unlock';
import { eventually } from '../fixtures/eventually';
import { cheapArgon, passphrase } from '../fixtures/locks';
import { useDevice } from '../fixtures/use-device';
import { lockUp } from './lock';
import { openPage } from './surroundings';

const device = useDevice();
const right = { kind: 'passphrase', text: passphrase } as const;

test('an opening is noted at once where check-ins can be read', async () => {
  const page = await openPage(device());
  await lockUp(page, 'private');
  await noteVisit(page);
  expect(await readOpenings(page.opened)).toEqual([device().at]);
});

test('an opening while all is locked is noted as it is unlocked, and once', async () => {
  const page = await openPage(device());
  await lockUp(page, 'everything');
  await noteVisit(page);
  await unlock(page.opened, right, cheapArgon);
  await eventually(async () => expect(await readOpenings(page.opened)).toEqual([device().at]));
  device().at += 3_600_000;
  await lockUp(page, 'everything');
  await unlock(page.opened, right, cheapArgon);
  expect(await readOpenings(page.opened)).toHaveLength(1);
});
