import { t } from '../../lib/i18n/messages';
import { PlainPageChoice } from '../settings/PlainPageChoice';
import { SafetyWords } from './SafetyWords';

/** Who else uses this browser: what leaving can't do, and what the new tab shows. */
export function WhoElse() {
  return (
    <>
      <h1 tabIndex={-1}>{t('safetyHeading')}</h1>
      <SafetyWords />
      <PlainPageChoice />
    </>
  );
}
