import type { HelpCountry } from '../../domain/help';
import { australia } from './au';
import { canada } from './ca';
import { germany } from './de';
import { france } from './fr';
import { unitedKingdom } from './gb';
import { ireland } from './ie';
import { india } from './in';
import { newZealand } from './nz';
import { unitedStates } from './us';
import { southAfrica } from './za';

/**
 * Whom to call, country by country. A number stands here only if two independent public sources
 * give the same one; until a person has checked it on its owner's page, its entry says so.
 */
export const helpCountries: readonly HelpCountry[] = [
  australia,
  canada,
  germany,
  france,
  unitedKingdom,
  ireland,
  india,
  newZealand,
  unitedStates,
  southAfrica,
];
