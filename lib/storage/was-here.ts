const databaseName = 'store';

/**
 * Whether a database of Yarrow's lies here, asked without opening it and without Dexie's code. A
 * device that has one was used before, whatever the shelf has lost: no first run begins there.
 */
export async function wasHere(): Promise<boolean> {
  try {
    const known = await indexedDB.databases();
    return known.some(({ name }) => name === databaseName);
  } catch {
    return false;
  }
}
