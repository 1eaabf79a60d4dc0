import type { ReactNode } from 'react';
import panel from '../../pieces/panel.module.css';
import styles from './components.module.css';

interface SectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** Pieces of one kind under a heading. */
export function Section({ title, children }: SectionProps) {
  return (
    <section className={styles.section}>
      <h2>{title}</h2>
      <div className={panel.stack}>{children}</div>
    </section>
  );
}
