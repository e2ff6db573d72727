import type { ChildProcess } from 'node:child_process';
import type { MarionetteClient } from './marionette.mjs';

export const firefoxExtensionUuid: string;

export function addonIdOf(extensionDir: string): string;

export function startFirefox(options: {
  readonly binary: string;
  readonly profileDir: string;
  readonly extensionDir: string;
  readonly headless: boolean;
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string | undefined>>;
}): Promise<{ readonly child: ChildProcess; readonly client: MarionetteClient }>;

export function installAddon(client: MarionetteClient, extensionDir: string): Promise<void>;
