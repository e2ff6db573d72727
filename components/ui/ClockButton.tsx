import type { ButtonHTMLAttributes, Ref } from 'preact';
import { Clock } from './Clock';

interface ClockButtonProps extends ButtonHTMLAttributes {
  readonly time: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A page that is a clock to whoever looks at it, and can be pressed. */
export function ClockButton({ time, ...button }: ClockButtonProps) {
  return (
    <>
      <h1 class="unseen">{time}</h1>
      <button type="button" aria-label={time} {...button}>
        <Clock time={time} />
      </button>
    </>
  );
}
