import { afterEach, describe, expect, test, vi } from 'vitest';
import { dayOf } from '../../../lib/domain/calendar';
import type { CheckIn } from '../../../lib/domain/check-in';
import { deviceClock } from '../../../lib/platform/clock';
import { checkCheckIn } from '../../../lib/storage/check-in-schema';

afterEach(() => {
  vi.restoreAllMocks();
});

function browserSays(zone: string | Error): void {
  vi.spyOn(Temporal.Now, 'timeZoneId').mockImplementation(() => {
    if (zone instanceof Error) throw zone;
    return zone;
  });
}

/** Ten in the evening, UTC. */
const at = Date.parse('2026-11-22T22:00:00Z');

describe('where the browser says that the time zone is', () => {
  test.each([
    ['Pacific/Auckland', 'Pacific/Auckland', '2026-11-23'],
    ['America/St_Johns', 'America/St_Johns', '2026-11-22'],
    ['+05:30', '+05:30', '2026-11-23'],
    // What Firefox says where it resists fingerprinting.
    ['UTC', 'UTC', '2026-11-22'],
    ['Atlantic/Reykjavik', 'Atlantic/Reykjavik', '2026-11-22'],
    // What a browser says that does not know.
    ['Etc/Unknown', 'UTC', '2026-11-22'],
    ['', 'UTC', '2026-11-22'],
    [new RangeError('no time zone'), 'UTC', '2026-11-22'],
  ])('%o, a check-in can be kept, in %s, and its day is %s', (said, zone, day) => {
    browserSays(said);
    const checkIn: CheckIn = {
      id: '6f1b7d3e-4b8a-4c56-9d11-2f0c6f3f9a10',
      at,
      zone: deviceClock.zone(),
      pleasantness: 0,
      energy: 0,
      feelings: [],
      ownWords: [],
    };
    expect(checkCheckIn(checkIn).zone).toBe(zone);
    expect(dayOf(checkIn)).toBe(day);
  });
});
