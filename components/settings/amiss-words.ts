import { plural, t } from '../../lib/i18n/messages';
import type { Amiss } from '../../lib/storage/look-into';

/** What a ledger found, in a sentence. */
export function amissToWords({ kind, expected, found }: Amiss): string {
  if (kind === 'behind-marker') return t('ledgerOlder');
  if (kind === 'no-ledger' || expected === undefined) return t('ledgerGone');
  if (found < expected) return plural('ledgerFewer', expected - found);
  return found > expected ? plural('ledgerMore', found - expected) : t('ledgerOther');
}
