import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agenciesQuery } from '../../api/region.ts';
import { proposalsQuery, proposeOccupation } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { AgencyField } from '../../pieces/agency-field.tsx';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextArea, TextInput } from '../../pieces/inputs.tsx';
import { agenciesToHandInFor } from '../../rights.ts';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { useMe } from '../../use-region.ts';
import { wordsIn } from './occupation-dialog.tsx';

const controls = {
  agency: 'usulan-dinas',
  name: 'usulan-nama',
  synonyms: 'usulan-sebutan',
  reason: 'usulan-alasan',
};
const shortest = 3;

/** What the service says of a field, in the words of this form. */
function faultAt(field: string): FieldError | null {
  if (field.startsWith('synonyms')) {
    return { target: controls.synonyms, text: say('Setiap sebutan 2 sampai 80 huruf.') };
  }
  if (field === 'name')
    return { target: controls.name, text: say('Nama ini sudah ada atau keliru.') };
  if (field === 'reason') return { target: controls.reason, text: say('Alasan terlalu panjang.') };
  return field === 'agency' ? { target: controls.agency, text: say('Pilih dinas lain.') } : null;
}

/** An occupation that the list does not have, with why its workers are at risk. */
export function ProposeDialog({ onClose }: { readonly onClose: () => void }) {
  const agencies = agenciesToHandInFor(useMe(), useQuery(agenciesQuery).data);
  const only = agencies.length === 1 ? agencies[0]?.id : undefined;
  const [agency, setAgency] = useState('');
  const [name, setName] = useState('');
  const [synonyms, setSynonyms] = useState('');
  const [reason, setReason] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const proposing = useMutation({
    mutationFn: proposeOccupation,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: proposalsQuery.queryKey });
      onClose();
    },
  });
  const refused = fieldFaults(proposing.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const chosen = only ?? agency;
  const send = () => {
    const found = [
      chosen === '' ? { target: controls.agency, text: say('Pilih dinas pengusul.') } : null,
      name.trim().length < shortest
        ? { target: controls.name, text: say('Isi nama pekerjaan.') }
        : null,
      reason.trim().length < shortest
        ? { target: controls.reason, text: say('Isi mengapa pekerja ini rentan.') }
        : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0) return;
    proposing.mutate({
      agency: chosen,
      name: name.trim(),
      synonyms: wordsIn(synonyms),
      reason: reason.trim(),
    });
  };
  return (
    <Dialog title={say('Usulkan jenis pekerjaan')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? proposing.error : null}
        button={say('Kirim usulan')}
        busy={proposing.isPending && say('Mengirim')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <AgencyField
          id={controls.agency}
          agencies={agencies}
          value={agency}
          error={errorAt(errors, controls.agency)}
          onChange={setAgency}
        />
        <TextInput
          id={controls.name}
          label={say('Nama jenis pekerjaan')}
          longest={80}
          value={name}
          error={errorAt(errors, controls.name)}
          onChange={setName}
        />
        <TextInput
          id={controls.synonyms}
          label={say('Sebutan lain')}
          hint={say('Boleh kosong. Pisahkan dengan koma.')}
          longest={1000}
          value={synonyms}
          error={errorAt(errors, controls.synonyms)}
          onChange={setSynonyms}
        />
        <TextArea
          id={controls.reason}
          label={say('Mengapa pekerja ini rentan')}
          longest={1000}
          value={reason}
          error={errorAt(errors, controls.reason)}
          onChange={setReason}
        />
      </Form>
    </Dialog>
  );
}
