/** What has been opened on the new tab. */
export type Opened = 'nothing' | 'check-in' | 'prompts' | 'help' | 'grounding' | 'unlock';

/** What takes the place of the prompt; the rest opens under it. */
export function isView(opened: Opened): boolean {
  return opened === 'help' || opened === 'grounding' || opened === 'unlock';
}
