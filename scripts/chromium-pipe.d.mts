import type { ChildProcess } from 'node:child_process';

export function startChromium(options: {
  readonly binary: string;
  readonly profileDir: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}): {
  readonly child: ChildProcess;
  // biome-ignore lint/suspicious/noExplicitAny: each of Chromium's methods answers in its own form
  readonly send: (method: string, params?: Record<string, unknown>) => Promise<any>;
};
