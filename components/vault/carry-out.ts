import type { Surroundings } from '../../lib/reactive/surroundings';
import { changePassphrase } from '../../lib/storage/change-passphrase';
import { newRecovery } from '../../lib/storage/new-recovery';
import { type Changing, type OnProgress, setLock } from '../../lib/storage/set-lock';
import type { Store } from '../../lib/storage/store';
import type { LockAnswers, LockTask } from './lock-task';

/**
 * Does what was chosen, with what was said on the way.
 * @param isAgain whether it has failed before: then it may be half done already.
 * @throws StoreTrouble, CompartmentClosed
 */
export async function carryOut(
  store: Store,
  argon: Surroundings['argon'],
  task: LockTask,
  { present, othersKnow, passphrase, code }: LockAnswers,
  onProgress: OnProgress,
  isAgain: boolean,
): Promise<Changing> {
  const newCode = code ? { recoveryCode: code.bytes } : {};
  switch (task.kind) {
    case 'set-up':
      return await setLock(store, task.lock, { argon, passphrase, ...newCode }, onProgress);
    case 'choice':
      return await setLock(store, task.lock, { argon, passphrase: present }, onProgress);
    case 'off':
      return await setLock(store, 'nothing', undefined, onProgress);
    case 'code':
      if (!code) throw new Error('no code was shown');
      if (!othersKnow) {
        return await newRecovery(store, { argon, passphrase: present, recoveryCode: code.bytes });
      }
      // Only new keys shut out who has the old code and the files: the passphrase stays.
      return await changePassphrase(
        store,
        {
          argon,
          old: { kind: 'passphrase', text: present },
          next: present,
          othersKnow,
          recoveryCode: code.bytes,
        },
        onProgress,
      );
    case 'passphrase':
    case 'forgotten': {
      const old =
        task.kind === 'forgotten'
          ? ({ kind: 'recovery-code', text: task.recoveryCode } as const)
          : ({ kind: 'passphrase', text: present } as const);
      const how = { argon, old, next: passphrase, othersKnow, isAgain, ...newCode };
      return await changePassphrase(store, how, onProgress);
    }
  }
}
