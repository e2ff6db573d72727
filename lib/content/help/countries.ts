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
  BR: async () => (await import('./br')).brazil,
  CA: async () => (await import('./ca')).canada,
  CH: async () => (await import('./ch')).switzerland,
  CL: async () => (await import('./cl')).chile,
  CZ: async () => (await import('./cz')).czechia,
  DE: async () => (await import('./de')).germany,
  DK: async () => (await import('./dk')).denmark,
  ES: async () => (await import('./es')).spain,
  FI: async () => (await import('./fi')).finland,
  FR: async () => (await import('./fr')).france,
  GB: async () => (await import('./gb')).unitedKingdom,
  GR: async () => (await import('./gr')).greece,
  HK: async () => (await import('./hk')).hongKong,
  HU: async () => (await import('./hu')).hungary,
  IE: async () => (await import('./ie')).ireland,
  IL: async () => (await import('./il')).israel,
  IN: async () => (await import('./in')).india,
  IS: async () => (await import('./is')).iceland,
  IT: async () => (await import('./it')).italy,
  JP: async () => (await import('./jp')).japan,
  KE: async () => (await import('./ke')).kenya,
  KR: async () => (await import('./kr')).southKorea,
  MX: async () => (await import('./mx')).mexico,
  MY: async () => (await import('./my')).malaysia,
  NG: async () => (await import('./ng')).nigeria,
  NL: async () => (await import('./nl')).netherlands,
  NO: async () => (await import('./no')).norway,
  NZ: async () => (await import('./nz')).newZealand,
  PH: async () => (await import('./ph')).philippines,
  PL: async () => (await import('./pl')).poland,
  PT: async () => (await import('./pt')).portugal,
  SE: async () => (await import('./se')).sweden,
  SG: async () => (await import('./sg')).singapore,
  TR: async () => (await import('./tr')).turkiye,
  TW: async () => (await import('./tw')).taiwan,
  US: async () => (await import('./us')).unitedStates,
  ZA: async () => (await import('./za')).southAfrica,
};

/** The numbers of one country. Needs no network. */
export function loadHelpCountry(code: CountryCode): Promise<HelpCountry> {
  return countries[code]();
}
