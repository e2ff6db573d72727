import { act, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { Chip } from '../../components/ui/Chip';
import { Choices } from '../../components/ui/Choices';
import { Dialog } from '../../components/ui/Dialog';
import { Disclosure } from '../../components/ui/Disclosure';
import { TextArea } from '../../components/ui/TextArea';
import { TextField } from '../../components/ui/TextField';
import { click, press } from './hands';

const seasons = ['spring', 'summer', 'autumn'] as const;
type Season = (typeof seasons)[number];

function Seasons({ onChoose }: { readonly onChoose: (season: Season) => void }) {
  const [season, setSeason] = useState<Season>('spring');
  return (
    <Choices
      label="Season"
      hint="Any of them."
      choices={seasons.map((value) => ({ value, label: value.toUpperCase() }))}
      value={season}
      onChoose={(next) => {
        onChoose(next);
        setSeason(next);
        return Promise.resolve();
      }}
    />
  );
}

describe('choices', () => {
  test('are a group of radios with one stop of the Tab key', () => {
    render(<Seasons onChoose={vi.fn()} />);
    expect(screen.getByRole('radiogroup', { name: 'Season' })).toBeTruthy();
    const radios = screen.getAllByRole('radio');
    expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual([
      'true',
      'false',
      'false',
    ]);
    expect(radios.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1]);
  });

  test('are chosen by a click', () => {
    const onChoose = vi.fn();
    render(<Seasons onChoose={onChoose} />);
    fireEvent.click(screen.getByRole('radio', { name: 'AUTUMN' }));
    expect(onChoose.mock.calls).toEqual([['autumn']]);
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('AUTUMN');
  });

  test.each([
    ['ltr', 'ArrowRight', ['summer', 'autumn', 'spring']],
    ['ltr', 'ArrowDown', ['summer', 'autumn', 'spring']],
    ['ltr', 'ArrowLeft', ['autumn', 'summer', 'spring']],
    ['ltr', 'ArrowUp', ['autumn', 'summer', 'spring']],
    ['rtl', 'ArrowLeft', ['summer', 'autumn', 'spring']],
    ['rtl', 'ArrowDown', ['summer', 'autumn', 'spring']],
    ['rtl', 'ArrowRight', ['autumn', 'summer', 'spring']],
    ['rtl', 'ArrowUp', ['autumn', 'summer', 'spring']],
  ])('in %s go round by %s, and the focus goes with them', (direction, key, order) => {
    document.documentElement.dir = direction;
    const onChoose = vi.fn();
    render(<Seasons onChoose={onChoose} />);
    screen.getByRole('radio', { checked: true }).focus();
    for (const season of order) {
      expect(press(key)).toBe(false);
      expect(document.activeElement?.textContent).toBe(season.toUpperCase());
    }
    expect(onChoose.mock.calls.flat()).toEqual(order);
    expect(screen.getAllByRole('radio').filter(({ tabIndex }) => tabIndex === 0)).toEqual([
      document.activeElement,
    ]);
  });

  test('take every one of three quick presses, while what was chosen is still being written', async () => {
    const writes: (() => void)[] = [];
    const onChoose = vi.fn();
    function Slow() {
      const [season, setSeason] = useState<Season>('spring');
      const write = (next: Season) => {
        onChoose(next);
        return new Promise<void>((resolve) => {
          writes.push(() => {
            setSeason(next);
            resolve();
          });
        });
      };
      return (
        <Choices
          label="Season"
          choices={seasons.map((value) => ({ value, label: value }))}
          value={season}
          onChoose={write}
        />
      );
    }
    render(<Slow />);
    const checked = () => screen.getByRole('radio', { checked: true }).textContent;
    screen.getByRole('radio', { checked: true }).focus();
    // In one task: nothing is drawn in between.
    act(() => {
      for (const key of ['ArrowRight', 'ArrowRight', 'ArrowLeft']) press(key);
    });
    expect(onChoose.mock.calls.flat()).toEqual(['summer', 'autumn', 'summer']);
    expect([checked(), document.activeElement?.textContent]).toEqual(['summer', 'summer']);
    // And one press between two drawings, before any was written.
    press('ArrowRight');
    for (const written of writes) {
      expect(checked()).toBe('autumn');
      await act(written);
    }
    expect(checked()).toBe('autumn');
  });

  test('go back to what is so, where a choice could not be written', async () => {
    const onChoose = () => Promise.reject(new Error('full'));
    const choices = seasons.map((value) => ({ value, label: value }));
    render(<Choices label="Season" choices={choices} value="spring" onChoose={onChoose} />);
    fireEvent.click(screen.getByRole('radio', { name: 'autumn' }));
    expect(screen.getByRole('radio', { checked: true }).textContent).toBe('autumn');
    await waitFor(() =>
      expect(screen.getByRole('radio', { checked: true }).textContent).toBe('spring'),
    );
  });

  test('leave other keys to the page', () => {
    const onChoose = vi.fn();
    render(<Seasons onChoose={onChoose} />);
    screen.getByRole('radio', { checked: true }).focus();
    for (const key of ['Tab', 'a', 'Enter', 'Home']) expect(press(key)).toBe(true);
    expect(onChoose).not.toHaveBeenCalled();
  });
});

