import type { ChildProcess } from 'node:child_process';
import { firefoxExtensionUuid } from '../../../scripts/firefox.mjs';
import type { FirefoxSession } from './firefox-session.ts';
import type { ConsoleLine, OutsideRequest } from './surface.ts';

/**
 * Kept on the browser window. Errors and CSP reports of every process arrive in the parent's
 * console service, Firefox's own extensions' too; requests pass through the parent, with the origin
 * that asked for them.
 */
const watchScript = `
  const [origin] = arguments;
  const seen = { lines: [], requests: [] };
  window.yarrowSeen = seen;
  Services.console.registerListener({ observe(message) {
    try {
      const { sourceName, errorMessage, flags, category } = message.QueryInterface(Ci.nsIScriptError);
      if (!sourceName.startsWith(origin) && !errorMessage.includes(origin)) return;
      seen.lines.push({ level: flags & 1 ? 'warning' : 'error', text: errorMessage, category });
    } catch {}
  } });
  Services.obs.addObserver({ observe(channel) {
    const { URI, loadInfo } = channel.QueryInterface(Ci.nsIHttpChannel);
    const askers = [loadInfo?.loadingPrincipal, loadInfo?.triggeringPrincipal];
    const isFirefox = (principal) => !principal || principal.isSystemPrincipal
      || ['about', 'chrome', 'resource'].some((scheme) => principal.schemeIs(scheme));
    if (askers.every(isFirefox)) return;
    seen.requests.push({ url: URI.spec, from: 'page' });
  } }, 'http-on-modify-request');`;

export interface FirefoxWatch {
  console(): Promise<readonly ConsoleLine[]>;
  requests(): Promise<readonly OutsideRequest[]>;
}

export async function watchFirefox(
  session: FirefoxSession,
  child: ChildProcess,
): Promise<FirefoxWatch> {
  const said = spokenLines(child);
  await session.chrome(watchScript, [`moz-extension://${firefoxExtensionUuid}/`]);
  const seen = <T>(what: string) =>
    session.chrome<readonly T[]>(`return window.yarrowSeen.${what};`);
  return {
    console: async () => [
      ...said,
      ...(await seen<ConsoleLine>('lines')).map(({ level, text }) => ({ level, text })),
    ],
    requests: () => seen<OutsideRequest>('requests'),
  };
}

/**
 * `console.*` of a page reaches only its own process, and, by a pref, Firefox's standard output.
 * Firefox's own modules write there too, but under a name, where a page's words stand in quotes.
 */
function spokenLines(child: ChildProcess): ConsoleLine[] {
  const lines: ConsoleLine[] = [];
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    for (const line of chunk.split('\n')) {
      const [, level, text] = /^console\.(\w+): (?![A-Za-z][\w.]*:(?: |$))(.*)/.exec(line) ?? [];
      if (level !== undefined && text !== undefined) lines.push({ level, text });
    }
  });
  return lines;
}
