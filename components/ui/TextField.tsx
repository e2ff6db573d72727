import { useLayoutEffect, useRef } from 'preact/hooks';
import styles from './fields.module.css';
import { unbroken } from './unbroken';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onEnter?: () => void;
  readonly spellCheck: boolean;
}

/** A field for one line that hands nothing to the browser. */
export function TextField({ label, value, onInput, onEnter, spellCheck }: TextFieldProps) {
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <label class={styles['beside']}>
      <span class={styles['label']}>{label}</span>
      <input
        ref={field}
        type="text"
        class={styles['line']}
        defaultValue={value}
        spellcheck={spellCheck}
        autocomplete="off"
        autocapitalize="off"
        translate={false}
        dir="auto"
        {...unbroken(value)}
        {...{ writingsuggestions: 'false', autocorrect: 'off' }}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
