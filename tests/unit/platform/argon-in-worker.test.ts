import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

type Listener = (event: object) => void;

/** A worker that answers as a test says. */
class FakeWorker {
  static made: FakeWorker[] = [];
  static onAsked: (worker: FakeWorker, question: unknown) => void = () => undefined;
  readonly listeners: Record<string, Listener> = {};
  isOver = false;
  readonly address: unknown;

  constructor(address: unknown) {
    this.address = address;
    FakeWorker.made.push(this);
  }
  addEventListener(type: string, listener: Listener): void {
    this.listeners[type] = listener;
  }
  postMessage(question: unknown): void {
    const copy: unknown = structuredClone(question);
    queueMicrotask(() => FakeWorker.onAsked(this, copy));
  }
  terminate(): void {
    this.isOver = true;
  }
  tell(type: string, event: object): void {
    this.listeners[type]?.(event);
  }
}

const passphrase = Uint8Array.of(1, 2, 3);
const parameters = { memoryKiB: 65_536, passes: 3, lanes: 1, salt: 'AAECAwQFBgcICQoLDA0ODw==' };

/** Both modules anew, as a page has them that has just been opened. */
async function openPage(trustedTypes?: object) {
  vi.resetModules();
  vi.stubGlobal('trustedTypes', trustedTypes);
  const { argonInWorker } = await import('../../../lib/platform/argon-in-worker');
  const { startWorker } = await import('../../../lib/platform/own-workers');
  return { argonInWorker, startWorker };
}

beforeEach(() => {
  FakeWorker.made = [];
  vi.stubGlobal('Worker', FakeWorker);
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

describe('Argon2id in a worker', () => {
  test('hands on what it is asked and what it answers; each call has a worker, which ends', async () => {
    const { argonInWorker } = await openPage();
    const asked: unknown[] = [];
    FakeWorker.onAsked = (worker, question) => {
      asked.push(question);
      worker.tell('message', { data: { kind: 'done', output: Uint8Array.of(asked.length) } });
    };
    expect(await argonInWorker(passphrase, parameters)).toEqual(Uint8Array.of(1));
    expect(await argonInWorker(passphrase, parameters)).toEqual(Uint8Array.of(2));
    expect(asked[0]).toEqual({ passphrase, parameters });
    expect(FakeWorker.made.map(({ isOver }) => isOver)).toEqual([true, true]);
  });

  test.each<[string, (worker: FakeWorker) => void, string]>([
    ['does not start', (worker) => worker.tell('error', { preventDefault: vi.fn() }), 'start'],
    [
      'fails at its work',
      (worker) => worker.tell('message', { data: { kind: 'failed', name: 'RangeError' } }),
      'work',
    ],
  ])('says so where it %s', async (_name, onAsked, reason) => {
    const { argonInWorker } = await openPage();
    FakeWorker.onAsked = onAsked;
    await expect(argonInWorker(passphrase, parameters)).rejects.toMatchObject({
      name: 'WorkerFailed',
      reason,
    });
    expect(FakeWorker.made[0]?.isOver).toBe(true);
  });

  test('says so where the browser lets no worker be made', async () => {
    const { argonInWorker } = await openPage();
    vi.stubGlobal('Worker', function refuse() {
      throw new TypeError('refused');
    });
    await expect(argonInWorker(passphrase, parameters)).rejects.toMatchObject({ reason: 'start' });
  });

  test('waits for two minutes, and no longer', async () => {
    const { argonInWorker } = await openPage();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    FakeWorker.onAsked = () => undefined;
    const failing = expect(argonInWorker(passphrase, parameters)).rejects.toMatchObject({
      reason: 'silence',
    });
    await vi.advanceTimersByTimeAsync(119_999);
    expect(FakeWorker.made[0]?.isOver).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    await failing;
    expect(FakeWorker.made[0]?.isOver).toBe(true);
  });
});

describe('the policy for workers', () => {
  interface Rules {
    readonly createScriptURL: (address: string) => string;
  }

  function newTrustedTypes() {
    const made: [string, Rules][] = [];
    const createPolicy = (name: string, rules: Rules) => {
      if (made.length > 0) throw new TypeError('a second policy');
      made.push([name, rules]);
      return {
        createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }),
      };
    };
    return { made, createPolicy };
  }

  test('is made once, and gives the one address', async () => {
    const trustedTypes = newTrustedTypes();
    const { startWorker } = await openPage(trustedTypes);
    expect(trustedTypes.made).toEqual([]);
    startWorker('argon');
    startWorker('argon');
    expect(trustedTypes.made.map(([name]) => name)).toEqual(['own-workers']);
    expect(FakeWorker.made.map(({ address }) => address)).toEqual([
      { trusted: '/argon.js' },
      { trusted: '/argon.js' },
    ]);
  });

  test('refuses whatever is no worker of ours', async () => {
    const trustedTypes = newTrustedTypes();
    const { startWorker } = await openPage(trustedTypes);
    startWorker('argon');
    const rules = trustedTypes.made[0]?.[1];
    const others = ['', '/', '/argon.js?x', 'argon.js', '//argon.js', 'data:,0', '/background.js'];
    for (const address of [...others, 'https://example.org/argon.js', 'blob:x']) {
      expect(() => rules?.createScriptURL(address), address).toThrow(TypeError);
    }
  });

  test('is done without where the browser has no such policies', async () => {
    const { startWorker } = await openPage(undefined);
    startWorker('argon');
    expect(FakeWorker.made[0]?.address).toBe('/argon.js');
  });
});
