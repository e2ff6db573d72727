import { browser } from 'wxt/browser';

/** The shortcut that opens the popup, as the browser has it now; '' where it has none. */
export async function readShortcut(): Promise<string> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name === '_execute_action')?.shortcut ?? '';
}

/** Opens the browser's page for changing shortcuts. @returns whether there is a way to open it. */
export async function openShortcutSettings(): Promise<boolean> {
  if (import.meta.env.FIREFOX) {
    if (!('openShortcutSettings' in browser.commands)) return false;
    await (browser.commands.openShortcutSettings as () => Promise<void>)();
    return true;
  }
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return true;
}

/** The browser's own shortcuts, heard wherever the person is. */
export function onCommand(commands: Readonly<Record<'leave' | 'lock', () => Promise<void>>>): void {
  browser.commands.onCommand.addListener((name) => {
    if (name === 'leave' || name === 'lock') commands[name]().catch(() => undefined);
  });
}
