import type { CountryCode } from '../../domain/country-codes';
import type { HelpCountry } from '../../domain/help';

/**
 * Whom to call, each country in a file of its own, read from the extension itself when it is the
 * one chosen. A number stands there only if two independent public sources give the same one;
 * until a person has checked it on its owner's page, its entry says so.
 */
const countries: Readonly<Record<CountryCode, () => Promise<HelpCountry>>> = {
  AR: async () => (await import('./ar')).argentina,
  AT: async () => (await import('./at')).austria,
  AU: async () => (await import('./au')).australia,
  BE: async () => (await import('./be')).belgium,
  BG: async () => (await import('./bg')).bulgaria,
  BR: async () => (await import('./br')).brazil,
  CA: async () => (await import('./ca')).canada,
  CH: async () => (await import('./ch')).switzerland,
  CL: async () => (await import('./cl')).chile,
  CO: async () => (await import('./co')).colombia,
  CY: async () => (await import('./cy')).cyprus,
  CZ: async () => (await import('./cz')).czechia,
  DE: async () => (await import('./de')).germany,
  DK: async () => (await import('./dk')).denmark,
  EE: async () => (await import('./ee')).estonia,
  ES: async () => (await import('./es')).spain,
  FI: async () => (await import('./fi')).finland,
  FR: async () => (await import('./fr')).france,
  GB: async () => (await import('./gb')).unitedKingdom,
  GR: async () => (await import('./gr')).greece,
  HK: async () => (await import('./hk')).hongKong,
  HR: async () => (await import('./hr')).croatia,
  HU: async () => (await import('./hu')).hungary,
  IE: async () => (await import('./ie')).ireland,
  IL: async () => (await import('./il')).israel,
  IN: async () => (await import('./in')).india,
  IS: async () => (await import('./is')).iceland,
  IT: async () => (await import('./it')).italy,
  JP: async () => (await import('./jp')).japan,
  KE: async () => (await import('./ke')).kenya,
  KR: async () => (await import('./kr')).southKorea,
  LT: async () => (await import('./lt')).lithuania,
  LU: async () => (await import('./lu')).luxembourg,
  LV: async () => (await import('./lv')).latvia,
  MT: async () => (await import('./mt')).malta,
  MX: async () => (await import('./mx')).mexico,
  MY: async () => (await import('./my')).malaysia,
  NG: async () => (await import('./ng')).nigeria,
  NL: async () => (await import('./nl')).netherlands,
  NO: async () => (await import('./no')).norway,
  NZ: async () => (await import('./nz')).newZealand,
  PE: async () => (await import('./pe')).peru,
  PH: async () => (await import('./ph')).philippines,
  PL: async () => (await import('./pl')).poland,
  PT: async () => (await import('./pt')).portugal,
  RO: async () => (await import('./ro')).romania,
  SE: async () => (await import('./se')).sweden,
  SG: async () => (await import('./sg')).singapore,
  SI: async () => (await import('./si')).slovenia,
  SK: async () => (await import('./sk')).slovakia,
  TH: async () => (await import('./th')).thailand,
  TR: async () => (await import('./tr')).turkiye,
  TW: async () => (await import('./tw')).taiwan,
  UA: async () => (await import('./ua')).ukraine,
  US: async () => (await import('./us')).unitedStates,
  ZA: async () => (await import('./za')).southAfrica,
};

/** The numbers of one country. Needs no network. */
export function loadHelpCountry(code: CountryCode): Promise<HelpCountry> {
  return countries[code]();
}
