import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promisify } from 'node:util';
import { atEnd } from './clean-up.ts';

const run = promisify(execFile);

/** A screen that nobody sees, with a window manager, since only a focused window has a keyboard. */
export interface Display {
  readonly name: string;
  /** Real key presses, in xdotool's names: `alt+shift+y`, `3`, `Return`. */
  press(...keys: string[]): Promise<void>;
  type(text: string): Promise<void>;
  /** How many windows are to be seen; a browser's popup is one of its own. */
  windows(): Promise<number>;
  screenshot(path: string): Promise<void>;
  close(): void;
}

export async function startDisplay(width = 1280, height = 900): Promise<Display> {
  const screen = `${width}x${height}x24`;
  const args = ['-displayfd', '1', '-screen', '0', screen, '-nolisten', 'tcp'];
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const [number] = await once(server.stdout, 'data');
  const name = `:${String(number).trim()}`;
  const env = { ...process.env, DISPLAY: name };
  const manager = spawn('openbox', [], { env, stdio: 'ignore' });
  const stop = () => {
    manager.kill('SIGKILL');
    server.kill('SIGKILL');
  };
  const { done } = atEnd(stop);
  const xdotool = (...words: string[]) => run('xdotool', words, { env });

  return {
    name,
    press: async (...keys) => {
      for (const key of keys) await xdotool('key', '--clearmodifiers', key);
    },
    type: async (text) => void (await xdotool('type', '--delay', '15', text)),
    windows: async () => {
      const found = await xdotool('search', '--onlyvisible', '--name', '').catch(() => undefined);
      return found?.stdout.split('\n').filter(Boolean).length ?? 0;
    },
    screenshot: async (path) => void (await run('import', ['-window', 'root', path], { env })),
    close: () => {
      done();
      stop();
    },
  };
}
