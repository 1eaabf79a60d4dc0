import type { QuotaYear } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { quotaYearQuery, setCeilings } from '../../api/quota-plan.ts';
import { agenciesQuery, occupationsQuery } from '../../api/region.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { ceilingFaultSentence } from '../../words/quota-plan.ts';
import { useCeilingName } from './ceiling-names.ts';
import { mostPeople, mostRupiah, wholeFrom } from './typed-figures.ts';

const controls = {
  key: 'batas-untuk',
  people: 'batas-kuota',
  rupiah: 'batas-pagu',
  basis: 'batas-dasar',
};

/** Everything that has a ceiling or may have one. */
function useKeys(year: QuotaYear): readonly string[] {
  const agencies = useQuery(agenciesQuery).data ?? [];
  const occupations = useQuery(occupationsQuery).data ?? [];
  return [
    ...new Set([
      ...year.ceilings.map(({ key }) => key),
      ...agencies.map(({ id }) => `agency:${id}`),
      ...occupations.map(({ code }) => `occupation:${code}`),
    ]),
  ];
}

interface CeilingDialogProps {
  readonly year: QuotaYear;
  readonly onClose: () => void;
}

/** One ceiling set anew by a regulation; the others stay. */
export function CeilingDialog({ year, onClose }: CeilingDialogProps) {
  const nameOf = useCeilingName();
  const keys = useKeys(year);
  const [key, setKey] = useState('');
  const [people, setPeople] = useState('');
  const [rupiah, setRupiah] = useState('');
  const [legalBasis, setLegalBasis] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const setting = useMutation({
    mutationFn: (json: object) => setCeilings(year.year, json),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: quotaYearQuery(year.year).queryKey });
      onClose();
    },
  });
  const refused = faultsUnder(setting.error, ['ceilings-refused', 'request-invalid']).map(
    (fault): FieldError => ({ target: controls.people, text: ceilingFaultSentence(fault, nameOf) }),
  );
  const errors = faults.length > 0 ? faults : refused;
  const choose = (chosen: string) => {
    const now = year.ceilings.find((one) => one.key === chosen);
    setKey(chosen);
    setPeople(now === undefined || now.people === null ? '' : String(now.people));
    setRupiah(now === undefined || now.rupiah === null ? '' : String(now.rupiah));
  };
  const send = () => {
    const wanted = people.trim() === '' ? null : wholeFrom(people, mostPeople);
    const money = rupiah.trim() === '' ? null : wholeFrom(rupiah, mostRupiah);
    const whole = say('Isi angka bulat, atau kosongkan bila tidak dibatasi.');
    const found = [
      key === '' ? { target: controls.key, text: say('Pilih yang diubah.') } : null,
      wanted === null && people.trim() !== '' ? { target: controls.people, text: whole } : null,
      money === null && rupiah.trim() !== '' ? { target: controls.rupiah, text: whole } : null,
      legalBasis.trim().length < 3
        ? { target: controls.basis, text: say('Isi dasar hukum.') }
        : null,
    ].filter((fault) => fault !== null);
    setFaults(found);
    if (found.length > 0) return;
    const ceilings = [{ key, people: wanted, rupiah: money }];
    setting.mutate({ ceilings, legalBasis: legalBasis.trim() });
  };
  return (
    <Dialog title={say('Ubah kuota atau pagu')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused.length > 0 ? null : setting.error}
        button={say('Simpan batas')}
        busy={setting.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <Select
          id={controls.key}
          label={say('Untuk')}
          none={say('Pilih')}
          value={key}
          error={errorAt(errors, controls.key)}
          options={keys.map((value) => ({ value, name: nameOf(value) }))}
          onChange={choose}
        />
        <TextInput
          id={controls.people}
          label={say('Kuota (orang)')}
          hint={say('Kosong berarti tidak dibatasi.')}
          kind="digits"
          look="short"
          value={people}
          error={errorAt(errors, controls.people)}
          onChange={setPeople}
        />
        <TextInput
          id={controls.rupiah}
          label={say('Pagu (rupiah)')}
          hint={say('Kosong berarti tidak dibatasi.')}
          kind="digits"
          look="short"
          value={rupiah}
          error={errorAt(errors, controls.rupiah)}
          onChange={setRupiah}
        />
        <TextInput
          id={controls.basis}
          label={say('Dasar hukum')}
          value={legalBasis}
          error={errorAt(errors, controls.basis)}
          onChange={setLegalBasis}
        />
      </Form>
    </Dialog>
  );
}
