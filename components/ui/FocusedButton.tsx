import { useEffect, useRef } from 'preact/hooks';
import { Button, type ButtonProps } from './Button';

/** A button that takes the focus as it comes, where the one that was pressed is gone. */
export function FocusedButton(props: ButtonProps) {
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    place.current?.querySelector('button')?.focus();
  }, []);
  return (
    <span ref={place}>
      <Button {...props} />
    </span>
  );
}
