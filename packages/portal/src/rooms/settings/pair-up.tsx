import type { PairUp } from '@payung/contract';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { causeWords, pairUpMarks } from '../../words/matching.ts';
import progress from '../list/progress.module.css';
import styles from '../person/person.module.css';
import { useActOnMatching } from './use-act-on-matching.ts';

/** How comparing everybody with everybody stands, and its beginning anew. */
export function PairUpPanel({ pairUp }: { readonly pairUp: PairUp }) {
  const { mayAdminister } = rightsOf(useMe());
  const acting = useActOnMatching();
  const isUnderWay = pairUp.state === 'due' || pairUp.state === 'running';
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="banding-menyeluruh">
      <div className={`${panel.row} ${panel.between}`}>
        <h2 id="banding-menyeluruh">{say('Pembandingan menyeluruh')}</h2>
        <Chip mark={pairUpMarks[pairUp.state]} />
      </div>
      <p className={panel.reading}>
        {say(
          'Usulan baru dibandingkan seketika. Pembandingan menyeluruh melengkapi pasangan yang datanya terlalu umum, dan berjalan sendiri setiap bulan.',
        )}
      </p>
      <Standing pairUp={pairUp} />
      {pairUp.state === 'running' ? (
        <progress
          className={progress.bar}
          aria-labelledby="banding-menyeluruh"
          max={100}
          {...(pairUp.percent === null ? {} : { value: pairUp.percent })}
        />
      ) : null}
      {pairUp.figures === null ? null : <Figures figures={pairUp.figures} />}
      {acting.error ? <FaultNotice error={acting.error} /> : null}
      {mayAdminister && !isUnderWay ? (
        <div>
          <Button
            busy={acting.isPending && say('Meminta')}
            onPress={() => acting.mutate({ act: 'pair-up' })}
          >
            {say('Hitung ulang sekarang')}
          </Button>
        </div>
      ) : null}
    </section>
  );
}

function Standing({ pairUp }: { readonly pairUp: PairUp }) {
  const { timeZone } = useRegion();
  const why =
    pairUp.because === null ? '' : say(', karena {cause}', { cause: causeWords(pairUp.because) });
  return (
    <p className={panel.quiet} role="status">
      {pairUp.state === 'running' && pairUp.startedAt !== null
        ? say('Dimulai {startedAt}{why}{percent}. ', {
            startedAt: formatMoment(pairUp.startedAt, timeZone),
            why,
            percent: pairUp.percent === null ? '' : `: ${pairUp.percent}%`,
          })
        : null}
      {pairUp.state === 'due' ? say('Segera dimulai{why}. ', { why }) : null}
      {pairUp.finishedAt === null
        ? say('Belum pernah selesai.')
        : say('Terakhir selesai {finishedAt}{why}.', {
            finishedAt: formatMoment(pairUp.finishedAt, timeZone),
            why: pairUp.state === 'done' ? why : '',
          })}
    </p>
  );
}

function Figures({ figures }: { readonly figures: NonNullable<PairUp['figures']> }) {
  const lines = [
    [say('Usulan dibandingkan'), figures.nominations],
    [say('Pasangan dibandingkan'), figures.pairs],
    [say('Pasangan yang mungkin satu orang'), figures.suspected],
    [say('Kemungkinan ganda baru'), figures.casesOpened],
    [say('Usulan yang menunggu keputusan karenanya'), figures.setAside],
    [say('Data yang dipakai terlalu banyak orang'), figures.genericAnchors],
  ] as const;
  return (
    <div className={panel.stack}>
      <dl className={styles.facts}>
        {lines.map(([name, value]) => (
          <Figure key={name} name={name} value={value} />
        ))}
      </dl>
      {figures.genericAnchors === 0 ? null : (
        <p className={panel.meta}>
          {say(
            'Ada {genericAnchors} tanggal lahir, nomor KK, atau nomor HP yang dipakai terlalu banyak orang, misalnya 1 Januari atau nomor HP kantor desa. Usulan seperti itu baru lengkap dibandingkan oleh pembandingan menyeluruh.',
            { genericAnchors: formatNumber(figures.genericAnchors) },
          )}
        </p>
      )}
    </div>
  );
}

function Figure({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <>
      <dt>{name}</dt>
      <dd className={panel.numbers}>{formatNumber(value)}</dd>
    </>
  );
}
