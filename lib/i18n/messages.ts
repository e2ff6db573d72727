import { browser } from 'wxt/browser';
import type english from '../../public/_locales/en/messages.json';

export type MessageKey = keyof typeof english;

/** The interface's sentence for a key, with `$1`, `$2` … put in. */
export function t(key: MessageKey, ...values: readonly string[]): string {
  return browser.i18n.getMessage(key, [...values]);
}

/** Keys that come in plural forms: `<key>_one`, `<key>_other` and what else the language has. */
type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** The form that the language uses for a count, which is `$1` in the sentence. */
export function plural(key: PluralKey, count: number): string {
  const form = new Intl.PluralRules(language()).select(count);
  const value = new Intl.NumberFormat(language()).format(count);
  const chosen = browser.i18n.getMessage(`${key}_${form}` as MessageKey, [value]);
  return chosen || browser.i18n.getMessage(`${key}_other` as MessageKey, [value]);
}

/** BCP 47 tag of the language that the sentences are in. */
export function language(): string {
  return t('languageTag');
}
