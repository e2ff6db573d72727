import type { Argon as VaultArgon } from '../vault/argon';

/** What makes a key of a passphrase: it is given to whatever of lib/storage unlocks or locks. */
export type Argon = VaultArgon;
