import type { Trouble } from '../../lib/storage/trouble';
import { Recovery } from './Recovery';
import { waysOutOf } from './recovery-kind';
import { TroubleNotice } from './TroubleNotice';

interface NotOpenProps {
  readonly trouble: Trouble;
  /** Whether there is room for more than a sentence. */
  readonly isPage: boolean;
}

/** Home where the store did not open: a page with the ways to go on, or the sentence alone. */
export function NotOpen({ trouble, isPage }: NotOpenProps) {
  const hasWays = isPage && waysOutOf(trouble).length > 0;
  return hasWays ? <Recovery trouble={trouble} /> : <TroubleNotice trouble={trouble} />;
}
