import type { Bytes } from '../vault/bytes';
import { newPassphrase } from '../vault/new-passphrase';
import { judgePassphrase, type PassphraseJudgement } from '../vault/passphrase-rules';
import { randomBelow } from '../vault/random-below';
import { newRecoveryCode, recoveryGroups, showRecoveryCode } from '../vault/recovery-code';
import { drawTwoGroups, isSameGroup } from '../vault/recovery-groups';

/** Whether a passphrase may be chosen. @param commonest in lower case. */
export function judge(text: string, commonest: ReadonlySet<string>): PassphraseJudgement {
  return judgePassphrase(text, commonest);
}

/** Five words drawn by lot. @throws RangeError where the list is too short. */
export function makePassphrase(words: readonly string[]): string {
  return newPassphrase(words, randomBelow);
}

/** A recovery code that is being shown and is not in use yet. */
export interface NewCode {
  readonly bytes: Bytes;
  /** `XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX`. */
  readonly text: string;
  /** The seven groups of it. */
  readonly groups: readonly string[];
}

export function makeCode(): NewCode {
  const bytes = newRecoveryCode();
  const text = showRecoveryCode(bytes);
  return { bytes, text, groups: recoveryGroups(text) };
}

/** One group of a recovery code that is to be typed back. */
export interface AskedGroup {
  /** From 1 to 7. */
  readonly place: number;
  readonly isSame: (typed: string) => boolean;
}

/** Two of its groups, drawn by lot, in their order. */
export function askTwoGroups({ groups }: NewCode): readonly AskedGroup[] {
  const drawn: readonly number[] = drawTwoGroups(randomBelow);
  return groups
    .map((group, index) => ({
      place: index + 1,
      isSame: (typed: string) => isSameGroup(typed, group),
    }))
    .filter((_, index) => drawn.includes(index));
}
