import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './fields.module.css';

interface SecretFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onInput: (text: string) => void;
  readonly onEnter?: () => void;
  readonly shown: boolean;
  /** Words and press of the button that shows what is typed; without it there is none. */
  readonly toggle?: { readonly label: string; readonly onToggle: () => void };
  readonly takesFocus?: boolean;
}

/**
 * A field for what nobody else may read. Browsers keep text fields in their session files and
 * never fields of this type, so it is one until it is shown; paste is as welcome as typing.
 */
export function SecretField(props: SecretFieldProps) {
  const { label, value, onInput, onEnter, shown, toggle, takesFocus } = props;
  const field = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => {
    if (field.current && field.current.value !== value) field.current.value = value;
  }, [value]);
  useEffect(() => {
    const input = field.current;
    if (takesFocus) input?.focus();
    // Nothing is left in it for the browser to offer to remember.
    return () => {
      if (input) input.value = '';
    };
  }, [takesFocus]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    onEnter?.();
  };
  return (
    <div class={styles['secret']}>
      <label class={styles['field']}>
        <span class={styles['label']}>{label}</span>
        <input
          ref={field}
          class={styles['line']}
          defaultValue={value}
          spellcheck={false}
          autocomplete="off"
          autocapitalize="off"
          translate={false}
          dir="auto"
          {...(shown ? ({ type: 'text' } as const) : ({ type: 'password' } as const))}
          {...{ writingsuggestions: 'false', autocorrect: 'off' }}
          onInput={(event) => onInput(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </label>
      {toggle && <Button onClick={toggle.onToggle}>{toggle.label}</Button>}
    </div>
  );
}
