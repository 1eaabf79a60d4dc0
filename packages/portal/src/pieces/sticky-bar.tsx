import type { ReactNode } from 'react';
import styles from './sticky-bar.module.css';

interface StickyBarProps {
  /** what it is for, as a reader hears it */
  readonly label: string;
  readonly children: ReactNode;
}

/** Acts that stay within reach at the lower edge while the page above scrolls, over the bar of a phone. */
export function StickyBar({ label, children }: StickyBarProps) {
  return (
    <section className={styles.bar} aria-label={label}>
      {children}
    </section>
  );
}
