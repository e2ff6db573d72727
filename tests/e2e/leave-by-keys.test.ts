import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { browserNames } from './harness/browser.ts';
import type { Surface, TestBrowser } from './harness/surface.ts';
import {
  button,
  chooseNth,
  expectQuiet,
  installAndSkip,
  openHome,
  openNote,
  openSettings,
  showsView,
  uncover,
} from './steps.ts';

const isBlank = (surface: Surface) => surface.waitFor('location.pathname === "/blank.html"');

describe.each(browserNames)('Shift three times in %s', (name) => {
  let browser: TestBrowser;
  beforeAll(async () => {
    ({ browser } = await installAndSkip(name));
  });
  afterAll(() => browser.closeGracefully());

  const press = async (surface: Surface, times: number) => {
    for (let time = 0; time < times; time += 1) await surface.press('Shift');
  };
  const openAgain = async (surface: Surface) => {
    await surface.goto('home');
    await uncover(surface);
  };

  test('leaves from within a text field, and twice does not', async () => {
    const home = await openHome(browser);
    await home.click(button('checkIn'));
    await openNote(home);
    await home.type('It ');
    await press(home, 2);
    await home.type('IS ');
    await press(home, 2);
    expect(await home.evaluate(() => document.querySelector('textarea')?.value)).toBe('It IS ');
    await press(home, 1);
    await isBlank(home);
    await openAgain(home);
    await home.close();
  });

  test('leaves from a dialog', async () => {
    const home = await openHome(browser);
    await home.click(button('keys'));
    await home.waitFor(() => document.querySelector('dialog[open]'));
    await press(home, 3);
    await isBlank(home);
    await openAgain(home);
    await home.close();
  });

  test('leaves nothing where that is turned off', async () => {
    const home = await openHome(browser);
    await openSettings(home);
    await chooseNth(home, 'leaveKey', 2);
    await press(home, 4);
    await home.click(button('today'));
    await showsView(home, 'today');
    await home.close();
  });

  test('nothing was said to the console, and nothing asked for outside', async () => {
    await expectQuiet(browser);
  });
});
