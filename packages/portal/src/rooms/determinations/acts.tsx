import type { DeterminationView } from '@payung/contract';
import { type ReactNode, useState } from 'react';
import { begin, cancel, giveBack, isAtWork, type Work } from '../../api/determinations.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { ReasonDialog } from '../../pieces/reason-dialog.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { AmendDialog } from './amend-dialog.tsx';
import { SendDialog } from './send-dialog.tsx';
import { SignDialog } from './sign-dialog.tsx';
import { useAct } from './use-act.ts';

interface OfDecision {
  readonly decision: DeterminationView;
}

/** What may be done to a decision now, by whoever is signed in. */
export function Acts({ decision }: OfDecision) {
  const { mayAdminister, maySign } = rightsOf(useMe());
  if (isAtWork(decision)) return null;
  switch (decision.state) {
    case 'draft':
      return mayAdminister ? <OfDraft decision={decision} /> : null;
    case 'legal-review':
      return maySign ? <OfReview decision={decision} mayAdminister={mayAdminister} /> : null;
    case 'sent':
      return maySign ? <OfSent decision={decision} mayAdminister={mayAdminister} /> : null;
    case 'in-force':
      return mayAdminister ? <OfStanding decision={decision} /> : null;
    case 'taking-effect':
    case 'cancelled':
      return null;
  }
}

function OfDraft({ decision }: OfDecision) {
  const { id, totals, kind } = decision;
  const working = useAct(id, (work: Work) => begin(id, work));
  const count = totals.people + totals.strikes;
  const busy = (work: Work) => working.isPending && working.variables === work && say('Meminta');
  return (
    <>
      {working.error ? <FaultNotice error={working.error} /> : null}
      <div className={panel.row}>
        {count > 0 ? (
          <Button look="main" busy={busy('freeze')} onPress={() => working.mutate('freeze')}>
            {say('Kunci daftar {count} orang untuk telaah hukum', { count: formatNumber(count) })}
          </Button>
        ) : null}
        {kind === 'initial' ? <GatherButton {...{ id, count }} /> : null}
        {totals.people > 0 ? (
          <Button busy={busy('ask-elsewhere')} onPress={() => working.mutate('ask-elsewhere')}>
            {say('Tanyakan ke daerah lain')}
          </Button>
        ) : null}
        <CancelButton id={id} />
      </div>
    </>
  );
}

function GatherButton({ id, count }: { readonly id: string; readonly count: number }) {
  const gathering = useAct(
    id,
    () => begin(id, 'gather'),
    () => setOpen(false),
  );
  const [isOpen, setOpen] = useState(false);
  const word = count === 0 ? say('Kumpulkan orang yang siap') : say('Kumpulkan ulang');
  return (
    <>
      <Button onPress={() => setOpen(true)}>{word}</Button>
      {isOpen ? (
        <ReasonDialog
          title={word}
          button={word}
          busy={gathering.isPending && say('Meminta')}
          error={gathering.error}
          least={null}
          onSend={() => gathering.mutate(undefined)}
          onClose={() => setOpen(false)}
        >
          <p>
            {say(
              'Daftar disusun lagi dari semua yang sudah siap. Orang yang Anda tambah atau keluarkan sendiri tidak diingat.',
            )}
          </p>
        </ReasonDialog>
      ) : null}
    </>
  );
}

interface WithRights extends OfDecision {
  readonly mayAdminister: boolean;
}

function OfReview({ decision, mayAdminister }: WithRights) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={panel.row}>
      {mayAdminister ? (
        <Button look="main" onPress={() => setOpen(true)}>
          {say('Kirim untuk ditandatangani')}
        </Button>
      ) : null}
      <ReturnButton id={decision.id} />
      {mayAdminister ? <CancelButton id={decision.id} /> : null}
      {isOpen ? <SendDialog decision={decision} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function OfSent({ decision, mayAdminister }: WithRights) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={panel.row}>
      <Button look="main" onPress={() => setOpen(true)}>
        {say('Catat tanda tangan')}
      </Button>
      <ReturnButton id={decision.id} />
      {mayAdminister ? <CancelButton id={decision.id} /> : null}
      {isOpen ? <SignDialog decision={decision} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function OfStanding({ decision }: OfDecision) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className={panel.row}>
      <Button look="main" onPress={() => setOpen(true)}>
        {say('Buat SK perubahan')}
      </Button>
      {isOpen ? <AmendDialog decision={decision} onClose={() => setOpen(false)} /> : null}
    </div>
  );
}

function ReturnButton({ id }: { readonly id: string }) {
  return (
    <WithReason
      button={say('Kembalikan menjadi konsep')}
      busy={say('Mengembalikan')}
      least={3}
      id={id}
      act={(remarks) => giveBack(id, remarks)}
    >
      <p>{say('Daftarnya dibuka lagi untuk diubah, dan catatan Anda tampil di halaman SK ini.')}</p>
    </WithReason>
  );
}

function CancelButton({ id }: { readonly id: string }) {
  return (
    <WithReason
      button={say('Batalkan SK ini')}
      busy={say('Membatalkan')}
      least={3}
      id={id}
      act={(reason) => cancel(id, reason)}
    >
      <p>{say('Tidak ada yang ditetapkan. Semua orang dalam daftar tetap memegang tempatnya.')}</p>
    </WithReason>
  );
}

interface WithReasonProps {
  readonly id: string;
  readonly button: string;
  readonly busy: string;
  readonly least: number;
  readonly act: (reason: string) => Promise<DeterminationView>;
  readonly children: ReactNode;
}

function WithReason({ id, button, busy, least, act, children }: WithReasonProps) {
  const [isOpen, setOpen] = useState(false);
  const acting = useAct(id, act, () => setOpen(false));
  return (
    <>
      <Button onPress={() => setOpen(true)}>{button}</Button>
      {isOpen ? (
        <ReasonDialog
          title={button}
          button={button}
          busy={acting.isPending && busy}
          error={acting.error}
          least={least}
          onSend={(reason) => acting.mutate(reason)}
          onClose={() => setOpen(false)}
        >
          {children}
        </ReasonDialog>
      ) : null}
    </>
  );
}
