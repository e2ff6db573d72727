import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { coversPrivate } from '../../lib/domain/auto-lock';
import { t } from '../../lib/i18n/messages';
import { useLooks, useSource, useSurroundings } from '../../lib/reactive/surroundings';
import styles from './Vault.module.css';

/**
 * Private words, covered while nobody looks at them (safety 2.10, 5.5). A look back, a key or a
 * press uncovers them, and what had the focus has it again.
 */
export function Veil({ children }: { readonly children: ComponentChildren }) {
  const { attention } = useSurroundings();
  const { hidePrivate } = useLooks();
  const isCovered = coversPrivate(useSource(attention), hidePrivate);
  const inside = useRef<HTMLDivElement>(null);
  const focused = useRef<HTMLElement | undefined>(undefined);
  useLayoutEffect(() => {
    const { activeElement } = document;
    if (!isCovered) {
      focused.current?.focus();
      focused.current = undefined;
    } else if (activeElement instanceof HTMLElement && inside.current?.contains(activeElement)) {
      focused.current = activeElement;
    }
  }, [isCovered]);
  return (
    <>
      {isCovered && (
        <p class={styles['veil']} data-veil>
          {t('veil')}
        </p>
      )}
      <div ref={inside} hidden={isCovered}>
        {children}
      </div>
    </>
  );
}
