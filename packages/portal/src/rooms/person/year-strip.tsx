import { useQuery } from '@tanstack/react-query';
import { contributionsQuery } from '../../api/cover.ts';
import { formatMonth } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useToday } from '../../use-today.ts';
import { type MonthMark, yearMonths } from './year-months.ts';
import styles from './year-strip.module.css';

const marks: Readonly<Record<MonthMark, { letter: string; words: string }>> = {
  paid: { letter: say('L'), words: say('Iuran lunas') },
  risk: { letter: say('R'), words: say('Menunggak – RISIKO, belum tentu dijamin') },
  none: { letter: say('T'), words: say('Tidak terlindungi') },
  coming: { letter: '·', words: say('Belum tiba') },
};
const order: readonly MonthMark[] = ['paid', 'risk', 'none', 'coming'];

interface YearStripProps {
  readonly nominationId: string;
  readonly year: number;
}

/** Twelve months of cover, each with a letter, so that no colour is needed to read it. */
export function YearStrip({ nominationId, year }: YearStripProps) {
  const today = useToday();
  const found = useQuery(contributionsQuery(nominationId));
  return (
    <section className={panel.stack} aria-labelledby="perlindungan-setahun">
      <h2 id="perlindungan-setahun">{say('Perlindungan tahun {year}', { year })}</h2>
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.data === undefined ? (
        <Skeleton lines={2} />
      ) : (
        <ol className={styles.strip}>
          {yearMonths(year, today, found.data).map(({ month, mark }) => (
            <li key={month} className={`${styles.month} ${styles[mark]}`}>
              <span aria-hidden="true" className={styles.name}>
                {formatMonth(month).slice(0, 3)}
              </span>
              <span aria-hidden="true" className={styles.letter}>
                {marks[mark].letter}
              </span>
              <span className={panel.hidden}>
                {formatMonth(month)}: {marks[mark].words}
              </span>
            </li>
          ))}
        </ol>
      )}
      <ul className={styles.legend} aria-label={say('Arti huruf')}>
        {order.map((mark) => (
          <li key={mark}>
            <span className={`${styles.sample} ${styles[mark]}`}>{marks[mark].letter}</span>
            {marks[mark].words}
          </li>
        ))}
      </ul>
    </section>
  );
}
