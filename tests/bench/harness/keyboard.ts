import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { atEnd } from '../../e2e/harness/clean-up.ts';

/** Real keys without the start of a program before each: their moments are to be known. */
export interface Keyboard {
  /** @returns when the key went down, in milliseconds since 1970 UTC. */
  readonly press: (key: string) => Promise<number>;
  readonly close: () => void;
}

/** @param display name of the screen, `:99`. */
export function newKeyboard(display: string): Keyboard {
  const xdotool = spawn('xdotool', ['-'], {
    env: { ...process.env, DISPLAY: display },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const { done } = atEnd(() => xdotool.kill('SIGKILL'));
  return {
    press: async (key) => {
      const at = performance.timeOrigin + performance.now();
      // The second command answers, and so tells that the first has been carried out.
      xdotool.stdin.write(`key --delay 0 ${key}\ngetmouselocation\n`);
      await once(xdotool.stdout, 'data');
      return at;
    },
    close: () => {
      done();
      xdotool.kill('SIGKILL');
    },
  };
}
