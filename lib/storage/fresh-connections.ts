import { isConnectionError, StoreTrouble, toTrouble } from './trouble';

const freshConnections = 3;

/**
 * Does a piece of work again on a fresh connection where the browser has closed the old one or
 * would not carry it out, three times at most.
 * @throws StoreTrouble where that did not help; any other error as it came.
 */
export async function withFreshConnections<Result>(
  reconnect: () => Promise<void>,
  work: () => Promise<Result>,
): Promise<Result> {
  for (let left = freshConnections; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      if (!isConnectionError(error)) throw error;
      if (left === 0) throw new StoreTrouble(toTrouble(error), { cause: error });
      await reconnect().catch((trouble: unknown) => {
        if (trouble instanceof StoreTrouble) throw trouble;
      });
    }
  }
}
