import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

// biome-ignore lint/suspicious/noExplicitAny: each of Chromium's methods answers in its own form
export type Send = (method: string, params?: Record<string, unknown>) => Promise<any>;

export interface Devtools {
  readonly send: Send;
  /** The same, spoken to one attached target. */
  readonly toSession: (sessionId: string) => Send;
  readonly onEvent: (listener: (event: DevtoolsEvent) => void) => () => void;
}

export interface DevtoolsEvent {
  readonly method: string;
  // biome-ignore lint/suspicious/noExplicitAny: each of Chromium's events has its own form
  readonly params: any;
  readonly sessionId?: string;
}

interface Message extends DevtoolsEvent {
  readonly id?: number;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The ids below belong to the one who started the browser and speaks through the same pipe. */
const firstId = 1_000_000;

/** Sessions and events, beside what the starter of the browser says and hears on its pipes. */
export function devtoolsOf(child: ChildProcess): Devtools {
  const output = child.stdio[3] as Writable;
  const input = child.stdio[4] as Readable;
  const waiting = new Map<number, PromiseWithResolvers<unknown> & { readonly method: string }>();
  const listeners = new Set<(event: DevtoolsEvent) => void>();
  let lastId = firstId;
  let rest = '';

  const hear = (message: Message) => {
    if (message.method) for (const listener of listeners) listener(message);
    const answer = waiting.get(message.id ?? 0);
    waiting.delete(message.id ?? 0);
    if (message.error) answer?.reject(new Error(`${answer.method}: ${message.error.message}`));
    else answer?.resolve(message.result);
  };
  input.on('data', (chunk: string) => {
    const messages = (rest + chunk).split('\0');
    rest = messages.pop() ?? '';
    for (const message of messages) hear(JSON.parse(message));
  });

  const toSession = (sessionId?: string): Send => {
    return (method, params = {}) => {
      lastId += 1;
      const answer = { ...Promise.withResolvers<unknown>(), method };
      waiting.set(lastId, answer);
      output.write(`${JSON.stringify({ id: lastId, method, params, sessionId })}\0`);
      return answer.promise;
    };
  };
  return {
    send: toSession(),
    toSession,
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
