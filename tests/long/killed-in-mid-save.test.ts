import { expect, test } from 'vitest';
import { browserNames } from '../e2e/harness/browser.ts';
import { killInMidSave } from '../e2e/kill-rounds.ts';

const rounds = 20;

test.each(browserNames)(
  '%s, killed while check-ins are being kept, loses none that was said to be kept, and tears none',
  async (name) => {
    const { acknowledged, lost, torn } = await killInMidSave(name, rounds);
    expect(acknowledged).toBeGreaterThanOrEqual(rounds);
    expect({ lost, torn }).toEqual({ lost: 0, torn: 0 });
  },
);
