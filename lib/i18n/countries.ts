import { language } from './messages';

/** A country's name in the language of the interface. @param code ISO 3166-1 alpha-2. */
export function countryName(code: string): string {
  return new Intl.DisplayNames(language(), { type: 'region' }).of(code) ?? code;
}

/** A language's name in the language of the interface. @param tag BCP 47. */
export function languageName(tag: string): string {
  return new Intl.DisplayNames(language(), { type: 'language' }).of(tag) ?? tag;
}
