/** Why the store can't be used now. Each has its own sentence in the interface. */
export type Trouble =
  /** A newer Yarrow has written here; this one keeps its hands off. */
  | 'newer-version'
  /** The browser lets no page keep anything here, as in permanent private browsing. */
  | 'not-allowed'
  /** Another tab holds an older version of the database open. */
  | 'blocked'
  /** A newer Yarrow wants to upgrade: this page has let go, and wants to be loaded again. */
  | 'reload'
  /** Another page seals everything anew, and this one opens once that is done. */
  | 're-sealing'
  /** Everything is being erased, and another page holds it up. */
  | 'erasing'
  /** Erasing everything was begun before, and the browser does not carry out what is left of it. */
  | 'not-erased'
  /** The disk or the browser's share of it is full. */
  | 'full'
  /** The header can be read in neither place. */
  | 'damaged-header'
  /** Data is expected here and none was found. */
  | 'emptied'
  /** Anything else: the browser closed the database or could not read it. */
  | 'failed';

export class StoreTrouble extends Error {
  override readonly name = 'StoreTrouble';
  readonly trouble: Trouble;

  constructor(trouble: Trouble, options?: ErrorOptions) {
    super(trouble, options);
    this.trouble = trouble;
  }
}

/** Someone else has written the record since it was read. Nothing was written. */
export class Conflict extends Error {
  override readonly name = 'Conflict';
  readonly id: string;

  constructor(id: string) {
    super('written elsewhere meanwhile');
    this.id = id;
  }
}

/** The vault's keys have changed since the row was sealed. Nothing was written. */
export class StaleEpoch extends Error {
  override readonly name = 'StaleEpoch';
}

/** Another page has written on a ledger since it was read. Nothing was written. */
export class LedgerMoved extends Error {
  override readonly name = 'LedgerMoved';
}

/** What was to be stored is not what the table holds. The message says where, and never what. */
export class InvalidRecord extends Error {
  override readonly name = 'InvalidRecord';
}

const connectionNames = new Set([
  'AbortError',
  'UnknownError',
  'InvalidStateError',
  'InvalidState',
  'DatabaseClosedError',
  'DatabaseClosed',
  'TransactionInactiveError',
  'PrematureCommitError',
  'TimeoutError',
  'QuotaExceededError',
  'DataError',
  'UnknownDOMError',
]);

/** Errors after which a fresh connection may help. */
export function isConnectionError(error: unknown): boolean {
  return namesOf(error).some((name) => connectionNames.has(name));
}

export function toTrouble(error: unknown): Trouble {
  if (error instanceof StoreTrouble) return error.trouble;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  if (names.includes('VersionError')) return 'newer-version';
  return 'failed';
}

/** Dexie wraps the browser's errors: the name that counts may lie inside. */
function namesOf(error: unknown): readonly string[] {
  const names: string[] = [];
  let part: unknown = error;
  for (let depth = 0; depth < 4 && typeof part === 'object' && part !== null; depth += 1) {
    if ('name' in part) names.push(String(part.name));
    part = insideOf(part);
  }
  return names;
}

function insideOf(error: object): unknown {
  if ('inner' in error && error.inner) return error.inner;
  return 'cause' in error ? error.cause : undefined;
}
