import type { Surroundings } from '../../lib/reactive/surroundings';

/** What was said while all was locked, and did not join the rest at the unlocking, joins it now. */
export async function joinWhatWasDropped({ whenOpen }: Surroundings): Promise<void> {
  const store = await whenOpen;
  if (store.access().daily === 'closed') return;
  const { emptyDropBox } = await import('../../lib/storage/drop-box');
  await emptyDropBox(store);
}
