import type { DoubleCheck } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { doubleCheckQuery } from '../../api/double-checks.ts';
import { formatDate, formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useRegion } from '../../use-region.ts';
import { checkFaultSentence, doubleCheckMarks, noteSentence } from '../../words/double-check.ts';
import progress from '../list/progress.module.css';
import { ComparedLists } from './compared-lists.tsx';
import styles from './double-check.module.css';
import { Pairs } from './pairs.tsx';

const route = getRouteApi('/inside/cek-ganda/$id');
const up = { to: '/cek-ganda', name: say('Cek ganda') } as const;

/** One comparison of lists, from its files to the pairs that may be one person. */
export function DoubleCheckRoom() {
  const { id } = route.useParams();
  const check = useQuery(doubleCheckQuery(id));
  return (
    <Room
      up={up}
      title={say('Hasil cek ganda')}
      lead={check.data ? <Lead check={check.data} /> : undefined}
    >
      {check.error ? <FaultNotice error={check.error} /> : null}
      {check.isPending ? <Skeleton lines={8} /> : null}
      {check.data ? <Stage check={check.data} /> : null}
    </Room>
  );
}

function Lead({ check }: { readonly check: DoubleCheck }) {
  const { timeZone } = useRegion();
  return (
    <span className={panel.row}>
      <Chip mark={doubleCheckMarks[check.state]} />
      <span>
        {check.agencyName ?? say('Antar-OPD')}{' '}
        {say('· {createdAt} · disimpan sampai {expiresAt}', {
          createdAt: formatMoment(check.createdAt, timeZone),
          expiresAt: formatDate(check.expiresAt, timeZone),
        })}
      </span>
    </span>
  );
}

function Stage({ check }: { readonly check: DoubleCheck }) {
  switch (check.state) {
    case 'awaits-files':
      return (
        <Notice tone="attention" title={say('Berkas belum sampai semuanya')}>
          {say(
            'Bila halaman pengiriman sudah ditutup, bandingkan sekali lagi dari halaman Cek ganda.',
          )}
        </Notice>
      );
    case 'working':
      return <Working check={check} />;
    case 'done':
      return <Result check={check} />;
    case 'failed':
      return <Failed check={check} />;
    case 'removed':
      return (
        <Notice tone="neutral" title={say('Hasil ini sudah dihapus')}>
          {say('Hasil cek ganda disimpan 7 hari saja. Bandingkan lagi bila masih diperlukan.')}
        </Notice>
      );
  }
}

function Working({ check }: { readonly check: DoubleCheck }) {
  return (
    <>
      <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="sedang-banding">
        <h2 id="sedang-banding">{say('Daftar sedang dibandingkan')}</h2>
        <progress className={progress.bar} aria-labelledby="sedang-banding" />
        <p className={panel.meta} role="status">
          {say('Halaman ini boleh ditutup. Hasilnya ada di Cek ganda.')}
        </p>
      </section>
      <ComparedLists lists={check.lists} />
    </>
  );
}

function Failed({ check }: { readonly check: DoubleCheck }) {
  const { what, remedy } = checkFaultSentence(check.fault ?? '');
  return (
    <>
      <Notice tone="wrong" title={what}>
        {remedy}
      </Notice>
      <ComparedLists lists={check.lists} />
    </>
  );
}

function Result({ check }: { readonly check: DoubleCheck }) {
  return (
    <>
      {check.counts === null ? null : <Counts counts={check.counts} />}
      {check.notes.length === 0 ? null : (
        <Notice tone="neutral" title={say('Perlu diketahui')}>
          <ul className={panel.list}>
            {[...new Set(check.notes.map(noteSentence))].map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </Notice>
      )}
      <Pairs check={check} />
      <ComparedLists lists={check.lists} />
    </>
  );
}

function Counts({ counts }: { readonly counts: NonNullable<DoubleCheck['counts']> }) {
  const figures = [
    { name: say('Baris dibandingkan'), value: counts.rows },
    { name: say('Orang tertulis lebih dari sekali'), value: counts.people },
    { name: say('Pasangan hampir pasti sama'), value: counts.match },
    { name: say('Pasangan mungkin sama'), value: counts.review },
  ];
  return (
    <>
      <dl className={`${panel.panel} ${styles.figures}`}>
        {figures.map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{formatNumber(value)}</dd>
          </div>
        ))}
      </dl>
      {counts.left === 0 ? null : (
        <Notice tone="attention" title={say('Sebagian pasangan tidak ditampilkan')}>
          {say(
            'Ada {left} pasangan lagi karena satu orang tertulis berkali-kali. Rapikan dahulu yang ditampilkan, lalu bandingkan lagi.',
            { left: formatNumber(counts.left) },
          )}
        </Notice>
      )}
    </>
  );
}
