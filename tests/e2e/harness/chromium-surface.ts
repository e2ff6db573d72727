import type { CDPSession, Locator, Page } from 'playwright-core';
import { axeExpression } from './axe.ts';
import { toExpression, toQuestion } from './expression.ts';
import type { AxeViolation, PageName, Surface, Target } from './surface.ts';
import { waitUntil } from './wait.ts';

/** One tab of Chromium. `toUrl` turns a page's name into its address. */
export async function chromiumSurface(
  page: Page,
  toUrl: (name: PageName) => string,
): Promise<Surface> {
  const session = await page.context().newCDPSession(page);
  const run = <T>(expression: string) => evaluateIn<T>(session, expression);
  const text = (target?: Target) =>
    target === undefined
      ? run<string>('document.body.innerText')
      : // biome-ignore lint/performance/useDomNodeTextContent: the text as it is drawn is asked for
        find(page, target).first().innerText();

  return {
    browser: 'chromium',
    goto: async (name) => void (await page.goto(toUrl(name))),
    reload: async () => void (await page.reload()),
    back: async () => void (await page.goBack()),
    forward: async () => void (await page.goForward()),
    close: () => page.close(),
    activate: () => page.bringToFront(),

    press: (keys) => page.keyboard.press(keys),
    type: (words) => page.keyboard.type(words),
    insert: (words) => page.keyboard.insertText(words),
    click: (target) => find(page, target).first().click({ timeout: 15_000 }),

    text,
    count: (target) => find(page, target).count(),
    focused: () => focusedIn(session),
    evaluate: (script, ...args) => run(toExpression(script, args)),
    waitFor: (script, options) => {
      const question = toQuestion(script);
      return waitUntil(String(script), () => run(question), text, options);
    },
    waitForText: async (words, options) => {
      const seen = async () => (await text()).includes(words);
      await waitUntil(`the text “${words}”`, seen, text, options);
    },

    setFrozen: async (frozen) => {
      const state = frozen ? 'frozen' : 'active';
      // One that has begun anew meanwhile is not frozen any more.
      await session.send('Page.setWebLifecycleState', { state }).catch((error) => {
        if (frozen) throw error;
      });
    },

    screenshot: async (path) => void (await page.screenshot({ path })),
    axe: () => run<AxeViolation[]>(axeExpression),

    setViewport: (width, height) => page.setViewportSize({ width, height }),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    setReducedMotion: (reduced) =>
      page.emulateMedia({ reducedMotion: reduced ? 'reduce' : 'no-preference' }),
    setForcedColors: (forced) => page.emulateMedia({ forcedColors: forced ? 'active' : 'none' }),
    setZoom: (factor) =>
      run(`chrome.tabs.getCurrent().then((tab) => chrome.tabs.setZoom(tab.id, ${factor}))`),
    setTextSize: async (factor) => {
      const fontSizes = { standard: Math.round(16 * factor), fixed: Math.round(13 * factor) };
      await session.send('Page.setFontSizes', { fontSizes });
    },
    setTimeZone: async (timezoneId) =>
      void (await session.send('Emulation.setTimezoneOverride', { timezoneId })),
  };
}

function find(page: Page, target: Target): Locator {
  if (typeof target === 'string') return page.locator(target);
  const role = target.role as Parameters<Page['getByRole']>[0];
  if (target.name === undefined) return page.getByRole(role);
  return page.getByRole(role, { name: target.name, exact: typeof target.name === 'string' });
}

/** Straight through the debugger: Playwright's own way would go through the page's `eval`. */
async function evaluateIn<T>(session: CDPSession, expression: string): Promise<T> {
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
    userGesture: true,
  });
  if (exceptionDetails) {
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  }
  return result.value as T;
}

async function focusedIn(session: CDPSession) {
  const { result } = await session.send('Runtime.evaluate', {
    expression: 'document.activeElement',
  });
  if (result.objectId === undefined) return { role: 'none', name: '' };
  const { nodes } = await session.send('Accessibility.getPartialAXTree', {
    objectId: result.objectId,
    fetchRelatives: false,
  });
  return { role: String(nodes[0]?.role?.value), name: String(nodes[0]?.name?.value ?? '').trim() };
}
