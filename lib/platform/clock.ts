import { deviceZone } from './zone';

/** The device's clock, time zone, ids and patience: handed to everything else as arguments. */
export const deviceClock = {
  now: (): number => Date.now(),
  zone: deviceZone,
  newId: (): string => crypto.randomUUID(),
  wait: (milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
};

/** A whole number below 2^32. */
export function newSeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
}
