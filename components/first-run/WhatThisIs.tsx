import { t } from '../../lib/i18n/messages';

/** What Yarrow is, and what it is not. */
export function WhatThisIs() {
  return (
    <>
      <h1 tabIndex={-1}>{t('firstRunWhatHeading')}</h1>
      <p>{t('firstRunWhat')}</p>
      <p>{t('firstRunStaysHere')}</p>
      <p>{t('helpNotAService')}</p>
    </>
  );
}
