import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { makeRoomFor } from './lower-edge.ts';
import styles from './sticky-bar.module.css';

interface StickyBarProps {
  /** what it is for, as a reader hears it */
  readonly label: string;
  readonly children: ReactNode;
}

/** Acts that stay within reach at the lower edge while the page above scrolls, over the bar of a phone. */
export function StickyBar({ label, children }: StickyBarProps) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(
    () => (bar.current === null ? undefined : makeRoomFor(bar.current, '--bar-height')),
    [],
  );
  return (
    <section ref={bar} className={styles.bar} aria-label={label}>
      {children}
    </section>
  );
}
