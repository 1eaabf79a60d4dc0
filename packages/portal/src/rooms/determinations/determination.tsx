import type { DeterminationView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { determinationQuery, isAtWork } from '../../api/determinations.ts';
import { formatMoment, formatNumber, formatRupiah } from '../../format.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { determinationMarks, workWords } from '../../words/determinations.ts';
import progress from '../list/progress.module.css';
import { Acts } from './acts.tsx';
import { Facts } from './facts.tsx';
import { Lines } from './lines.tsx';
import { decisionsRoom } from './new-determination.tsx';
import { NotReady } from './not-ready.tsx';
import { Papers } from './papers.tsx';
import { Way } from './way.tsx';

const route = getRouteApi('/inside/penetapan/$id');

/** One decision, from its draft until it is in force. */
export function DeterminationRoom() {
  const { id } = route.useParams();
  const decision = useQuery(determinationQuery(id));
  const { data } = decision;
  return (
    <Room
      up={decisionsRoom}
      title={data?.title ?? 'SK penetapan'}
      tabTitle="SK penetapan"
      lead={data ? <Lead decision={data} /> : undefined}
    >
      {decision.error ? <FaultNotice error={decision.error} /> : null}
      {decision.isPending ? <Skeleton lines={8} /> : null}
      {data ? <Decision decision={data} /> : null}
    </Room>
  );
}

interface OfDecision {
  readonly decision: DeterminationView;
}

function Lead({ decision }: OfDecision) {
  const kind = decision.kind === 'amendment' ? 'SK perubahan' : 'SK penetapan';
  return (
    <span className={panel.row}>
      <Chip mark={determinationMarks[decision.state]} />
      <span>
        {kind} tahun {decision.year}
        {decision.signed === null ? '' : ` · Nomor ${decision.signed.number}`}
        {decision.amends === null ? null : (
          <>
            {' · '}
            <Link to="/penetapan/$id" params={{ id: decision.amends }}>
              SK yang diubah
            </Link>
          </>
        )}
      </span>
    </span>
  );
}

function Decision({ decision }: OfDecision) {
  const { maySeeLists } = rightsOf(useMe());
  return (
    <>
      <Way state={decision.state} />
      <AtWork decision={decision} />
      <Remarks decision={decision} />
      <Sums decision={decision} />
      <Acts decision={decision} />
      <Facts decision={decision} />
      {decision.totals.people + decision.totals.strikes === 0 ||
      decision.state === 'cancelled' ? null : (
        <Papers decision={decision} />
      )}
      {decision.notReady.people === 0 ? null : <NotReady decision={decision} />}
      {maySeeLists && decision.state !== 'cancelled' ? <Lines decision={decision} /> : null}
    </>
  );
}

/** What the service is doing with it right now. */
function AtWork({ decision }: OfDecision) {
  if (!isAtWork(decision)) return null;
  const { work, effect, totals } = decision;
  const done = effect.determined + effect.struck + effect.leftOut;
  const all = totals.people + totals.strikes;
  const isTaking = decision.state === 'taking-effect';
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="sedang-berjalan">
      <h2 id="sedang-berjalan">
        {isTaking ? 'Sedang diberlakukan untuk setiap orang' : workWords(work?.step ?? '')}
      </h2>
      <progress
        className={progress.bar}
        aria-labelledby="sedang-berjalan"
        {...(isTaking && all > 0 ? { max: all, value: done } : {})}
      />
      <p className={panel.meta} role="status">
        {isTaking
          ? `${formatNumber(done)} dari ${formatNumber(all)} orang. `
          : `${formatNumber(work?.position ?? 0)} orang diperiksa. `}
        Halaman ini boleh ditutup.
      </p>
    </section>
  );
}

/** What has to be seen before anything is done. */
function Remarks({ decision }: OfDecision) {
  const { timeZone } = useRegion();
  const { remarks, freezeRefused, proposesAmendment, effect, cancelled } = decision;
  return (
    <>
      {cancelled === null ? null : (
        <Notice tone="neutral" title="SK ini tidak dilanjutkan">
          {cancelled.why}
        </Notice>
      )}
      {remarks !== null && decision.state === 'draft' ? (
        <Notice tone="attention" title="Dikembalikan dengan catatan">
          <p>{remarks.text}</p>
          <p className={panel.meta}>{formatMoment(remarks.at, timeZone)}</p>
        </Notice>
      ) : null}
      {freezeRefused !== null && decision.state === 'draft' ? (
        <Notice tone="attention" title="Daftar belum dapat dikunci">
          {formatNumber(freezeRefused.people)} orang dalam daftar tidak siap lagi. Keluarkan mereka,
          atau selesaikan sebabnya di bawah ini, lalu kunci lagi.
        </Notice>
      ) : null}
      {proposesAmendment && decision.state === 'in-force' ? (
        <Notice tone="attention" title="Perlu SK perubahan">
          {effect.leftOut > 0
            ? `${formatNumber(effect.leftOut)} orang tidak jadi ditetapkan karena keadaannya berubah. `
            : 'Ada orang dalam SK ini yang tidak lagi memenuhi syarat. '}
          Buat SK perubahan untuk mencoret atau menggantinya.
        </Notice>
      ) : null}
    </>
  );
}

function Sums({ decision: { totals, notReady } }: OfDecision) {
  return (
    <Figures
      figures={[
        { name: 'Orang ditetapkan', value: formatNumber(totals.people) },
        ...(totals.strikes > 0
          ? [{ name: 'Orang dicoret', value: formatNumber(totals.strikes) }]
          : []),
        { name: 'Orang-bulan', value: formatNumber(totals.months) },
        { name: 'Iuran seluruhnya', value: formatRupiah(totals.rupiah) },
        { name: 'Belum siap', value: formatNumber(notReady.people) },
      ]}
    />
  );
}
