import { useSurroundings } from '../../lib/reactive/surroundings';

/** Locks what is open, in every page; each of them then begins again, empty. */
export function useLockNow(): () => void {
  const { whenOpen } = useSurroundings();
  const lock = async () => {
    const { lockNow } = await import('../../lib/storage/lock-now');
    await lockNow(await whenOpen);
  };
  return () => {
    lock().catch(() => undefined);
  };
}
