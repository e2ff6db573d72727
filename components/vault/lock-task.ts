import type { Lock } from '../../lib/domain/access';
import type { NewCode } from '../../lib/storage/new-secrets';

/** What is to become of the lock. */
export type LockTask =
  /** A first lock. */
  | { readonly kind: 'set-up'; readonly lock: Exclude<Lock, 'nothing'> }
  /** More or less of it, under the passphrase that there is. */
  | { readonly kind: 'choice'; readonly lock: Exclude<Lock, 'nothing'> }
  | { readonly kind: 'off' }
  | { readonly kind: 'passphrase' }
  | { readonly kind: 'code' }
  /** A new passphrase for one who has just come in by the recovery code. */
  | { readonly kind: 'forgotten'; readonly recoveryCode: string };

export type LockStep = 'present' | 'knows' | 'passphrase' | 'code' | 'type-back' | 'understand';

/** What has been said on the way so far. It stays in the page's memory and goes with it. */
export interface LockAnswers {
  readonly present: string;
  readonly othersKnow: boolean;
  readonly passphrase: string;
  readonly code: NewCode | undefined;
}

export const noAnswers: LockAnswers = {
  present: '',
  othersKnow: false,
  passphrase: '',
  code: undefined,
};

/** What a person is given on the way, and has to keep from then on. */
export type NewSecrets = 'none' | 'passphrase' | 'code' | 'both';

export function newSecretsOf({ kind }: LockTask, { othersKnow }: LockAnswers): NewSecrets {
  switch (kind) {
    case 'set-up':
      return 'both';
    case 'choice':
    case 'off':
      return 'none';
    case 'code':
      return 'code';
    case 'passphrase':
    case 'forgotten':
      return othersKnow ? 'both' : 'passphrase';
  }
}

/** The steps of a way, in order; nothing is changed before the last of them. */
export function stepsOf(task: LockTask, { othersKnow }: LockAnswers): readonly LockStep[] {
  const newCode = othersKnow ? (['code', 'type-back'] as const) : [];
  switch (task.kind) {
    case 'set-up':
      return ['passphrase', 'code', 'type-back', 'understand'];
    case 'choice':
    case 'off':
      return ['present'];
    case 'passphrase':
      return ['present', 'knows', 'passphrase', ...newCode];
    case 'code':
      return ['present', 'knows', 'code', 'type-back'];
    case 'forgotten':
      return ['passphrase', 'knows', ...newCode];
  }
}
