import { useEffect, useState } from 'preact/hooks';
import { hasClosed } from '../../lib/domain/access';
import { later } from '../../lib/reactive/later';
import { useAccess } from '../../lib/reactive/use-access';
import { UnlockByCode } from './UnlockByCode';
import { UnlockByPassphrase } from './UnlockByPassphrase';

const LockFlow = later(async () => (await import('./LockFlow')).LockFlow);

interface UnlockProps {
  /** Told once it is open and nothing is left to be said here. */
  readonly onOpen: () => void;
  readonly onClose?: () => void;
}

type Way =
  | { readonly kind: 'passphrase' | 'code' }
  /** It is open by the recovery code, and a new passphrase can be chosen. */
  | { readonly kind: 'new'; readonly recoveryCode: string };

/**
 * The way in, the same in popup, new tab and home. It asks, and says nothing of what lies behind
 * (safety 2.8).
 */
export function Unlock({ onOpen, onClose }: UnlockProps) {
  const [way, setWay] = useState<Way>({ kind: 'passphrase' });
  const access = useAccess();
  const isOpen = access !== undefined && !hasClosed(access);
  // biome-ignore lint/correctness/useExhaustiveDependencies: as it opens, here or in another page
  useEffect(() => {
    if (isOpen && way.kind === 'passphrase') onOpen();
  }, [isOpen]);
  if (way.kind === 'new') {
    return (
      <LockFlow task={{ kind: 'forgotten', recoveryCode: way.recoveryCode }} onClose={onOpen} />
    );
  }
  if (way.kind === 'code') {
    return (
      <UnlockByCode
        onOpen={(recoveryCode) => setWay({ kind: 'new', recoveryCode })}
        onPassphrase={() => setWay({ kind: 'passphrase' })}
      />
    );
  }
  return (
    <UnlockByPassphrase
      onForgotten={() => setWay({ kind: 'code' })}
      {...(onClose ? { onClose } : {})}
    />
  );
}
