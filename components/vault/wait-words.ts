import { t } from '../../lib/i18n/messages';

/** Below so many milliseconds the next words hold. */
const turns = [40_000, 10_000, 2000, 0] as const;

interface CalmWait {
  /** Milliseconds that are left as it begins. */
  readonly left: number;
  readonly pause: number;
}

/** A wait in a few parts, each with words of its own: no clock that runs down. */
export function calmWaits(milliseconds: number): readonly CalmWait[] {
  return turns
    .map((turn, index) => {
      const left = Math.min(milliseconds, turns[index - 1] ?? milliseconds);
      return { left, pause: left - turn };
    })
    .filter(({ pause }) => pause > 0);
}

export function waitWords(milliseconds: number): string {
  if (milliseconds <= 2000) return t('unlockWaitMoment');
  if (milliseconds <= 10_000) return t('unlockWaitSeconds');
  return t(milliseconds <= 40_000 ? 'unlockWaitHalfMinute' : 'unlockWaitMinute');
}
