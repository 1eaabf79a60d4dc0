import type { ImportStatus } from '@payung/contract';
import { outcomes } from '@payung/domain';
import { formatNumber, formatPercent, formatWait } from '../../format.ts';
import { say } from '../../language/say.ts';
import { OutcomeChip } from '../../pieces/chip.tsx';
import panel from '../../pieces/panel.module.css';
import styles from './progress.module.css';

/** How far a list is, with the outcomes climbing. */
export function Progress({ list }: { readonly list: ImportStatus }) {
  const isReading = list.state === 'uploaded';
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="kemajuan">
      <h2 id="kemajuan">{headingOf(list.state)}</h2>
      {isReading ? null : (
        <p>
          <span className={styles.figure}>{formatNumber(list.rowsDone)}</span>{' '}
          <span className={panel.quiet}>
            {say('dari {rowsRead} baris ({rowsDone})', {
              rowsRead: formatNumber(list.rowsRead),
              rowsDone: formatPercent(list.rowsDone, list.rowsRead),
            })}
          </span>
        </p>
      )}
      <progress
        className={styles.bar}
        aria-labelledby="kemajuan"
        max={Math.max(1, list.rowsRead)}
        {...(isReading ? {} : { value: list.rowsDone })}
      />
      <p className={`${panel.meta} ${panel.numbers}`}>{paceOf(list)}</p>
      <dl className={styles.counts}>
        {outcomes.map((outcome) => (
          <div key={outcome} className={styles.count}>
            <dt>
              <OutcomeChip outcome={outcome} />
            </dt>
            <dd>{formatNumber(list.byOutcome[outcome])}</dd>
          </div>
        ))}
      </dl>
      {list.state === 'paused' ? null : (
        <p className={panel.meta}>
          {say(
            'Halaman ini boleh ditutup. Pemeriksaan berjalan terus, dan hasilnya ada di Daftar diunggah.',
          )}
        </p>
      )}
    </section>
  );
}

function headingOf(state: ImportStatus['state']): string {
  if (state === 'uploaded') return say('Berkas sedang dibaca');
  return state === 'paused' ? say('Pemeriksaan berhenti') : say('Baris sedang diperiksa');
}

function paceOf(list: ImportStatus): string {
  if (list.state === 'paused') return say('Hasil baris yang sudah diperiksa tetap berlaku.');
  if (list.rowsPerSecond === null) return say('Menghitung kecepatan.');
  const pace = say('{rowsPerSecond} baris per detik', {
    rowsPerSecond: formatNumber(list.rowsPerSecond),
  });
  return list.secondsLeft === null
    ? pace
    : say('{pace}, selesai sekitar {secondsLeft} lagi', {
        pace,
        secondsLeft: formatWait(list.secondsLeft),
      });
}
