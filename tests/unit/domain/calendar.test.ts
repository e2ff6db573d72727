import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumberOf, dayOf, hourOf, monthOf } from '../../../lib/domain/calendar';

const zones = [
  'Pacific/Kiritimati',
  'Pacific/Auckland',
  'Pacific/Chatham',
  'Asia/Kathmandu',
  'Europe/Berlin',
  'UTC',
  'America/St_Johns',
  'America/New_York',
  'Pacific/Niue',
] as const;

function at(iso: string, zone: string) {
  return { at: Date.parse(iso), zone };
}

/** The calendar's own word for it, which knows nothing of this code. */
function isoDay(milliseconds: number, zone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone: zone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(milliseconds);
  const part = (type: string) => parts.find((each) => each.type === type)?.value;
  return `${part('year')}-${part('month')}-${part('day')}`;
}

describe('a day', () => {
  test.each([
    ['2026-11-22T10:30:00Z', 'Pacific/Kiritimati', '2026-11-23'],
    ['2026-11-22T10:30:00Z', 'Pacific/Niue', '2026-11-21'],
    ['2026-11-22T10:30:00Z', 'UTC', '2026-11-22'],
    // The day that Auckland's clocks go forward, and the one they go back.
    ['2026-09-26T12:00:00Z', 'Pacific/Auckland', '2026-09-27'],
    ['2026-09-27T10:59:59Z', 'Pacific/Auckland', '2026-09-27'],
    ['2026-09-27T11:00:00Z', 'Pacific/Auckland', '2026-09-28'],
    ['2026-04-04T11:00:00Z', 'Pacific/Auckland', '2026-04-05'],
    ['2026-04-05T11:59:59Z', 'Pacific/Auckland', '2026-04-05'],
    // A leap day, and the day after.
    ['2028-02-29T12:00:00Z', 'UTC', '2028-02-29'],
    ['2028-02-29T12:00:00Z', 'Pacific/Kiritimati', '2028-03-01'],
    // Midnight that a change of the clocks skipped.
    ['2018-11-04T03:00:00Z', 'America/Sao_Paulo', '2018-11-04'],
  ])('%s in %s is %s', (iso, zone, day) => {
    expect(dayOf(at(iso, zone))).toBe(day);
    expect(monthOf(at(iso, zone))).toBe(day.slice(0, 7));
  });

  test('is the one that the calendar of its zone names', () => {
    const instant = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) });
    fc.assert(
      fc.property(instant, fc.constantFrom(...zones), (moment, zone) => {
        expect(dayOf({ at: moment, zone })).toBe(isoDay(moment, zone));
      }),
    );
  });
});

describe('the number of a day', () => {
  test('counts from 1970-01-01 in its own zone', () => {
    expect(dayNumberOf(at('1970-01-01T00:00:00Z', 'UTC'))).toBe(0);
    expect(dayNumberOf(at('1970-01-01T00:00:00Z', 'Pacific/Niue'))).toBe(-1);
    expect(dayNumberOf(at('1970-01-01T12:00:00Z', 'Pacific/Auckland'))).toBe(1);
    expect(dayNumberOf(at('2028-03-01T00:00:00Z', 'UTC'))).toBe(Date.UTC(2028, 2, 1) / 86_400_000);
  });

  test.each(zones)('steps by one at each midnight of %s, whatever the clocks do', (zone) => {
    let before = dayNumberOf(at('2027-12-31T12:00:00Z', zone));
    let day = Temporal.Instant.from('2027-12-31T12:00:00Z').toZonedDateTimeISO(zone).toPlainDate();
    for (let step = 0; step < 366; step += 1) {
      day = day.add({ days: 1 });
      const start = day.toZonedDateTime(zone);
      const [last, first] = [start.epochMilliseconds - 1, start.epochMilliseconds];
      expect(dayNumberOf({ at: last, zone })).toBe(before);
      expect(dayNumberOf({ at: first, zone })).toBe(before + 1);
      before += 1;
    }
    expect(day.toString()).toBe(dayOf(at('2028-12-31T12:00:00Z', zone)));
  });
});

test.each([
  ['UTC', 6],
  ['Pacific/Auckland', 18],
  ['Asia/Kathmandu', 11],
  ['Pacific/Niue', 19],
] as const)('the hour goes by the clock of %s', (zone, hour) => {
  expect(hourOf(at('2026-06-01T06:10:00Z', zone))).toBe(hour);
});