describe('a chip', () => {
  test('is pressed or not, says what its word means, and is let go of again', () => {
    function Word() {
      const [pressed, setPressed] = useState(false);
      const onToggle = () => setPressed(!pressed);
      return <Chip label="tender" means="Soft." lang="en" pressed={pressed} onToggle={onToggle} />;
    }
    render(<Word />);
    const chip = screen.getByRole('button', { name: 'tender' });
    expect(chip.title).toBe('Soft.');
    expect(chip.lang).toBe('en');
    for (const pressed of ['false', 'true', 'false']) {
      expect(chip.getAttribute('aria-pressed')).toBe(pressed);
      fireEvent.click(chip);
    }
  });
});

describe('a disclosure', () => {
  function Drawer({ summary }: { readonly summary: string }) {
    const [open, setOpen] = useState(false);
    return (
      <Disclosure label="A note" summary={summary} open={open} onToggle={() => setOpen(!open)}>
        <p>inside</p>
      </Disclosure>
    );
  }

  test('shows what is inside only while it is open, and says so', () => {
    render(<Drawer summary="" />);
    const heading = screen.getByRole('button', { name: 'A note' });
    expect(heading.getAttribute('aria-expanded')).toBe('false');
    expect(screen.queryByText('inside')).toBeNull();
    fireEvent.click(heading);
    expect(heading.getAttribute('aria-expanded')).toBe('true');
    const inside = document.getElementById(heading.getAttribute('aria-controls') ?? '');
    expect(inside?.textContent).toBe('inside');
    expect(inside?.hidden).toBe(false);
    fireEvent.click(heading);
    expect(inside?.hidden).toBe(true);
    expect(screen.queryByText('inside')).toBeNull();
  });

  test('tells what was chosen inside while it is closed', () => {
    render(<Drawer summary="half a sentence" />);
    expect(screen.queryByText('half a sentence')).not.toBeNull();
    click(/A note/u);
    expect(screen.queryByText('half a sentence')).toBeNull();
  });
});

describe('a field', () => {
  test('of several lines hands nothing to the browser, and keeps every letter', () => {
    const onInput = vi.fn();
    render(<TextArea label="Note" value="a" hint="long" onInput={onInput} spellCheck={false} />);
    const field = screen.getByLabelText<HTMLTextAreaElement>(/Note/u);
    expect(field.value).toBe('a');
    expect(field.getAttribute('spellcheck')).toBe('false');
    expect(field.getAttribute('autocomplete')).toBe('off');
    expect(field.getAttribute('writingsuggestions')).toBe('false');
    expect(field.getAttribute('translate')).toBe('no');
    fireEvent.input(field, { target: { value: '<b>\u202Ex</b>\n' } });
    expect(onInput.mock.calls).toEqual([['<b>\u202Ex</b>\n']]);
  });

  test('of one line takes Enter, but not while a letter is being put together', () => {
    const onEnter = vi.fn();
    render(
      <TextField label="Word" value="" onInput={vi.fn()} onEnter={onEnter} spellCheck={true} />,
    );
    const field = screen.getByLabelText('Word');
    expect(field.getAttribute('spellcheck')).toBe('true');
    expect(field.getAttribute('autocapitalize')).toBe('off');
    expect(field.getAttribute('autocorrect')).toBe('off');
    fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    fireEvent.keyDown(field, { key: 'a' });
    expect(onEnter).not.toHaveBeenCalled();
    expect(fireEvent.keyDown(field, { key: 'Enter' })).toBe(false);
    expect(onEnter).toHaveBeenCalledTimes(1);
  });

  test('takes over a value that changes elsewhere', () => {
    const { rerender } = render(
      <TextField label="Word" value="one" onInput={vi.fn()} spellCheck={false} />,
    );
    rerender(<TextField label="Word" value="" onInput={vi.fn()} spellCheck={false} />);
    expect(screen.getByLabelText<HTMLInputElement>('Word').value).toBe('');
  });
});

test('a dialog is modal, has a name, a way out, and tells when it closes', () => {
  const onClose = vi.fn();
  render(
    <Dialog heading="Keys" close="Close" onClose={onClose} exit={<span>exit</span>}>
      <p>inside</p>
    </Dialog>,
  );
  const dialog = screen.getByRole<HTMLDialogElement>('dialog', { name: 'Keys' });
  expect(dialog.open).toBe(true);
  expect(dialog.textContent).toContain('exit');
  click('Close');
  expect(onClose).toHaveBeenCalledTimes(1);
});
