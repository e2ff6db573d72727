import { useEffect, useState } from 'preact/hooks';
import type { Access } from '../domain/access';
import { useStore } from './surroundings';

/** What is locked and what can be read now; nothing until the store is open. */
export function useAccess(): Access | undefined {
  const store = useStore();
  const opened = store.kind === 'ready' ? store.value : undefined;
  const [, draw] = useState<Access>();
  useEffect(() => {
    draw(opened?.access());
    return opened?.onAccess(draw);
  }, [opened]);
  return opened?.access();
}
