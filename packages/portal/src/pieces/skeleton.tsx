import panel from './panel.module.css';
import styles from './skeleton.module.css';

/** Holds the height of what is to come: `lines` rows of 40 px. */
export function Skeleton({ lines }: { readonly lines: number }) {
  return (
    <div className={styles.skeleton} role="status">
      <span className={panel.hidden}>Memuat</span>
      {Array.from({ length: lines }, (_, line) => `line-${line}`).map((key) => (
        <div key={key} className={styles.line} aria-hidden="true" />
      ))}
    </div>
  );
}
