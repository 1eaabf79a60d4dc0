import type { CaseDetail } from '@payung/contract';
import type { CaseAnswer } from '@payung/domain';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { takeBack } from '../../api/cases.ts';
import { membersQuery } from '../../api/members.ts';
import { formatMoment } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { Notice } from '../../pieces/notice.tsx';
import { headingAfterwards } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { Written } from '../../pieces/written.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { answerWords, waitingAgency } from '../../words/cases.ts';
import { isConflict } from '../../words/problems.ts';
import { leastReason } from './decision.ts';
import { NextCase } from './next-case.tsx';
import { useForgetCases } from './use-forget-cases.ts';

interface DecidedProps {
  readonly one: CaseDetail;
  readonly answer: CaseAnswer;
}

/** The answer that stands, who gave it and why, and the way back from it. */
export function Decided({ one, answer }: DecidedProps) {
  const { timeZone } = useRegion();
  const { mayAudit } = rightsOf(useMe());
  const members = useQuery({ ...membersQuery, enabled: mayAudit }).data ?? [];
  const who = members.find(({ user }) => user === one.decidedBy)?.name;
  return (
    <Notice
      tone={answer === 'different' ? 'good' : 'double'}
      title={titleOf(one, answer)}
      announced
    >
      <div className={panel.stack}>
        <p>
          {say('Diputuskan')}
          {who === undefined ? '' : say(' oleh {who}', { who })}
          {one.decidedAt === null ? '' : `, ${formatMoment(one.decidedAt, timeZone)}`}
          {one.reason === null ? null : (
            <Say text=". Alasan: {reason}" reason={<Written>{one.reason}</Written>} />
          )}
        </p>
        {one.leads === null ? null : (
          <p>
            {say('Yang dipakai: data {part}.', {
              part:
                one.leads === one.waiting?.nominationId
                  ? say('usulan yang menunggu')
                  : say('usulan pertama'),
            })}
          </p>
        )}
        <div className={panel.row}>
          {one.may.takeBack ? <TakeBack one={one} answer={answer} /> : null}
          <NextCase after={one.caseId} />
        </div>
      </div>
    </Notice>
  );
}

function titleOf(one: CaseDetail, answer: CaseAnswer): string {
  switch (answer) {
    case 'same':
      return say('Diputuskan: orang yang sama');
    case 'different':
      return say('Diputuskan: orang berbeda');
    case 'handed-over':
      return say('Diputuskan: orang yang sama, diserahkan ke {one}', { one: waitingAgency(one) });
  }
}

function TakeBack({ one, answer }: DecidedProps) {
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<KeptKey | null>(null);
  const forget = useForgetCases();
  const taking = useMutation({
    mutationFn: (reason: string) => {
      // the version makes a second taking back another request than the first
      const next = keyFor(`${one.version} ${reason}`, kept, requestKey);
      setKept(next);
      return takeBack(one.caseId, reason, next.key);
    },
    onMutate: headingAfterwards,
    onSuccess: async (_done, _reason, toHeading) => {
      setOpen(false);
      await forget();
      toHeading();
    },
    // what then stands here has no place for the refusal: it is told once that is known
    onError: (error) => (isConflict(error) ? forget() : undefined),
  });
  return (
    <>
      <Button onPress={() => setOpen(true)}>{say('Batalkan keputusan')}</Button>
      {isOpen ? (
        <ReasonDialog
          title={say('Batalkan keputusan')}
          button={say('Batalkan keputusan')}
          busy={taking.isPending && say('Membatalkan')}
          error={taking.error}
          least={leastReason}
          onSend={(reason) => taking.mutate(reason)}
          onClose={() => setOpen(false)}
        >
          <p>{answerWords(answer).restores}</p>
          <p className={panel.meta}>
            {say('Data kedua orang tidak berubah, dan riwayatnya tetap tersimpan.')}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
