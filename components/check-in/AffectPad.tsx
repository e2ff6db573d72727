import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Affect, toAffect } from '../../lib/domain/affect';
import { moveByKey } from '../../lib/domain/affect-keys';
import { t } from '../../lib/i18n/messages';
import styles from './AffectPad.module.css';
import { affectToWords } from './affect-words';
import { PadPicture } from './PadPicture';

interface AffectPadProps {
  readonly affect: Affect | undefined;
  readonly onMove: (affect: Affect) => void;
  /** Puts the focus here at once, so that the first key is heard. */
  readonly takesFocus: boolean;
  /** Tab goes on to what can be said beside the point. */
  readonly onTab: () => void;
}

/**
 * Two native ranges under one picture: left and right for pleasantness, up and down for energy,
 * digits for nine fields in reading order. The pad keeps its left and right in every script,
 * since the number keys keep their places too. It is one stop of the Tab key.
 */
export function AffectPad({ affect, onMove, takesFocus, onTab }: AffectPadProps) {
  const picture = useRef<HTMLDivElement>(null);
  const first = useRef<HTMLInputElement>(null);
  // Before the frame is drawn, so that no key comes too early.
  useLayoutEffect(() => {
    if (!takesFocus) return undefined;
    const take = () => {
      if (document.activeElement === document.body) first.current?.focus();
    };
    first.current?.focus();
    // Firefox gives a popup's window the focus only after it has been drawn, and by then has
    // forgotten which part of it had asked for it.
    addEventListener('focus', take);
    return () => removeEventListener('focus', take);
  }, [takesFocus]);

  const moveToPointer = (event: PointerEvent) => {
    const box = picture.current?.getBoundingClientRect();
    if (!box) return;
    const across = (event.clientX - box.left) / box.width;
    const down = (event.clientY - box.top) / box.height;
    onMove(toAffect(across * 2 - 1, 1 - down * 2));
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    picture.current?.setPointerCapture(event.pointerId);
    first.current?.focus();
    moveToPointer(event);
  };
  const onPointerMove = (event: PointerEvent) => {
    if (picture.current?.hasPointerCapture(event.pointerId)) moveToPointer(event);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault();
      return onTab();
    }
    const moved = moveByKey(affect, event);
    if (!moved) return;
    event.preventDefault();
    event.stopPropagation();
    onMove(moved);
  };

  const words = affect ? affectToWords(affect) : t('padNotPlaced');
  const range = { min: -1, max: 1, step: 0.001, class: styles['range'] } as const;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys are those of the two ranges inside
    <div class={styles['pad']} dir="ltr" onKeyDown={onKeyDown}>
      <span class={styles['top']}>{t('padHighEnergy')}</span>
      <span class={styles['start']}>{t('padUnpleasant')}</span>
      <div
        ref={picture}
        class={styles['picture']}
        data-pad
        onPointerDown={onPointerDown}
        onPointerMove={onPointerMove}
      >
        <input
          ref={first}
          type="range"
          {...range}
          autocomplete="off"
          aria-label={t('pleasantness')}
          aria-valuetext={words}
          value={affect?.pleasantness ?? 0}
          onInput={(event) =>
            onMove(toAffect(event.currentTarget.valueAsNumber, affect?.energy ?? 0))
          }
        />
        <input
          type="range"
          {...range}
          autocomplete="off"
          tabIndex={-1}
          aria-label={t('energy')}
          aria-orientation="vertical"
          aria-valuetext={words}
          value={affect?.energy ?? 0}
          onInput={(event) =>
            onMove(toAffect(affect?.pleasantness ?? 0, event.currentTarget.valueAsNumber))
          }
        />
        <PadPicture affect={affect} />
      </div>
      <span class={styles['end']}>{t('padPleasant')}</span>
      <span class={styles['bottom']}>{t('padLowEnergy')}</span>
    </div>
  );
}
