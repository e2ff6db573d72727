import type { MarionetteClient } from '../../../scripts/marionette.mjs';

/** What is done in one tab; `chrome` runs with the browser window's own rights. */
export interface TabCalls {
  send<T = unknown>(command: string, parameters?: Record<string, unknown>): Promise<T>;
  page<T>(body: string, args?: readonly unknown[]): Promise<T>;
  chrome<T>(body: string, args?: readonly unknown[]): Promise<T>;
}

export interface FirefoxSession {
  /** One thing at a time: Marionette knows only one current tab. `front` brings it forward first. */
  inTab<T>(handle: string, work: (calls: TabCalls) => Promise<T>, front?: boolean): Promise<T>;
  chrome<T>(body: string, args?: readonly unknown[]): Promise<T>;
  handles(): Promise<readonly string[]>;
  newTab(): Promise<string>;
  closeTab(handle: string): Promise<void>;
  quit(): Promise<void>;
}

export async function firefoxSession(client: MarionetteClient): Promise<FirefoxSession> {
  await client.send('WebDriver:NewSession', {
    capabilities: { alwaysMatch: { timeouts: { script: 120_000, pageLoad: 30_000 } } },
  });
  let current = '';
  let front = '';
  let queue: Promise<unknown> = Promise.resolve();

  const alone = <T>(work: () => Promise<T>): Promise<T> => {
    const done = queue.then(work);
    queue = done.catch(() => {});
    return done;
  };
  const chrome = async <T>(body: string, args: readonly unknown[] = []): Promise<T> => {
    await client.send('Marionette:SetContext', { value: 'chrome' });
    try {
      return (await client.send('WebDriver:ExecuteScript', { script: body, args })).value;
    } finally {
      await client.send('Marionette:SetContext', { value: 'content' });
    }
  };
  const calls: TabCalls = {
    send: (command, parameters) => client.send(command, parameters),
    /** `sandbox: null` shares the page's own globals; the default one sees them through a veil. */
    page: async (body, args = []) =>
      (await client.send('WebDriver:ExecuteScript', { script: body, args, sandbox: null })).value,
    chrome,
  };

  const switchTo = async (handle: string, toFront: boolean) => {
    if (current === handle && (!toFront || front === handle)) return;
    await client.send('WebDriver:SwitchToWindow', { handle, focus: toFront });
    current = handle;
    if (toFront) front = handle;
  };

  return {
    inTab: (handle, work, toFront = false) =>
      alone(async () => {
        await switchTo(handle, toFront);
        return await work(calls);
      }),
    chrome: (body, args) => alone(() => chrome(body, args)),
    handles: () => alone(() => client.send('WebDriver:GetWindowHandles')),
    /** Where the current tab has closed itself, another has to be the current one first. */
    newTab: () =>
      alone(async () => {
        const handles: readonly string[] = await client.send('WebDriver:GetWindowHandles');
        if (handles[0] !== undefined && !handles.includes(current)) {
          await switchTo(handles[0], false);
        }
        const { handle } = await client.send('WebDriver:NewWindow', { type: 'tab', focus: true });
        front = handle;
        return handle;
      }),
    /** Afterwards another tab has to be the current one, or nothing else can be asked. */
    closeTab: (handle) =>
      alone(async () => {
        await switchTo(handle, false);
        const [left] = await client.send('WebDriver:CloseWindow');
        front = '';
        if (left !== undefined) await switchTo(left, false);
      }),
    quit: () => alone(() => client.send('Marionette:Quit', { flags: ['eAttemptQuit'] })),
  };
}
