/** What a page looked like at one moment of its loading. */
export interface FrameLook {
  readonly state: string;
  readonly background: string;
  readonly text: string;
  /** Where what is looked for stands: top, left and width. */
  readonly place: string;
}

/**
 * Opens a page of the extension beside this one and looks at it between all tasks, until what is
 * looked for is there and the page's own code has drawn it.
 */
export async function watchLoading(page: string, selector: string): Promise<readonly FrameLook[]> {
  const { tabs, extension } = (globalThis as unknown as { chrome: Browser }).chrome;
  const before = new Set(extension.getViews());
  const tab = await tabs.create({ url: page });
  const looks: FrameLook[] = [];
  const { port1, port2 } = new MessageChannel();
  await new Promise((loaded) => {
    port2.onmessage = () => {
      const view = extension.getViews().find((one) => !before.has(one));
      if (view?.document.body) {
        const box = view.document.querySelector(selector)?.getBoundingClientRect();
        looks.push({
          place: box ? `${box.top} ${box.left} ${box.width}` : '',
          state: view.document.readyState,
          background: view.getComputedStyle(view.document.documentElement).backgroundColor,
          text: view.document.body.textContent.trim(),
        });
      }
      if (looks.at(-1)?.place && view?.document.querySelector('main')) loaded(true);
      else port1.postMessage('look again');
    };
    port1.postMessage('look');
  });
  await tabs.remove(tab.id);
  return looks;
}

/** The part of the browser's interface that sees one page of an extension from another. */
interface Browser {
  readonly tabs: {
    create(options: { url: string }): Promise<{ id: number }>;
    remove(id: number): Promise<void>;
  };
  readonly extension: { getViews(): (Window & typeof globalThis)[] };
}

/** Until its style sheet is there, which holds back all drawing, a page has no colour at all. */
export function drawn(looks: readonly FrameLook[]): readonly FrameLook[] {
  return looks.filter(({ background }) => background !== 'rgba(0, 0, 0, 0)');
}

export function coloursOf(looks: readonly FrameLook[]): ReadonlySet<string> {
  return new Set(drawn(looks).map(({ background }) => background));
}
