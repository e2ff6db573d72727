import { t } from '../../lib/i18n/messages';

/** What a person who may be watched has to know first; found again in Settings. */
export function SafetyWords() {
  return (
    <>
      <p>{t('safetyExit')}</p>
      <p>{t('safetyDevice')}</p>
      <p>{t('safetyAccounts')}</p>
      <p>{t('safetyRemove')}</p>
    </>
  );
}
