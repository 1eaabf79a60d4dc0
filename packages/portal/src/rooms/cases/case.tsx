import type { CaseDecisionRequest, CaseDetail } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { caseQuery } from '../../api/cases.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { Written } from '../../pieces/written.tsx';
import { useRegion } from '../../use-region.ts';
import {
  caseBandMarks,
  caseStateMarks,
  deciderWords,
  isAnswer,
  waitingAgency,
} from '../../words/cases.ts';
import styles from './cases.module.css';
import { Decided } from './decided.tsx';
import { type Draft, emptyDraft } from './decision.ts';
import { DecisionForm } from './decision-form.tsx';
import { Histories } from './histories.tsx';
import { Household } from './household.tsx';
import { Missed } from './missed.tsx';
import { NextCase } from './next-case.tsx';
import { OneSide } from './one-side.tsx';
import { SideBySide } from './side-by-side.tsx';
import { useQueueKeys } from './use-queue.ts';

const route = getRouteApi('/inside/ganda/$id');
const up = { to: '/ganda', name: say('Kemungkinan ganda') } as const;

/** One question whether two nominations are one person, with all that helps to answer it. */
export function CaseRoom() {
  const { id } = route.useParams();
  const found = useQuery(caseQuery(id));
  return (
    <Room
      key={id}
      up={up}
      title={say('Apakah keduanya satu orang?')}
      tabTitle={say('Kemungkinan ganda')}
      lead={found.data ? <Lead one={found.data} /> : undefined}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={10} /> : null}
      {found.data ? <Case one={found.data} /> : null}
    </Room>
  );
}

function Lead({ one }: { readonly one: CaseDetail }) {
  const { timeZone } = useRegion();
  return (
    <span className={panel.row}>
      <Chip mark={caseStateMarks[one.state]} />
      <Chip mark={caseBandMarks[one.band]} />
      {one.state === 'open' ? (
        <span>
          {say('Diputuskan oleh {decider} paling lambat {due}', {
            decider: deciderWords(one),
            due: formatDate(one.due, timeZone),
          })}
          {one.isLate ? (
            <strong className={styles.lateInline}>{say(', sudah terlambat')}</strong>
          ) : null}
        </span>
      ) : null}
    </span>
  );
}

function Case({ one }: { readonly one: CaseDetail }) {
  const { standing, waiting } = one;
  useQueueKeys(one.caseId);
  // what was written stays when somebody else moves the case meanwhile
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [missed, setMissed] = useState<CaseDecisionRequest | null>(null);
  if (waiting === null || (standing === null && one.bits !== null)) return <Forgotten />;
  if (standing === null) return <OneSide one={one} waiting={waiting} />;
  return (
    <>
      {missed !== null && isAnswer(one.state) ? <Missed own={missed} /> : null}
      <Standing one={one} />
      <SideBySide one={one} standing={standing} waiting={waiting} />
      {one.state === 'open' ? <Household one={one} /> : null}
      {one.state === 'open' && one.may.decide ? (
        <DecisionForm one={one} draft={draft} onDraft={setDraft} onMissed={setMissed} />
      ) : null}
      {one.state === 'open' && !one.may.decide ? (
        <p className={panel.quiet}>
          {say('Keputusan ini ditunggu dari {decider}.', { decider: deciderWords(one) })}
        </p>
      ) : null}
      <Histories one={one} />
      {isAnswer(one.state) ? null : <NextCase after={one.caseId} />}
    </>
  );
}

function Forgotten() {
  return (
    <Notice tone="neutral" title={say('Data salah satu orang sudah dihapus')}>
      {say('Perbandingan ini tidak dapat ditampilkan lagi dan tidak perlu diputuskan.')}
    </Notice>
  );
}

/** What has come of it, or what has to be known before it is answered. */
function Standing({ one }: { readonly one: CaseDetail }) {
  const { timeZone } = useRegion();
  if (isAnswer(one.state)) return <Decided one={one} answer={one.state} />;
  if (one.state === 'lapsed') {
    return (
      <Notice tone="neutral" title={say('Tidak perlu diputuskan lagi')}>
        {say('Salah satu usulan sudah berakhir, datanya dibetulkan, atau datanya dihapus.')}
      </Notice>
    );
  }
  return (
    <>
      {one.reason === null ? null : (
        <Notice tone="neutral" title={say('Keputusan sebelumnya dibatalkan')}>
          <Say text="Alasan: {reason}" reason={<Written>{one.reason}</Written>} />
        </Notice>
      )}
      {one.isOutdated ? (
        <Notice tone="attention" title={say('Data berubah sejak dibandingkan')}>
          {say(
            'Begitu Anda memutuskan, keduanya dibandingkan ulang dahulu; baca hasilnya, lalu putuskan sekali lagi.',
          )}
        </Notice>
      ) : null}
      {one.askedAt === null ? null : (
        <Notice
          tone="note"
          title={say('{one} meminta orang ini diserahkan', { one: waitingAgency(one) })}
        >
          {say('Diminta {askedAt}', { askedAt: formatDate(one.askedAt, timeZone) })}
          {one.askedWhy === null ? null : (
            <Say text=", alasan: {askedWhy}" askedWhy={<bdi>{one.askedWhy}</bdi>} />
          )}
          {say('. Bila disetujui, pilih “Orang yang sama, serahkan”.')}
        </Notice>
      )}
      {one.isFlagged ? (
        <Notice tone="attention" title={say('Orang ini ada di lebih dari 5 kemungkinan ganda')}>
          {say('Mungkin datanya terlalu umum atau salah isi. Putuskan satu per satu.')}
        </Notice>
      ) : null}
    </>
  );
}
