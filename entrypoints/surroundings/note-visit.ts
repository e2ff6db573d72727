import type { Surroundings } from '../../lib/reactive/surroundings';

/**
 * Notes that the person, or someone else, has opened Yarrow now; where all is locked, once it is
 * unlocked in this page or another.
 */
export async function noteVisit({ whenOpen }: Surroundings): Promise<void> {
  const store = await whenOpen;
  const note = async () => {
    const { noteOpening } = await import('../../lib/storage/openings');
    await noteOpening(store);
  };
  if (store.access().daily !== 'closed') return await note();
  const stop = store.onAccess(({ daily }) => {
    if (daily === 'closed') return;
    stop();
    note().catch(() => undefined);
  });
}
