import { expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import { killInMidSave } from './kill-rounds.ts';

/** `npm run bench:durability` goes through fifty. */
const rounds = 2;

test.each(browserNames)(
  '%s, killed while check-ins are being kept, loses none that was said to be kept, and tears none',
  async (name) => {
    const { acknowledged, lost, torn } = await killInMidSave(name, rounds);
    expect(acknowledged).toBeGreaterThanOrEqual(rounds);
    expect({ lost, torn }).toEqual({ lost: 0, torn: 0 });
  },
);
