import { act, fireEvent, screen } from '@testing-library/preact';

interface Held {
  readonly ctrlKey?: boolean;
  readonly metaKey?: boolean;
  readonly shiftKey?: boolean;
  readonly altKey?: boolean;
}

/** Presses a key where the focus is. @returns whether the page left it to the browser. */
export function press(key: string, held: Held = {}): boolean {
  const code = /^\d$/u.test(key) ? `Digit${key}` : key;
  return fireEvent.keyDown(document.activeElement ?? document.body, { key, code, ...held });
}

/** Clicks the button of that name. */
export function click(name: string | RegExp): void {
  fireEvent.click(screen.getByRole('button', { name }));
}

/** Types into a field, letter by letter, each one an input of its own. */
export function type(label: string, text: string): void {
  const field = screen.getByLabelText<HTMLInputElement | HTMLTextAreaElement>(label, {
    exact: false,
  });
  field.focus();
  for (const letter of text) {
    fireEvent.input(field, { target: { value: `${field.value}${letter}` } });
  }
}

/** Lets happen what happens by itself: frames that are drawn, and what each of them brings about. */
export async function settle(): Promise<void> {
  for (let frame = 0; frame < 5; frame += 1) {
    await act(
      () =>
        new Promise<void>((resolve) => {
          requestAnimationFrame(() => setTimeout(resolve));
        }),
    );
  }
}
