import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { addPledge } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useStanding } from '../../pieces/conflict/use-standing.ts';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { Pair, RadioGroup, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { useRegion } from '../../use-region.ts';
import { wholeNumber } from '../../whole-number.ts';
import { isConflict } from '../../words/problems.ts';
import { bothPledges, type Donor, newestPledge, pledgeWords } from './pledge-comparison.ts';

interface PledgeDialogProps {
  readonly donor: Donor;
  readonly onClose: () => void;
}

const id = (field: string) => `janji-${field}`;
const says: Readonly<Record<string, string>> = {
  budgetYear: say('Isi tahun anggaran, misalnya 2026.'),
  people: say('Isi jumlah orang, paling sedikit 1.'),
  months: say('Isi jumlah bulan, 1 sampai 12.'),
  rupiah: say('Isi jumlah rupiah.'),
  basis: say('Isi surat atau perjanjiannya, paling sedikit 3 huruf.'),
};
const faultAt = (field: string): FieldError | null => {
  const own = field.replace(/^pledge\./, '');
  const text = says[own];
  return text === undefined ? null : { target: id(own), text };
};

/** What a donor promises for one budget year. */
export function PledgeDialog({ donor, onClose }: PledgeDialogProps) {
  const { schemeYear } = useRegion();
  const standing = useStanding(donor);
  const recorded = standing.moved && newestPledge(standing.base, standing.moved);
  // what else changed of a donor does not touch a pledge
  const version = recorded === null ? donor.version : standing.version;
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({
    budgetYear: String(schemeYear),
    funds: 'places',
    months: '12',
  });
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const number = (field: string) => wholeNumber(draft[field] ?? '') ?? 0;
  const saving = useMutation({
    mutationFn: () =>
      addPledge(donor.id, {
        version,
        pledge: {
          budgetYear: number('budgetYear'),
          funds: draft.funds === 'workers' ? 'workers' : 'places',
          people: number('people'),
          months: number('months'),
          rupiah: number('rupiah'),
          basis: (draft.basis ?? '').trim(),
        },
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      onClose();
    },
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey: ['programme'] });
    },
  });
  const refused = fieldFaults(saving.error, faultAt);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const wrong = [
      number('budgetYear') >= 2000 && number('budgetYear') <= 2099 ? null : 'budgetYear',
      number('people') >= 1 ? null : 'people',
      number('months') >= 1 && number('months') <= 12 ? null : 'months',
      typeof wholeNumber(draft.rupiah ?? '') === 'number' ? null : 'rupiah',
      (draft.basis ?? '').trim().length >= 3 ? null : 'basis',
    ].flatMap((field) => (field === null ? [] : (faultAt(field) ?? [])));
    setFaults(wrong);
    if (wrong.length === 0) saving.mutate();
  };
  const at = (field: string) => ({
    id: id(field),
    value: draft[field] ?? '',
    error: errorAt(errors, id(field)),
    onChange: (value: string) => setDraft((before) => ({ ...before, [field]: value })),
  });
  return (
    <Dialog title={say('Catat janji')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null && recorded === null ? saving.error : null}
        button={say('Simpan janji')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        {recorded === null ? null : (
          <Conflict
            // what another recorded meanwhile may be this very letter: then nothing is left to write
            standing={{ ...standing, takeOver: onClose }}
            onKeep={saving.reset}
            fields={() => bothPledges(recorded, draft)}
          />
        )}
        <TextInput {...at('basis')} label={pledgeWords.basis} longest={200} />
        <RadioGroup
          {...at('funds')}
          label={say('Untuk')}
          options={[
            { value: 'places', name: say('Tempat'), under: say('Daerah yang memilih pekerjanya.') },
            {
              value: 'workers',
              name: say('Pekerja tertentu'),
              under: say('Menurut pekerjaan atau wilayah yang disebut pemberi dana.'),
            },
          ]}
        />
        <Pair>
          <TextInput
            {...at('budgetYear')}
            label={pledgeWords.budgetYear}
            kind="digits"
            longest={4}
          />
          <TextInput {...at('people')} label={pledgeWords.people} kind="digits" longest={10} />
          <TextInput {...at('months')} label={pledgeWords.months} kind="digits" longest={2} />
        </Pair>
        <TextInput {...at('rupiah')} label={pledgeWords.rupiah} kind="digits" longest={22} />
      </Form>
    </Dialog>
  );
}
