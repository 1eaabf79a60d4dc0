import type { FundingSourceView } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addFunding, changeFunding, donorsQuery } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { freeSlug } from '../../slug.ts';
import { useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { fundingOptions, isFundingKind, isGiven } from '../../words/cohorts.ts';

interface FundingDialogProps {
  /** null for a new one */
  readonly source: FundingSourceView | null;
  readonly used: readonly string[];
  readonly onClose: () => void;
}

const id = (field: string) => `dana-${field}`;
const says: Readonly<Record<string, string>> = {
  kind: 'Pilih jenis sumber dana.',
  name: say('Isi nama sumber dana, paling sedikit 3 huruf.'),
  budgetYear: say('Isi tahun anggaran, misalnya 2026.'),
  budgetCeiling: say('Isi pagu dalam rupiah, tidak kurang dari yang sudah direncanakan.'),
  donor: say('Pilih pemberi dana yang sudah berjanji untuk tahun anggaran ini.'),
  accountCode: say('Kode rekening paling panjang 60 huruf.'),
};
const faultAt = (field: string): FieldError | null => {
  const text = says[field];
  return text === undefined ? null : { target: id(field), text };
};

/** A source of money; its kind and year are settled once it is there. */
export function FundingDialog({ source, used, onClose }: FundingDialogProps) {
  const { schemeYear } = useRegion();
  const donors = useQuery(donorsQuery).data ?? [];
  // of what the fields begin with: what somebody else saves meanwhile is not written over unseen
  const [version] = useState(source?.version ?? 0);
  const [name, setName] = useState(source?.name ?? '');
  const [kind, setKind] = useState<string>(source?.kind ?? 'APBD');
  const [year, setYear] = useState(String(source?.budgetYear ?? schemeYear));
  const [account, setAccount] = useState(source?.accountCode ?? '');
  const [ceiling, setCeiling] = useState(source === null ? '' : String(source.budgetCeiling));
  const [donor, setDonor] = useState('');
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const needsDonor = source === null && isFundingKind(kind) && isGiven(kind);
  const saving = useMutation({
    mutationFn: (budgetCeiling: number) => {
      const said = { name: name.trim(), accountCode: account.trim() || null, budgetCeiling };
      if (source !== null) return changeFunding(source.id, { version, ...said });
      return addFunding({
        id: freeSlug(`${name} ${year}`, used),
        kind: isFundingKind(kind) ? kind : 'APBD',
        budgetYear: Number(year),
        donor: needsDonor ? donor : null,
        ...said,
      });
    },
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      onClose();
    },
  });
  const refused = fieldFaults(saving.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const budget = wholeNumber(ceiling);
    const wrong = [
      name.trim().length < 3 ? faultAt('name') : null,
      /^20\d\d$/.test(year.trim()) ? null : faultAt('budgetYear'),
      typeof budget === 'number' ? null : faultAt('budgetCeiling'),
      needsDonor && donor === '' ? faultAt('donor') : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length === 0 && typeof budget === 'number') saving.mutate(budget);
  };
  const at = (field: string) => ({ id: id(field), error: errorAt(errors, id(field)) });
  return (
    <Dialog
      title={source === null ? say('Tambah sumber dana') : say('Ubah sumber dana')}
      onClose={onClose}
    >
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan sumber dana')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        <TextInput
          {...at('name')}
          label={say('Nama')}
          longest={120}
          value={name}
          onChange={setName}
        />
        {source === null ? (
          <Pair>
            <Select
              {...at('kind')}
              label={say('Jenis')}
              options={fundingOptions}
              value={kind}
              onChange={setKind}
            />
            <TextInput
              {...at('budgetYear')}
              label={say('Tahun anggaran')}
              kind="digits"
              longest={4}
              value={year}
              onChange={setYear}
            />
          </Pair>
        ) : null}
        {needsDonor ? (
          <Select
            {...at('donor')}
            label={say('Pemberi dana')}
            none={say('Pilih pemberi dana')}
            options={donors.map((one) => ({ value: one.id, name: one.name }))}
            value={donor}
            onChange={setDonor}
          />
        ) : null}
        <TextInput
          {...at('budgetCeiling')}
          label={say('Pagu (rupiah)')}
          kind="digits"
          longest={22}
          value={ceiling}
          onChange={setCeiling}
        />
        <TextInput
          {...at('accountCode')}
          label={say('Kode rekening')}
          optional
          longest={60}
          value={account}
          onChange={setAccount}
        />
      </Form>
    </Dialog>
  );
}
