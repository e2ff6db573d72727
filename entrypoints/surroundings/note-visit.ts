import type { Surroundings } from '../../lib/reactive/surroundings';

/** Notes that the person, or someone else, has opened Yarrow now. */
export async function noteVisit({ whenOpen }: Surroundings): Promise<void> {
  const store = await whenOpen;
  const { noteOpening } = await import('../../lib/storage/openings');
  await noteOpening(store);
}
