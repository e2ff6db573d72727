import { writeFile } from 'node:fs/promises';
import { axeExpression } from './axe.ts';
import { toExpression, toQuestion } from './expression.ts';
import { describe, find, findOne, heardAs, toId } from './firefox-find.ts';
import { chord, typing } from './firefox-keys.ts';
import { firefoxLooks } from './firefox-looks.ts';
import type { FirefoxSession, TabCalls } from './firefox-session.ts';
import type { AxeViolation, PageName, Surface, Target } from './surface.ts';
import { waitUntil } from './wait.ts';

/** Firefox leaves an element where it is if any of it shows, even under a bar that stays in place. */
const toTheMiddle = 'arguments[0].scrollIntoView({ block: "center", inline: "nearest" });';

/** One tab of Firefox, by its WebDriver handle. */
export function firefoxSurface(
  session: FirefoxSession,
  handle: string,
  toUrl: (name: PageName) => string,
): Surface {
  const looks = firefoxLooks(session, handle);
  const here = <T>(work: (calls: TabCalls) => Promise<T>) => session.inTab(handle, work);
  const atFront = <T>(work: (calls: TabCalls) => Promise<T>) => session.inTab(handle, work, true);
  const run = <T>(expression: string) => here(({ page }) => page<T>(`return (${expression}\n);`));
  const send = async (command: string, parameters?: Record<string, unknown>) => {
    await atFront((calls) => calls.send(command, parameters));
  };
  const load = async (command: string, parameters?: Record<string, unknown>) => {
    await send(command, parameters);
    await looks.again();
  };
  const insert = async (words: string) => {
    await run(`document.execCommand('insertText', false, ${JSON.stringify(words)})`);
  };
  const text = (target?: Target) =>
    target === undefined
      ? run<string>('document.body.innerText')
      : here(async (calls) =>
          calls.page<string>('return arguments[0].innerText;', [await findOne(calls, target)]),
        );

  return {
    browser: 'firefox',
    goto: (name) => load('WebDriver:Navigate', { url: toUrl(name) }),
    reload: () => load('WebDriver:Refresh'),
    back: () => load('WebDriver:Back'),
    forward: () => load('WebDriver:Forward'),
    close: () => session.closeTab(handle),
    activate: () => atFront(() => Promise.resolve()),

    press: (keys) => send('WebDriver:PerformActions', chord(keys)),
    type: (words) => send('WebDriver:PerformActions', typing(words)),
    insert,
    /** Asked again where the page draws itself anew between finding and clicking. */
    click: async (target) => {
      const click = (calls: TabCalls) =>
        find(calls, target).then(async ([element]) => {
          if (element === undefined) return false;
          await calls.page(toTheMiddle, [element]);
          await calls.send('WebDriver:ElementClick', { id: toId(element) });
          return true;
        });
      await waitUntil(`something to click: ${describe(target)}`, () => atFront(click), text);
    },

    text,
    count: async (target) => (await here((calls) => find(calls, target))).length,
    focused: () =>
      atFront(async (calls) => {
        const { value } = await calls.send<{ value: Record<string, string> }>(
          'WebDriver:GetActiveElement',
        );
        return await heardAs(calls, value);
      }),
    evaluate: (script, ...args) => run(toExpression(script, args)),
    waitFor: (script, options) => {
      const question = toQuestion(script);
      return waitUntil(String(script), () => run(question), text, options);
    },
    waitForText: async (words, options) => {
      const seen = async () => (await text()).includes(words);
      await waitUntil(`the text “${words}”`, seen, text, options);
    },

    screenshot: async (path) => {
      const shot = await atFront((calls) =>
        calls.send<{ value: string }>('WebDriver:TakeScreenshot', { full: false }),
      );
      await writeFile(path, shot.value, 'base64');
    },
    axe: () => run<AxeViolation[]>(axeExpression),

    setViewport: looks.setViewport,
    setColorScheme: (scheme) => looks.set({ prefersColorSchemeOverride: scheme }),
    setReducedMotion: (reduced) =>
      looks.set({ prefersReducedMotionOverride: reduced ? 'reduce' : 'no-preference' }),
    setForcedColors: (forced) => looks.set({ forcedColorsOverride: forced ? 'active' : 'none' }),
    setZoom: (factor) => looks.set({ fullZoom: factor }),
    setTextSize: (factor) => looks.set({ textZoom: factor }),
    setTimeZone: (zone) => looks.set({ timezoneOverride: zone }),
  };
}
