import type { MessageKey } from '../../lib/i18n/messages';
import type { Trouble } from '../../lib/storage/trouble';

/** What each kind of trouble is told with. */
export const troubleWords: Readonly<Record<Trouble, MessageKey>> = {
  'newer-version': 'troubleNewerVersion',
  'not-allowed': 'troubleNotAllowed',
  blocked: 'troubleBlocked',
  reload: 'troubleReload',
  're-sealing': 'troubleReSealing',
  erasing: 'troubleErasing',
  'not-erased': 'eraseFailed',
  full: 'troubleFull',
  'damaged-header': 'troubleDamagedHeader',
  emptied: 'troubleEmptied',
  failed: 'troubleFailed',
};
