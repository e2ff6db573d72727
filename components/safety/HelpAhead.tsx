import { useLooks } from '../../lib/reactive/surroundings';
import { useHelpCountry } from './use-help-country';

/** Draws nothing. Brings the numbers of the country chosen, so that help shows them at once. */
export function HelpAhead() {
  useHelpCountry(useLooks().helpCountry);
  return null;
}
