import { type ReactNode, useLayoutEffect, useRef } from 'react';
import styles from './sticky-bar.module.css';

interface StickyBarProps {
  /** what it is for, as a reader hears it */
  readonly label: string;
  readonly children: ReactNode;
}

/** Acts that stay within reach at the lower edge while the page above scrolls, over the bar of a phone. */
export function StickyBar({ label, children }: StickyBarProps) {
  const bar = useRef<HTMLElement>(null);
  useLayoutEffect(() => (bar.current === null ? undefined : makeRoomFor(bar.current)), []);
  return (
    <section ref={bar} className={styles.bar} aria-label={label}>
      {children}
    </section>
  );
}

/** What lies over the lower edge stands above the bar, and what takes the focus scrolls clear of it. */
function makeRoomFor(bar: HTMLElement): () => void {
  const { style } = document.documentElement;
  const watcher = new ResizeObserver(() =>
    style.setProperty('--bar-height', `${bar.offsetHeight}px`),
  );
  watcher.observe(bar);
  return () => {
    watcher.disconnect();
    style.removeProperty('--bar-height');
  };
}
