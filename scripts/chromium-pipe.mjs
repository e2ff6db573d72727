import { spawn } from 'node:child_process';

/**
 * Starts Chromium and speaks its remote protocol through two pipes: no port is opened, no page is
 * attached, and branded Chrome lets extensions in by this road only.
 */
export function startChromium({ binary, profileDir, args = [], env = {} }) {
  const child = spawn(
    binary,
    [
      `--user-data-dir=${profileDir}`,
      '--remote-debugging-pipe',
      '--enable-unsafe-extension-debugging',
      '--no-first-run',
      '--no-default-browser-check',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--password-store=basic',
      // Chromium's sandbox refuses to work for root.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...args,
    ],
    {
      detached: process.platform !== 'win32',
      env: { ...process.env, ...env },
      stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    },
  );
  return { child, send: speaker(child.stdio[3], child.stdio[4], child) };
}

/** Messages are JSON, each ended by a zero byte. */
function speaker(output, input, child) {
  const waiting = new Map();
  let lastId = 0;
  let rest = '';
  output.on('error', () => {});
  input.setEncoding('utf8').on('data', (chunk) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop();
    for (const { id, error, result } of messages.map((message) => JSON.parse(message))) {
      if (error) waiting.get(id)?.reject(new Error(error.message));
      else waiting.get(id)?.resolve(result);
      waiting.delete(id);
    }
  });
  child.on('exit', () => {
    for (const { reject } of waiting.values()) reject(new Error('Chromium ended.'));
    waiting.clear();
  });

  return (method, params = {}) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      waiting.set(lastId, { resolve, reject });
      output.write(`${JSON.stringify({ id: lastId, method, params })}\0`);
    });
}
