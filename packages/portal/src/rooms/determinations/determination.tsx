import type { DeterminationView } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { determinationQuery, isAtWork } from '../../api/determinations.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { determinationMarks, stoppedWords, workWords } from '../../words/determinations.ts';
import progress from '../list/progress.module.css';
import { Acts } from './acts.tsx';
import { Facts } from './facts.tsx';
import { Lines } from './lines.tsx';
import { decisionsRoom } from './new-determination.tsx';
import { NotReady } from './not-ready.tsx';
import { Papers } from './papers.tsx';
import { sumsOf } from './sums.ts';
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
      title={data?.title ?? say('SK penetapan')}
      tabTitle={say('SK penetapan')}
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
  const kind = decision.kind === 'amendment' ? say('SK perubahan') : say('SK penetapan');
  return (
    <span className={panel.row}>
      <Chip mark={determinationMarks[decision.state]} />
      <span>
        {say('{kind} tahun {year}', { kind, year: decision.year })}
        {decision.signed === null
          ? ''
          : say(' · Nomor {number}', { number: decision.signed.number })}
        {decision.amends === null ? null : (
          <>
            {' · '}
            <Link to="/penetapan/$id" params={{ id: decision.amends }}>
              {say('SK yang diubah')}
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
        {isTaking
          ? say('Sedang diberlakukan untuk setiap orang')
          : workWords(work?.step ?? '', decision.state)}
      </h2>
      <progress
        className={progress.bar}
        aria-labelledby="sedang-berjalan"
        {...(isTaking && all > 0 ? { max: all, value: done } : {})}
      />
      <p className={panel.meta} role="status">
        {say('{done}Halaman ini boleh ditutup.', {
          done: isTaking
            ? say('{done} dari {all} orang. ', { done: formatNumber(done), all: formatNumber(all) })
            : positionWords(decision),
        })}
      </p>
    </section>
  );
}

/** Of a decision that was given up nobody is checked any more. */
function positionWords({ state, work }: OfDecision['decision']): string {
  if (state === 'cancelled') return '';
  return say('{position} orang diperiksa. ', { position: formatNumber(work?.position ?? 0) });
}

/** What has to be seen before anything is done. */
function Remarks({ decision }: OfDecision) {
  const { timeZone } = useRegion();
  const { remarks, workStopped, freezeRefused, proposesAmendment, effect, cancelled } = decision;
  return (
    <>
      {cancelled === null ? null : (
        <Notice tone="neutral" title={say('SK ini tidak dilanjutkan')}>
          {cancelled.why}
        </Notice>
      )}
      {remarks !== null && decision.state === 'draft' ? (
        <Notice tone="attention" title={say('Dikembalikan dengan catatan')}>
          <p>{remarks.text}</p>
          <p className={panel.meta}>{formatMoment(remarks.at, timeZone)}</p>
        </Notice>
      ) : null}
      {workStopped !== null && decision.state === 'draft' ? (
        <Notice tone="attention" title={stoppedWords(workStopped.step)}>
          <p>
            {say(
              'Pekerjaan ini sudah dicoba berkali-kali dan tidak selesai. Daftar tetap seperti sebelumnya. Coba lagi; bila tetap berhenti, hubungi pengelola layanan.',
            )}
          </p>
          <p className={panel.meta}>{formatMoment(workStopped.at, timeZone)}</p>
        </Notice>
      ) : null}
      {freezeRefused !== null && decision.state === 'draft' ? (
        <Notice tone="attention" title={say('Daftar belum dapat dikunci')}>
          {say(
            '{people} orang dalam daftar tidak siap lagi. Keluarkan mereka, atau selesaikan sebabnya di bawah ini, lalu kunci lagi.',
            { people: formatNumber(freezeRefused.people) },
          )}
        </Notice>
      ) : null}
      {proposesAmendment && decision.state === 'in-force' ? (
        <Notice tone="attention" title={say('Perlu SK perubahan')}>
          {say('{leftOut}Buat SK perubahan untuk mencoret atau menggantinya.', {
            leftOut:
              effect.leftOut > 0
                ? say('{leftOut} orang tidak jadi ditetapkan karena keadaannya berubah. ', {
                    leftOut: formatNumber(effect.leftOut),
                  })
                : say('Ada orang dalam SK ini yang tidak lagi memenuhi syarat. '),
          })}
        </Notice>
      ) : null}
    </>
  );
}

function Sums({ decision }: OfDecision) {
  return <Figures figures={sumsOf(decision)} />;
}
