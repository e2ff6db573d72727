export interface MarionetteClient {
  // biome-ignore lint/suspicious/noExplicitAny: each of Firefox's commands answers in its own form
  send(command: string, parameters?: Record<string, unknown>): Promise<any>;
  close(): void;
}

export function connectMarionette(port: number): Promise<MarionetteClient>;
