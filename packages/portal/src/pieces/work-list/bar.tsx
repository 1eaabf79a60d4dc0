import type { ReactNode } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../button.tsx';
import styles from './work-list.module.css';

interface CountProps {
  readonly shown: number;
  readonly total: number | null;
  /** rows in words, for one and for many: `12 usulan` */
  readonly counted: (count: string) => string;
}

/** `300 dari 4.812 usulan dimuat` */
export function countSentence({ shown, total, counted }: CountProps): string {
  if (total === null) return say('{rows} dimuat', { rows: counted(formatNumber(shown)) });
  if (total <= shown) return counted(formatNumber(shown));
  return say('{shown} dari {rows} dimuat', {
    shown: formatNumber(shown),
    rows: counted(formatNumber(total)),
  });
}

interface ChoiceBarProps {
  readonly chosen: number;
  readonly loaded: number;
  /** of the whole filter; null where it is not known or nothing can be done with all of it */
  readonly total: number | null;
  readonly isAll: boolean;
  readonly onAll: () => void;
  readonly onLoaded: () => void;
  readonly onNone: () => void;
  readonly children: ReactNode;
}

/** What is chosen and what can be done with it; it stands in the place of the bar. */
export function ChoiceBar(props: ChoiceBarProps) {
  const { chosen, loaded, total, isAll } = props;
  const says = isAll
    ? say('Semua {total} sesuai saringan dipilih', { total: formatNumber(total ?? loaded) })
    : say('{chosen} dipilih', { chosen: formatNumber(chosen) });
  return (
    <fieldset
      className={`${styles.bar} ${styles.bulk}`}
      aria-label={say('Tindakan untuk yang dipilih')}
    >
      <span role="status">{says}</span>
      {!isAll && chosen < loaded ? (
        <Button look="quiet" onPress={props.onLoaded}>
          {say('Pilih {loaded} yang sudah dimuat', { loaded: formatNumber(loaded) })}
        </Button>
      ) : null}
      {!isAll && total !== null && total > chosen ? (
        <Button look="quiet" onPress={props.onAll}>
          {say('Pilih semua {total} sesuai saringan', { total: formatNumber(total) })}
        </Button>
      ) : null}
      <Button look="quiet" onPress={props.onNone}>
        {say('Kosongkan pilihan')}
      </Button>
      {props.children}
    </fieldset>
  );
}

/** That a list has changed since it was loaded; nothing moves before the button is pressed. */
export function News(props: { readonly words: string; readonly onShow: () => void }) {
  return (
    <div className={styles.bar} role="status">
      <Button onPress={props.onShow}>{props.words}</Button>
    </div>
  );
}
