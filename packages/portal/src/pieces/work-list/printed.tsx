import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import styles from './printed.module.css';
import { printedOf } from './window.ts';

interface PrintedProps {
  readonly loaded: number;
  /** null where nobody counts them */
  readonly total: number | null;
  readonly noun: string;
}

/** On paper alone: how many of the rows stand on it. */
export function Printed({ loaded, total, noun }: PrintedProps) {
  return (
    <p className={styles.printed}>
      {say('{shown} dari {total} {noun} dicetak.', {
        shown: formatNumber(printedOf(loaded)),
        total: total === null ? say('yang belum dihitung') : formatNumber(total),
        noun,
      })}
    </p>
  );
}
