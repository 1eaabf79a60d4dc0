import type { ReactNode } from 'react';
import { formatNumber } from '../format.ts';
import { say } from '../language/say.ts';
import { Button } from './button.tsx';
import panel from './panel.module.css';
import styles from './table.module.css';

interface TableProps {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}

interface Column {
  readonly name: string;
  readonly isNumber?: boolean;
}

/** A table that scrolls sideways inside its own frame; the frame can be reached by keyboard for that. */
export function Table({ caption, columns, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a frame that scrolls must be reachable by keyboard
    <section className={styles.frame} aria-label={caption} tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>
          <span>{caption}</span>
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.name}
                scope="col"
                className={column.isNumber ? styles.number : undefined}
              >
                {column.name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}

interface MoreProps {
  readonly shown: number;
  /** rows in words, for one and for many: `12 orang` */
  readonly counted: (count: string) => string;
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

/** "Muat lagi" under a list of which only the first pages are shown. */
export function More({ shown, counted, hasMore, isLoading, onMore }: MoreProps) {
  return (
    <div className={styles.more}>
      {hasMore ? (
        <Button onPress={onMore} busy={isLoading && say('Memuat')}>
          {say('Muat lagi')}
        </Button>
      ) : null}
      <p className={panel.meta} role="status">
        {hasMore
          ? say('{rows} ditampilkan', { rows: counted(formatNumber(shown)) })
          : say('Semua ditampilkan: {rows}', { rows: counted(formatNumber(shown)) })}
      </p>
    </div>
  );
}
