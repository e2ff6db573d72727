import { lockNow } from '../../lib/storage/lock-now';
import { lock } from '../fixtures/locks';
import type { Page } from './surroundings';

/** Sets a lock on the page's device, and locks, as someone did before the page was opened. */
export async function lockUp(page: Page, wanted: 'private' | 'everything'): Promise<void> {
  await lock(page.opened, wanted);
  await lockNow(page.opened);
}
