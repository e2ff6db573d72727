/**
 * Runs before anything else in a copy of Yarrow's pages, and notes when the prompt was in the
 * page, when the store's keys were ready, when the pad had the focus and which digit was the first
 * that it answered. Milliseconds since `origin`.
 */
interface Noted {
  readonly origin: number;
  storeReady?: number;
  promptDrawn?: number;
  padFocused?: number;
  /** When the first answered digit was pressed. */
  answered?: number;
  /** Digits that reached the page before it could answer. */
  unanswered: number;
}

const noted: Noted = { origin: performance.timeOrigin, unanswered: 0 };
Object.assign(globalThis, { benchNoted: noted });

new MutationObserver((_changes, observer) => {
  if (!document.querySelector('[data-prompt]')?.textContent) return;
  noted.promptDrawn = performance.now();
  observer.disconnect();
}).observe(document, { childList: true, subtree: true, characterData: true });

/** Opening the store ends with its keys: their last derivation is the moment it is ready. */
for (const name of ['deriveKey', 'deriveBits'] as const) {
  const watched = new Proxy(SubtleCrypto.prototype[name], {
    apply: async (derive, self, parts) => {
      const derived: unknown = await Reflect.apply(derive, self, parts);
      noted.storeReady = performance.now();
      return derived;
    },
  });
  Object.defineProperty(SubtleCrypto.prototype, name, { value: watched });
}

addEventListener('focusin', ({ target }) => {
  const isPad = target instanceof Element && target.closest('[data-pad]') !== null;
  if (isPad) noted.padFocused ??= performance.now();
});

/** Whether a digit was answered is known once every listener has had it. */
addEventListener(
  'keydown',
  (event) => {
    if (!/^[1-9]$/.test(event.key)) return;
    setTimeout(() => {
      if (!event.defaultPrevented) noted.unanswered += 1;
      else if (noted.answered === undefined) {
        noted.answered = event.timeStamp;
        tell();
      }
    });
  },
  { capture: true },
);

/** Firefox lets nobody look into its popup: there it is read from another page. */
declare const chrome: { storage: { local: { set: (items: object) => Promise<void> } } };

function tell() {
  chrome.storage.local.set({ benchNoted: { ...noted } }).catch(() => undefined);
}
