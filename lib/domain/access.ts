/** What the person has chosen to lock: nothing, amends and letters, or everything. */
export type Lock = 'nothing' | 'private' | 'everything';

export type Openness = 'open' | 'closed';

/** What is locked, and which compartments can be read in this page now. */
export interface Access {
  readonly lock: Lock;
  readonly daily: Openness;
  readonly private: Openness;
}

/** As on a device where no passphrase was ever set. */
export const allOpen: Access = { lock: 'nothing', daily: 'open', private: 'open' };

/** Whether there is something to unlock. */
export function hasClosed({ daily, private: ofPrivate }: Access): boolean {
  return daily === 'closed' || ofPrivate === 'closed';
}

/** Whether something that has a lock is open now. */
export function canBeLocked({ lock, daily, private: ofPrivate }: Access): boolean {
  if (lock === 'nothing') return false;
  return ofPrivate === 'open' || (lock === 'everything' && daily === 'open');
}
