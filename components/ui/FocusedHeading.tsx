import { type ComponentChildren, h } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './FocusedHeading.module.css';

interface FocusedHeadingProps {
  /** 2 where it stands under the heading of a room. */
  readonly level?: 1 | 2;
  readonly children: ComponentChildren;
}

/** The heading of a view that opens: it takes the focus, so that it is read and Tab goes on from it. */
export function FocusedHeading({ level = 1, children }: FocusedHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return h(`h${level}`, { ref: heading, tabIndex: -1, class: styles['heading'] }, children);
}
