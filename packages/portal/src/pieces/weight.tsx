import { formatWeight, weightWords } from '../words/evidence.ts';
import styles from './weight.module.css';

/** weight that fills one half of the bar; more is drawn no longer */
const most = 16;
/** width of one half in the drawing's own units */
const half = 50;

interface WeightProps {
  readonly bits: number;
  /** how far the two agree, said before what it weighs */
  readonly level?: string;
}

/** How much something speaks for one person (to the right of the middle) or for two (to the left). */
export function Weight({ bits, level }: WeightProps) {
  const share = Math.min(Math.abs(bits), most) / most;
  // to a tenth of the drawing's own unit, less than a pixel
  const length = Math.round(share * half * 10) / 10;
  return (
    <div className={styles.weight}>
      <svg
        className={styles.bar}
        viewBox="0 0 100 14"
        preserveAspectRatio="none"
        aria-hidden="true"
        focusable="false"
      >
        <rect className={styles.track} x="0" y="5" width="100" height="4" rx="2" />
        <rect
          className={bits > 0 ? styles.for : styles.against}
          x={bits > 0 ? half : half - length}
          y="3"
          width={length}
          height="8"
        />
        <path className={styles.zero} d="M50 0v14" vectorEffect="non-scaling-stroke" />
      </svg>
      <span className={styles.number}>{formatWeight(bits)}</span>
      <span className={styles.words}>
        {level === undefined ? '' : `${level}: `}
        {weightWords(bits)}
      </span>
    </div>
  );
}
