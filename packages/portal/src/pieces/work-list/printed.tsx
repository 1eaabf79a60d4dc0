import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import styles from './printed.module.css';
import { printedOf } from './window.ts';

interface PrintedProps {
  readonly loaded: number;
  /** null where nobody counts them */
  readonly total: number | null;
  readonly counted: (count: string) => string;
}

/** On paper alone: how many of the rows stand on it. */
export function Printed({ loaded, total, counted }: PrintedProps) {
  return (
    <p className={styles.printed}>
      {say('{shown} dari {rows} dicetak.', {
        shown: formatNumber(printedOf(loaded)),
        rows: counted(total === null ? say('yang belum dihitung') : formatNumber(total)),
      })}
    </p>
  );
}
