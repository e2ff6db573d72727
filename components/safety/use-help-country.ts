import { useEffect, useState } from 'preact/hooks';
import { loadHelpCountry } from '../../lib/content/help/countries';
import type { CountryCode } from '../../lib/domain/country-codes';
import type { HelpCountry } from '../../lib/domain/help';

const there = new Map<CountryCode, HelpCountry>();

/**
 * The numbers of the country chosen; undefined without one, and for the moment in which its file
 * is read from the extension. Once read it is there at once. A file that did not come is asked
 * for again the next time.
 */
export function useHelpCountry(code: CountryCode | ''): HelpCountry | undefined {
  const [, setBrought] = useState<CountryCode>();
  useEffect(() => {
    if (code === '' || there.has(code)) return;
    loadHelpCountry(code).then((country) => {
      there.set(code, country);
      setBrought(code);
    }, ignore);
  }, [code]);
  return code === '' ? undefined : there.get(code);
}

function ignore(): void {}
