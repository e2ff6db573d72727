import { fireEvent } from '@testing-library/preact';
import { expect, test, vi } from 'vitest';
import { firstUse } from '../../lib/platform/first-use';

const signs: Readonly<Record<string, () => unknown>> = {
  'a key': () => fireEvent.keyDown(document.body, { key: 'Tab' }),
  'a press': () => fireEvent.pointerDown(document.body),
  'a pointer that moves': () => fireEvent.pointerMove(document.body),
  'a page that is scrolled': () => fireEvent.scroll(document),
  'what a screen reader presses': () => fireEvent.click(document.body),
  'what it reads': () => document.body.dispatchEvent(new FocusEvent('focusin', { bubbles: true })),
};

test.each(Object.entries(signs))(
  '%s is a first sign of use, and none comes before it',
  async (_name, sign) => {
    const used = vi.fn();
    const first = firstUse().then(used);
    await Promise.resolve();
    expect(used).not.toHaveBeenCalled();
    sign();
    await first;
    expect(used).toHaveBeenCalledTimes(1);
  },
);
