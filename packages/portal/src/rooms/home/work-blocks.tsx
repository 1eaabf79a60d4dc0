import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import panel from '../../pieces/panel.module.css';
import { Shape } from '../../pieces/shape.tsx';
import styles from '../../pieces/work-rows.module.css';
import { useRegion } from '../../use-region.ts';
import { useToday } from '../../use-today.ts';
import type { Late } from './late-words.ts';
import { type Change, daysUntil, type Waiting } from './work.ts';

/** What waits, the most urgent kind first with the page's main button. */
export function WaitingBlock({ waiting }: { readonly waiting: readonly Waiting[] }) {
  return (
    <section aria-labelledby="menunggu" className={styles.block}>
      <h2 id="menunggu">{say('Menunggu Anda')}</h2>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {waiting.map((one, place) => (
          <li key={one.key} className={styles.row}>
            <div className={styles.words}>
              <strong className={styles.what}>{one.what}</strong>
              {one.oldest === null ? null : <Oldest since={one.oldest} />}
            </div>
            <AddressLink
              address={one.address}
              className={buttonClass(place === 0 ? 'main' : 'plain')}
            >
              {one.act}
            </AddressLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Oldest({ since }: { readonly since: string }) {
  const { timeZone } = useRegion();
  const days = daysUntil(since, useToday());
  const day = formatDate(since, timeZone);
  return (
    <p className={panel.meta}>
      {days === 0
        ? say('Yang tertua masuk hari ini.')
        : say('Yang tertua menunggu {days} hari, sejak {day}.', { days: formatNumber(days), day })}
    </p>
  );
}

/** What is late; no block at all while nothing is. */
export function LateBlock({ late }: { readonly late: readonly Late[] }) {
  if (late.length === 0) return null;
  return (
    <section aria-labelledby="terlambat" className={styles.block}>
      <h2 id="terlambat">{say('Terlambat')}</h2>
      <ul className={`${panel.panel} ${panel.flush}`}>
        {late.map((one) => (
          <li key={one.key} className={styles.row}>
            <p className={`${styles.words} ${styles.late}`}>
              <span className={styles[one.tone]}>
                <Shape shape="diamond" />
              </span>
              {one.text}
            </p>
            <AddressLink address={one.address}>{one.link}</AddressLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** changes that are named; the others are in their rooms */
const most = 6;

/** What happened since yesterday, the newest first. */
export function ChangedBlock({ changes }: { readonly changes: readonly Change[] }) {
  const { timeZone } = useRegion();
  return (
    <section aria-labelledby="berubah" className={styles.block}>
      <h2 id="berubah">{say('Yang berubah sejak kemarin')}</h2>
      {changes.length === 0 ? (
        <p className={panel.quiet}>{say('Tidak ada yang berubah sejak kemarin.')}</p>
      ) : (
        <ul className={`${panel.panel} ${panel.flush}`}>
          {changes.slice(0, most).map((one) => (
            <li key={one.key} className={styles.row}>
              <p className={styles.words}>
                <AddressLink address={one.address}>
                  <bdi>{one.text}</bdi>
                </AddressLink>
              </p>
              <span className={panel.meta}>{formatMoment(one.at, timeZone)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
