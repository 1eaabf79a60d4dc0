import type { OccupationProposalCard } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import {
  answerProposal,
  decideProposal,
  proposalsQuery,
  withdrawProposal,
} from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextArea } from '../../pieces/inputs.tsx';
import { Written } from '../../pieces/written.tsx';
import { slugOf } from '../../slug.ts';

export type ProposalAct = 'pass-on' | 'refuse' | 'agree' | 'disagree' | 'withdraw';

const words: Readonly<Record<ProposalAct, { title: string; button: string; busy: string }>> = {
  'pass-on': {
    title: say('Teruskan ke BPJS Ketenagakerjaan'),
    button: say('Teruskan usulan'),
    busy: say('Meneruskan'),
  },
  refuse: { title: say('Tolak usulan'), button: say('Tolak usulan'), busy: say('Menolak') },
  agree: {
    title: say('Setujui jenis pekerjaan'),
    button: say('Setujui usulan'),
    busy: say('Menyetujui'),
  },
  disagree: {
    title: say('Tolak jenis pekerjaan'),
    button: say('Tolak usulan'),
    busy: say('Menolak'),
  },
  withdraw: { title: say('Tarik usulan'), button: say('Tarik usulan'), busy: say('Menarik') },
};

const reasonControl = 'jawaban-alasan';
const shortest = 3;

interface ProposalDialogProps {
  readonly act: ProposalAct;
  readonly proposal: OccupationProposalCard;
  readonly onClose: () => void;
}

/** One answer to a proposal, with the reason that the others read. */
export function ProposalDialog({ act, proposal, onClose }: ProposalDialogProps) {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([proposal.agency]);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const acting = useMutation({
    mutationFn: () => sendAct(act, proposal, reason.trim(), chosen),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: proposalsQuery.queryKey });
      onClose();
    },
  });
  const send = () => {
    const isShort = act !== 'withdraw' && reason.trim().length < shortest;
    setErrors(
      isShort
        ? [{ target: reasonControl, text: say('Isi alasannya, paling sedikit 3 huruf.') }]
        : [],
    );
    if (!isShort) acting.mutate();
  };
  const { title, button, busy } = words[act];
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        errors={errors}
        failure={acting.error}
        button={button}
        busy={acting.isPending && busy}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <p>
          <strong>{proposal.name}</strong>: <Written>{proposal.reason}</Written>
        </p>
        {act === 'pass-on' ? (
          <CheckGroup
            id="jawaban-dinas"
            label={say('Dinas yang akan mengusulkan pekerja ini')}
            options={agencies.map((one) => ({ value: one.id, name: one.name }))}
            chosen={chosen}
            isLong={agencies.length > 6}
            onChange={setChosen}
          />
        ) : null}
        {act === 'withdraw' ? (
          <p>{say('Usulan berakhir. Dinas dapat mengirim usulan baru.')}</p>
        ) : (
          <TextArea
            id={reasonControl}
            label={say('Alasan')}
            hint={say('Dibaca dinas pengusul. Jangan tulis nama atau NIK.')}
            longest={500}
            value={reason}
            error={errors[0]?.text}
            onChange={setReason}
          />
        )}
      </Form>
    </Dialog>
  );
}

function sendAct(
  act: ProposalAct,
  { id, version, name }: OccupationProposalCard,
  reason: string,
  agencies: readonly string[],
): Promise<OccupationProposalCard> {
  switch (act) {
    case 'pass-on': {
      const code = slugOf(name) || 'pekerjaan';
      return decideProposal(id, { decision: 'pass-on', version, reason, code, agencies });
    }
    case 'refuse':
      return decideProposal(id, { decision: 'refuse', version, reason });
    case 'agree':
    case 'disagree':
      return answerProposal(id, { version, agrees: act === 'agree', reason });
    case 'withdraw':
      return withdrawProposal(id, version);
  }
}
