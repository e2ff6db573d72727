/** WebDriver writes keys that are no letters as private characters. */
const keys: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  ControlOrMeta: process.platform === 'darwin' ? '\uE03D' : '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
  F1: '\uE031',
  Meta: '\uE03D',
};

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** `Control+Enter`: held down from left to right, let go from right to left. */
export function chord(pressed: string): Record<string, unknown> {
  const names = pressed === '+' ? ['+'] : pressed.split('+');
  const values = names.map((name) => keys[name] ?? name);
  return keyActions([
    ...values.map((value) => ({ type: 'keyDown', value })),
    ...values.toReversed().map((value) => ({ type: 'keyUp', value })),
  ]);
}

export function typing(text: string): Record<string, unknown> {
  const values = [...graphemes.segment(text)].map(({ segment }) =>
    segment === '\n' ? '\uE007' : segment,
  );
  return keyActions(
    values.flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]),
  );
}

function keyActions(actions: readonly Record<string, string>[]) {
  return { actions: [{ type: 'key', id: 'keyboard', actions }] };
}
