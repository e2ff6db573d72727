import { t } from '../../lib/i18n/messages';
import { toTrouble } from '../../lib/storage/trouble';
import type { Refusal } from '../../lib/storage/try-secret';
import { troubleWords } from '../safety/trouble-words';
import { waitWords } from './wait-words';

/** Why a lock was not changed, where the old secret is what did not fit. */
export function refusedWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'wrong':
      return t('unlockWrong');
    case 'wait':
      return waitWords(refusal.waitMs);
    case 'unreadable-code':
      return t('lockFailed');
  }
}

/** Why a lock was not changed, where something else stood in the way. */
export function failedWords(error: unknown): string {
  const trouble = toTrouble(error);
  return t(trouble === 'failed' ? 'lockFailed' : troubleWords[trouble]);
}
