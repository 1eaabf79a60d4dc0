import { say } from '../language/say.ts';
import panel from './panel.module.css';
import styles from './skeleton.module.css';

const numbered = (name: string, count: number) =>
  Array.from({ length: count }, (_, place) => `${name}-${place}`);

/** Holds the height of what is to come: `lines` rows of 40 px. Seen only where the wait is longer than 300 ms. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className={panel.hidden}>{say('Memuat')}</span>
      {numbered('line', lines).map((key) => (
        <div key={key} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}

/** The same for a table: caption, head and `rows` rows in the frame that the table will have. */
export function TableSkeleton({
  rows,
  columns,
}: {
  readonly rows: number;
  readonly columns: number;
}) {
  return (
    <div className={`${styles.skeleton} ${styles.table}`} role="status" aria-busy="true">
      <span className={panel.hidden}>{say('Memuat')}</span>
      {numbered('row', rows + 2).map((row) => (
        <div key={row} className={styles.row} aria-hidden="true">
          {numbered('cell', columns).map((cell) => (
            <div key={cell} className={styles.cell} />
          ))}
        </div>
      ))}
    </div>
  );
}

/** The same for panels of equal height beside or under each other. */
export function PanelSkeleton({
  panels,
  lines,
}: {
  readonly panels: number;
  readonly lines: number;
}) {
  return (
    <div className={styles.skeleton} role="status" aria-busy="true">
      <span className={panel.hidden}>{say('Memuat')}</span>
      {numbered('panel', panels).map((one) => (
        <div key={one} className={panel.panel} aria-hidden="true">
          {numbered('line', lines).map((line) => (
            <div key={line} className={styles.words} />
          ))}
        </div>
      ))}
    </div>
  );
}
