import type { CaseDetail, CaseSide } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askHandOver } from '../../api/cases.ts';
import { formatDate } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Button } from '../../pieces/button.tsx';
import { StateChip } from '../../pieces/chip.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { type KeptKey, keyFor, requestKey } from '../../request-key.ts';
import { useRegion } from '../../use-region.ts';
import { leastReason } from './decision.ts';
import { useForgetCases } from './use-forget-cases.ts';

interface OneSideProps {
  readonly one: CaseDetail;
  readonly waiting: CaseSide;
}

/** What the agency that waits may know: who nominated first and since when, nothing of that record. */
export function OneSide({ one, waiting }: OneSideProps) {
  const { timeZone } = useRegion();
  const { proposedBy } = one;
  const since =
    proposedBy.since === null
      ? ''
      : say(' sejak {since}', { since: formatDate(proposedBy.since, timeZone) });
  return (
    <>
      <Notice
        tone="double"
        title={say('Sudah diusulkan oleh {agencyName}{since}', {
          agencyName: proposedBy.agencyName,
          since,
        })}
      >
        <p>
          {say(
            'Admin daerah membandingkan keduanya dan memutuskan. Data usulan dinas lain tidak ditampilkan di sini.',
          )}
        </p>
      </Notice>
      <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="usulan-anda">
        <div className={`${panel.row} ${panel.between}`}>
          <h2 id="usulan-anda">{say('Usulan dinas Anda')}</h2>
          <StateChip state={waiting.state} waitingNumber={waiting.waitingNumber} />
        </div>
        <p>
          <Say
            text="{value}, {age} tahun, NIK {nationalIdEnding}"
            value={
              <Link to="/orang/$id" params={{ id: waiting.personId }}>
                <bdi>{waiting.person.name}</bdi>
              </Link>
            }
            age={waiting.person.age}
            nationalIdEnding={<NikEnding ending={waiting.person.nationalIdEnding} />}
          />
        </p>
        <p className={panel.quiet}>
          {say(
            '{agencyName}, diusulkan {since}. Periksa NIK dan nama pada KTP-el; bila salah tulis, minta admin daerah membetulkannya.',
            { agencyName: waiting.agencyName, since: formatDate(waiting.since, timeZone) },
          )}
        </p>
        {one.askedAt === null ? null : (
          <p role="status">
            {say('Penyerahan diminta {askedAt}, menunggu keputusan admin daerah.', {
              askedAt: formatDate(one.askedAt, timeZone),
            })}
          </p>
        )}
        {one.may.ask ? <Ask one={one} /> : null}
      </section>
    </>
  );
}

function Ask({ one }: { readonly one: CaseDetail }) {
  const [isOpen, setOpen] = useState(false);
  const [kept, setKept] = useState<KeptKey | null>(null);
  const forget = useForgetCases();
  const asking = useMutation({
    mutationFn: (reason: string) => {
      const next = keyFor(reason, kept, requestKey);
      setKept(next);
      return askHandOver(one.caseId, reason, next.key);
    },
    onSuccess: () => setOpen(false),
    onSettled: forget,
  });
  return (
    <>
      <div>
        <Button look="main" onPress={() => setOpen(true)}>
          {say('Minta diserahkan')}
        </Button>
      </div>
      {isOpen ? (
        <ReasonDialog
          title={say('Minta diserahkan')}
          button={say('Kirim permintaan')}
          busy={asking.isPending && say('Mengirim')}
          error={asking.error}
          least={leastReason}
          hint={say('Dibaca admin daerah. Jangan tulis nama atau NIK.')}
          onSend={(reason) => asking.mutate(reason)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Bila ini orang yang sama dan admin daerah setuju, {agencyName} melepas tempatnya dan usulan dinas Anda memakai kuota dinas Anda sendiri.',
              { agencyName: one.proposedBy.agencyName },
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
