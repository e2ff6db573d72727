import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './Dialog.module.css';

interface DialogProps {
  readonly heading: string;
  readonly close: string;
  readonly onClose: () => void;
  /** Drawn inside as well, since a dialog covers what stands outside it. */
  readonly exit: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A native modal dialog, with the way out inside it. */
export function Dialog({ heading, close, onClose, exit, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} class={styles['dialog']} aria-labelledby={id} onClose={onClose}>
      <div class={styles['exit']}>{exit}</div>
      <h2 id={id}>{heading}</h2>
      {children}
      <Button onClick={() => dialog.current?.close()}>{close}</Button>
    </dialog>
  );
}
