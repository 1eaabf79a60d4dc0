import type { LeaverView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { leaverQuery, proveLeaving } from '../../api/leaving.ts';
import { say } from '../../language/say.ts';
import { Form } from '../../pieces/form.tsx';
import panel from '../../pieces/panel.module.css';
import type { Proof } from '../verification/answer-draft.ts';
import { EvidenceField } from '../verification/evidence-field.tsx';

/** Scans that show that somebody left, where it was told without. */
export function AddProof({ leaver }: { readonly leaver: LeaverView }) {
  const [proofs, setProofs] = useState<readonly Proof[]>([]);
  const [isWrong, setWrong] = useState(false);
  const queries = useQueryClient();
  const id = leaver.nominationId;
  const adding = useMutation({
    mutationFn: () =>
      proveLeaving(
        id,
        proofs.map((proof) => proof.id),
      ),
    onSuccess: async (told) => {
      queries.setQueryData(leaverQuery(id).queryKey, told);
      await queries.invalidateQueries({ queryKey: ['leaving', 'list'] });
    },
  });
  const fault = { target: 'keluar-bukti-lagi', text: say('Pilih berkas buktinya dahulu.') };
  return (
    <section className={`${panel.panel} ${panel.stack}`} aria-labelledby="tambah-bukti">
      <h2 id="tambah-bukti">{say('Tambah bukti')}</h2>
      <Form
        errors={isWrong ? [fault] : []}
        failure={adding.error}
        button={say('Simpan bukti')}
        busy={adding.isPending && say('Menyimpan')}
        onSend={() => {
          setWrong(proofs.length === 0);
          if (proofs.length > 0) adding.mutate();
        }}
      >
        <EvidenceField
          id={fault.target}
          label={say('Surat kematian, surat pindah, slip upah, atau pernyataan')}
          about={{ use: 'leaving' }}
          proofs={proofs}
          error={isWrong ? fault.text : undefined}
          onChange={setProofs}
        />
      </Form>
    </section>
  );
}
