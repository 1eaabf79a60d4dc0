import { useId } from 'react';
import styles from './charts.module.css';
import type { Look } from './figures.ts';
import { fillOf, Patterns } from './patterns.tsx';

interface LegendProps {
  readonly items: readonly { readonly name: string; readonly look: Look }[];
  readonly kind: 'line' | 'area';
}

/** What each look stands for, in words beside a sample. */
export function Legend({ items, kind }: LegendProps) {
  const id = useId();
  return (
    <ul className={styles.legend}>
      {items.map(({ name, look }) => (
        <li key={name}>
          <svg width={28} height={14} aria-hidden="true" focusable="false">
            <Patterns id={`${id}-${look}`} />
            {kind === 'line' ? (
              <line
                x1={0}
                x2={28}
                y1={7}
                y2={7}
                className={`${styles.line} ${styles[`line${look}`]}`}
              />
            ) : (
              <rect width={28} height={14} rx={2} {...fillOf(`${id}-${look}`, look)} />
            )}
          </svg>
          {name}
        </li>
      ))}
    </ul>
  );
}
