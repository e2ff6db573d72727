import { useId, useRef } from 'preact/hooks';
import styles from './Choices.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChoose: (value: Value) => void;
}

/**
 * One of several. Buttons with the roles of radios, since Firefox writes native radios into its
 * session files; the keys are those of native radios.
 */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, hint, choices, value, onChoose } = props;
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    const at = choices.findIndex((choice) => choice.value === value);
    const index = (at + step + choices.length) % choices.length;
    const next = choices[index];
    if (!next) return;
    onChoose(next.value);
    group.current?.querySelectorAll<HTMLButtonElement>('[role=radio]')[index]?.focus();
  };
  return (
    <div class={styles['choices']}>
      <p id={id} class={styles['label']}>
        {label}
      </p>
      {hint && <p class={styles['hint']}>{hint}</p>}
      <div ref={group} class={styles['row']} role="radiogroup" aria-labelledby={id}>
        {choices.map((choice) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would be written to session files
          <button
            key={choice.value}
            type="button"
            role="radio"
            class={styles['choice']}
            aria-checked={choice.value === value}
            tabIndex={choice.value === value ? 0 : -1}
            onClick={() => onChoose(choice.value)}
            onKeyDown={onKeyDown}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function stepOf(event: KeyboardEvent): number {
  const rightToLeft = document.documentElement.dir === 'rtl';
  if (event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowUp') return -1;
  if (event.key === 'ArrowRight') return rightToLeft ? -1 : 1;
  if (event.key === 'ArrowLeft') return rightToLeft ? 1 : -1;
  return 0;
}
