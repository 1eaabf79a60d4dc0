import type { ReactNode } from 'react';
import styles from './explain.module.css';

interface ExplainProps {
  /** the question somebody has here: "Apa itu cadangan?" */
  readonly question: string;
  readonly children: ReactNode;
}

/** Help in its place, opened by whoever wants it: for fingers, keys and readers alike, which a bubble is not. */
export function Explain({ question, children }: ExplainProps) {
  return (
    <details className={styles.explain}>
      <summary>{question}</summary>
      <div className={styles.answer}>{children}</div>
    </details>
  );
}
