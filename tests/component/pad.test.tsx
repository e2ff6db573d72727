import { fireEvent, render, screen } from '@testing-library/preact';
import { useState } from 'preact/hooks';
import { describe, expect, test, vi } from 'vitest';
import { AffectPad } from '../../components/check-in/AffectPad';
import type { Affect } from '../../lib/domain/affect';
import { t } from '../../lib/i18n/messages';
import { press } from './hands';

function drawPad(first?: Affect) {
  const onTab = vi.fn();
  const moved: Affect[] = [];
  function Pad() {
    const [affect, setAffect] = useState(first);
    const onMove = (next: Affect) => {
      moved.push(next);
      setAffect(next);
    };
    return <AffectPad affect={affect} onMove={onMove} onTab={onTab} takesFocus={true} />;
  }
  const { container } = render(<Pad />);
  return { moved, onTab, container };
}

describe('the pad', () => {
  test('has the focus at once, and hears the first digit', () => {
    const { moved } = drawPad();
    expect(document.activeElement).toBe(screen.getByLabelText(t('pleasantness')));
    press('1');
    press('9');
    expect(moved).toEqual([
      { pleasantness: -0.667, energy: 0.667 },
      { pleasantness: 0.667, energy: -0.667 },
    ]);
  });

  test('moves by arrows from where it is, further with Shift', () => {
    const { moved } = drawPad();
    press('ArrowRight');
    press('ArrowRight');
    press('ArrowUp', { shiftKey: true });
    expect(moved.at(-1)).toEqual({ pleasantness: 0.4, energy: 0.667 });
  });

  test('says in words where the marker is, and that it is not placed yet', () => {
    drawPad();
    const range = screen.getByLabelText(t('energy'));
    expect(range.getAttribute('aria-valuetext')).toBe(t('padNotPlaced'));
    press('7');
    const words = t('affectTogether', t('affectUnpleasant'), t('affectLowEnergy'));
    expect(range.getAttribute('aria-valuetext')).toBe(words);
    expect(screen.getByLabelText(t('pleasantness')).getAttribute('aria-valuetext')).toBe(words);
  });

  test('draws the marker where the person put it, and none before', () => {
    const { container } = drawPad();
    expect(container.querySelector('[data-marker]')).toBeNull();
    press('3');
    const circle = container.querySelector('[data-marker] circle');
    expect(Number.parseFloat(circle?.getAttribute('cx') ?? '')).toBeCloseTo(83.35, 5);
    expect(Number.parseFloat(circle?.getAttribute('cy') ?? '')).toBeCloseTo(16.65, 5);
  });

  test('leaves the keys that are not its own to the page', () => {
    const { moved, onTab } = drawPad();
    expect(press('a')).toBe(true);
    expect(press('1', { ctrlKey: true })).toBe(true);
    expect(press('ArrowLeft', { altKey: true })).toBe(true);
    expect(press('ArrowLeft', { metaKey: true })).toBe(true);
    expect(press('Tab', { shiftKey: true })).toBe(true);
    expect(moved).toEqual([]);
    expect(onTab).not.toHaveBeenCalled();
  });

  test('takes Tab as a wish to say more, and is one stop of it', () => {
    const { onTab } = drawPad();
    expect(press('Tab')).toBe(false);
    expect(onTab).toHaveBeenCalledTimes(1);
    expect(screen.getByLabelText(t('energy')).tabIndex).toBe(-1);
  });

  test('goes where a pointer is put down and drawn to', () => {
    const { moved, container } = drawPad();
    const picture = container.querySelector('[data-pad]') as HTMLElement;
    picture.getBoundingClientRect = () => new DOMRect(100, 50, 200, 200);
    const point = (x: number, y: number) => ({ clientX: x, clientY: y, pointerId: 1, button: 0 });
    fireEvent.pointerMove(picture, point(150, 100));
    expect(moved).toEqual([]);
    fireEvent.pointerDown(picture, { ...point(150, 100), button: 2 });
    expect(moved).toEqual([]);
    fireEvent.pointerDown(picture, point(150, 100));
    fireEvent.pointerMove(picture, point(300, 250));
    fireEvent.pointerMove(picture, point(900, -900));
    expect(moved).toEqual([
      { pleasantness: -0.5, energy: 0.5 },
      { pleasantness: 1, energy: -1 },
      { pleasantness: 1, energy: 1 },
    ]);
  });

  test('follows its two ranges, as a screen reader moves them', () => {
    const { moved } = drawPad({ pleasantness: 0.5, energy: -0.5 });
    fireEvent.input(screen.getByLabelText(t('pleasantness')), { target: { value: '-0.25' } });
    fireEvent.input(screen.getByLabelText(t('energy')), { target: { value: '0.75' } });
    expect(moved).toEqual([
      { pleasantness: -0.25, energy: -0.5 },
      { pleasantness: -0.25, energy: 0.75 },
    ]);
  });

  test('keeps its left and right in every script', () => {
    document.documentElement.dir = 'rtl';
    const { moved, container } = drawPad();
    press('ArrowLeft');
    expect(moved).toEqual([{ pleasantness: -0.2, energy: 0 }]);
    expect(container.querySelector('[dir=ltr]')).not.toBeNull();
  });
});
