import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import { expectQuiet, hearsKeys, installAndSkip, openNote, say } from './steps.ts';

/** A zone in which it is about that hour now, whenever now is; between them lies no midnight. */
function zoneWithHour(wanted: number): string {
  const offset = wanted - new Date().getUTCHours();
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`;
}

/** The time of day as Yarrow writes it. */
function timeIn(timeZone: string, at: number): string {
  const options = { hour: 'numeric', minute: '2-digit', timeZone } as const;
  return new Intl.DateTimeFormat('en', options).format(at).replace(/\s/g, ' ');
}

const hour = 60 * 60 * 1000;

/** Sets the page's clock back by so many milliseconds. */
async function moveClock(page: Surface, ago: number) {
  await page.evaluate((milliseconds: number) => {
    const { Date: clock } = window as unknown as { Date: DateConstructor };
    const now = clock.now.bind(clock);
    clock.now = () => now() - milliseconds;
  }, ago);
}

describe.each(browserNames)('a check-in keeps its own day and time, in %s', (name) => {
  let browser: TestBrowser;
  /** One page for all: Chromium lets only one have a time zone of its own. */
  let page: Surface;
  beforeAll(async () => {
    ({ browser, home: page } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  /** Keeps a check-in in a zone, some time ago by the page's clock. @returns the times it may have. */
  const keepIn = async (zone: string, note: string, ago = 0) => {
    await page.goto('popup');
    await hearsKeys(page);
    await page.setTimeZone(zone);
    await moveClock(page, ago);
    const earliest = Date.now() - ago;
    await page.press('3');
    await openNote(page);
    await page.type(note);
    await page.press('Control+Enter');
    await page.waitForText(say('kept'));
    return [timeIn(zone, earliest), timeIn(zone, Date.now() - ago)];
  };
  /** What home shows where the person is in a zone now: each note with its time, in order. */
  const shownIn = async (zone: string, note: string) => {
    await page.goto('home');
    await page.setTimeZone(zone);
    await page.reload();
    await page.waitForText(note);
    return new Map(
      await page.evaluate(() =>
        [...document.querySelectorAll('article')].map((entry) => {
          const time = entry.querySelector('h2')?.textContent?.replace(/\s/g, ' ') ?? '';
          return [[...entry.querySelectorAll('[dir=auto]')].at(-1)?.textContent, time] as const;
        }),
      ),
    );
  };

  test('in two zones a day apart: each is found on the day it was made', async () => {
    const [ahead, behind] = ['Pacific/Kiritimati', 'Etc/GMT+12'];
    const times = await keepIn(ahead, 'Ahead.');
    await keepIn(behind, 'Behind.');
    const onTheDayAhead = await shownIn(ahead, 'Ahead.');
    expect([...onTheDayAhead.keys()]).toEqual(['Ahead.']);
    expect(times).toContain(onTheDayAhead.get('Ahead.'));
    expect([...(await shownIn(behind, 'Behind.')).keys()]).toEqual(['Behind.']);
  });

  test('in two zones on the same day: each shows the time it was there', async () => {
    const [west, east] = [zoneWithHour(11), zoneWithHour(14)];
    const inTheWest = await keepIn(west, 'In the west.');
    const inTheEast = await keepIn(east, 'In the east.');
    const shown = await shownIn(east, 'In the east.');
    expect(inTheWest).toContain(shown.get('In the west.'));
    expect(inTheEast).toContain(shown.get('In the east.'));
    expect(inTheWest).not.toContain(shown.get('In the east.'));
  });

  test('with the clock set back two hours it is kept, and stands where it then was', async () => {
    const zone = zoneWithHour(14);
    const now = await keepIn(zone, 'By the right clock.');
    const earlier = await keepIn(zone, 'By the late clock.', 2 * hour);
    const shown = await shownIn(zone, 'By the late clock.');
    expect(now).toContain(shown.get('By the right clock.'));
    expect(earlier).toContain(shown.get('By the late clock.'));
    const notes = [...shown.keys()];
    expect(notes.indexOf('By the late clock.')).toBeLessThan(notes.indexOf('By the right clock.'));
  });

  test.each([
    ['thirty years back', 30 * 365 * 24 * hour],
    ['three days ahead', -3 * 24 * hour],
  ])('with the clock %s it is kept and counts on that day, and today goes on', async (_, ago) => {
    const zone = zoneWithHour(14);
    await keepIn(zone, `Away, ${ago}.`, ago);
    await keepIn(zone, 'Away, again.', ago);
    await page.waitForText(say('alsoThis_afternoon'));

    const note = `Back, ${ago}.`;
    await keepIn(zone, note);
    expect([...(await shownIn(zone, note)).keys()]).not.toContain(`Away, ${ago}.`);
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
