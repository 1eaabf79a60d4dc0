import type { CaseDetail, CaseSide } from '@payung/contract';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { askHandOver } from '../../api/cases.ts';
import { formatDate } from '../../format.ts';
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
  const since = proposedBy.since === null ? '' : ` sejak ${formatDate(proposedBy.since, timeZone)}`;
  return (
    <>
      <Notice tone="double" title={`Sudah diusulkan oleh ${proposedBy.agencyName}${since}`}>
        <p>
          Admin daerah membandingkan keduanya dan memutuskan. Data usulan dinas lain tidak
          ditampilkan di sini.
        </p>
      </Notice>
      <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="usulan-anda">
        <div className={`${panel.row} ${panel.between}`}>
          <h2 id="usulan-anda">Usulan dinas Anda</h2>
          <StateChip state={waiting.state} waitingNumber={waiting.waitingNumber} />
        </div>
        <p>
          <Link to="/orang/$id" params={{ id: waiting.personId }}>
            <bdi>{waiting.person.name}</bdi>
          </Link>
          , {waiting.person.age} tahun, NIK <NikEnding ending={waiting.person.nationalIdEnding} />
        </p>
        <p className={panel.quiet}>
          {waiting.agencyName}, diusulkan {formatDate(waiting.since, timeZone)}. Periksa NIK dan
          nama pada KTP-el; bila salah tulis, minta admin daerah membetulkannya.
        </p>
        {one.askedAt === null ? null : (
          <p role="status">
            Penyerahan diminta {formatDate(one.askedAt, timeZone)}, menunggu keputusan admin daerah.
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
          Minta diserahkan
        </Button>
      </div>
      {isOpen ? (
        <ReasonDialog
          title="Minta diserahkan"
          button="Kirim permintaan"
          busy={asking.isPending && 'Mengirim'}
          error={asking.error}
          least={leastReason}
          hint="Dibaca admin daerah. Jangan tulis nama atau NIK."
          onSend={(reason) => asking.mutate(reason)}
          onClose={() => setOpen(false)}
        >
          <p>
            Bila ini orang yang sama dan admin daerah setuju, {one.proposedBy.agencyName} melepas
            tempatnya dan usulan dinas Anda memakai kuota dinas Anda sendiri.
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}
