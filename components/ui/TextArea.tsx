import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import styles from './fields.module.css';
import { unbroken } from './unbroken';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly spellCheck: boolean;
  readonly hint?: string | undefined;
  readonly rows?: number;
  readonly takesFocus?: boolean;
}

/** A field for several lines that grows with what is written and hands nothing to the browser. */
export function TextArea({
  label,
  value,
  onInput,
  spellCheck,
  hint,
  rows = 3,
  takesFocus,
}: TextAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);
  return (
    <label class={styles['field']}>
      <span class={styles['label']}>{label}</span>
      <textarea
        ref={field}
        class={styles['area']}
        rows={rows}
        defaultValue={value}
        spellcheck={spellCheck}
        autocomplete="off"
        translate={false}
        dir="auto"
        {...unbroken(value)}
        {...{ writingsuggestions: 'false' }}
        onInput={(event) => onInput(event.currentTarget.value)}
      />
      {hint && <span class={styles['hint']}>{hint}</span>}
    </label>
  );
}
