import type { ComponentChildren } from 'preact';
import { useId, useRef, useState } from 'preact/hooks';
import styles from './Choices.module.css';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Drawn before the label; says nothing by itself. */
  readonly picture?: ComponentChildren;
}

interface ChoicesProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  /** Resolves once the value is written; until then the group goes by what was chosen in it. */
  readonly onChoose: (value: Value) => Promise<unknown>;
}

/**
 * One of several. Buttons with the roles of radios, since Firefox writes native radios into its
 * session files; the keys are those of native radios.
 */
export function Choices<Value extends string>(props: ChoicesProps<Value>) {
  const { label, hint, choices } = props;
  const [value, choose] = useChosen(props.value, props.onChoose);
  const id = useId();
  const group = useRef<HTMLDivElement>(null);
  // From the one that has the focus, which is there before it is drawn as chosen.
  const onKeyDown = (event: KeyboardEvent, at: number) => {
    const step = stepOf(event);
    if (step === 0) return;
    event.preventDefault();
    const index = (at + step + choices.length) % choices.length;
    const next = choices[index];
    if (!next) return;
    choose(next.value);
    group.current?.querySelectorAll<HTMLButtonElement>('[role=radio]')[index]?.focus();
  };
  return (
    <div class={styles['choices']}>
      <p id={id} class={styles['label']}>
        {label}
      </p>
      {hint && <p class={styles['hint']}>{hint}</p>}
      <div ref={group} class={styles['row']} role="radiogroup" aria-labelledby={id}>
        {choices.map((choice, index) => (
          // biome-ignore lint/a11y/useSemanticElements: a native radio would be written to session files
          <button
            key={choice.value}
            type="button"
            role="radio"
            class={styles['choice']}
            aria-checked={choice.value === value}
            tabIndex={choice.value === value ? 0 : -1}
            onClick={() => choose(choice.value)}
            onKeyDown={(event) => onKeyDown(event, index)}
          >
            {choice.picture}
            {choice.label}
          </button>
        ))}
      </div>
    </div>
  );
}

/** What was chosen here, for as long as it is being written; what is told from outside, otherwise. */
function useChosen<Value>(value: Value, onChoose: (value: Value) => Promise<unknown>) {
  const [own, setOwn] = useState<{ readonly value: Value }>();
  const choose = (next: Value) => {
    const chosen = { value: next };
    const written = () => setOwn((latest) => (latest === chosen ? undefined : latest));
    setOwn(chosen);
    onChoose(next).then(written, written);
  };
  return [own ? own.value : value, choose] as const;
}

function stepOf(event: KeyboardEvent): number {
  const rightToLeft = document.documentElement.dir === 'rtl';
  if (event.key === 'ArrowDown') return 1;
  if (event.key === 'ArrowUp') return -1;
  if (event.key === 'ArrowRight') return rightToLeft ? -1 : 1;
  if (event.key === 'ArrowLeft') return rightToLeft ? 1 : -1;
  return 0;
}
