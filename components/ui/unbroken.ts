const longRun = /\S{200}/;

/**
 * Marks a text that has a very long run without a space: without kerning it is laid out in
 * milliseconds; with it, Chromium was seen to take half a minute for ten thousand letters.
 */
export function unbroken(text: string): { readonly 'data-unbroken'?: '' } {
  return longRun.test(text) ? { 'data-unbroken': '' } : {};
}
