import type { ShapeName } from '../words/labels.ts';
import styles from './chip.module.css';

const circle = 'M8 2a6 6 0 1 1 0 12A6 6 0 0 1 8 2z';

/** What is drawn filled, and what as a line; in a square of 16. Drawn, as old systems lack such characters. */
const shapes: Readonly<Record<ShapeName, { filled?: string; line?: string }>> = {
  disc: { filled: 'M8 1a7 7 0 1 1 0 14A7 7 0 0 1 8 1z' },
  quarter: { line: circle, filled: 'M8 8V2a6 6 0 0 1 6 6z' },
  half: { line: circle, filled: 'M8 2a6 6 0 0 1 0 12z' },
  ring: { line: circle },
  squares: { line: 'M2 2h8.5v8.5H2zM5.5 10.5V14H14V5.5h-3.5' },
  diamond: { filled: 'M8 .5L15.5 8 8 15.5.5 8z' },
  pencil: { line: 'M2 14l1-4L11 2l3 3-8 8zM9 4l3 3' },
  barred: { line: `${circle}M3.8 12.2l8.4-8.4` },
  tick: { line: 'M2 8.5l4 4L14 4' },
  cross: { line: 'M3 3l10 10M13 3L3 13' },
  bars: { line: 'M5 3v10M11 3v10' },
};

/** The sign alone; the word beside it says the same, so it is not read out. */
export function Shape({ shape }: { readonly shape: ShapeName }) {
  const { filled, line } = shapes[shape];
  return (
    <svg className={styles.shape} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {line === undefined ? null : (
        <path d={line} fill="none" stroke="currentColor" strokeWidth="1.8" strokeLinejoin="round" />
      )}
      {filled === undefined ? null : <path d={filled} fill="currentColor" />}
    </svg>
  );
}
