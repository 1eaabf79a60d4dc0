import type { CohortView } from '@payung/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeCohort } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { type Standing, useStanding } from '../../pieces/conflict/use-standing.ts';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { wholeNumber } from '../../whole-number.ts';
import { isConflict } from '../../words/problems.ts';
import { cohortControl, cohortFault } from './cohort-draft.ts';

interface ChangeCohortProps {
  readonly cohort: CohortView;
  readonly onClose: () => void;
}

const words = {
  name: say('Nama kelompok'),
  places: say('Kuota (orang)'),
  budget: say('Pagu (rupiah)'),
};
const shown = (figure: number | null) => (figure === null ? '' : String(figure));

/** Its name and ceilings; months and money stay as they were decided. */
export function ChangeCohort({ cohort, onClose }: ChangeCohortProps) {
  const standing = useStanding(cohort);
  return (
    <Dialog title={say('Ubah kelompok')} onClose={onClose}>
      <ChangeForm key={standing.base.version} standing={standing} onClose={onClose} />
    </Dialog>
  );
}

interface ChangeFormProps {
  readonly standing: Standing<CohortView>;
  readonly onClose: () => void;
}

function ChangeForm({ standing, onClose }: ChangeFormProps) {
  const { base: cohort, moved, version } = standing;
  const [name, setName] = useState(cohort.name);
  const [places, setPlaces] = useState(shown(cohort.placeCeiling));
  const [budget, setBudget] = useState(shown(cohort.budgetCeiling));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (said: { readonly places: number | null; readonly budget: number | null }) =>
      changeCohort(cohort.id, {
        version,
        name: name.trim(),
        placeCeiling: said.places,
        budgetCeiling: said.budget,
        agencies: cohort.agencies,
      }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['programme'] });
      onClose();
    },
    onError: (error) => {
      if (isConflict(error)) void queries.invalidateQueries({ queryKey: ['programme'] });
    },
  });
  const refused = fieldFaults(saving.error, cohortFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const [of, upTo] = [wholeNumber(places), wholeNumber(budget)];
    const wrong = [
      name.trim().length < 3 ? cohortFault('name') : null,
      of === null ? cohortFault('placeCeiling') : null,
      upTo === null ? cohortFault('budgetCeiling') : null,
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length === 0) saving.mutate({ places: of ?? null, budget: upTo ?? null });
  };
  const at = (field: string) => ({
    id: cohortControl(field),
    error: errorAt(errors, cohortControl(field)),
  });
  return (
    <Form
      errors={errors}
      failure={refused === null && moved === null ? saving.error : null}
      button={say('Simpan kelompok')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
      beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) => [
          { name: words.name, now: now.name, own: name },
          { name: words.places, now: shown(now.placeCeiling), own: places },
          { name: words.budget, now: shown(now.budgetCeiling), own: budget },
        ]}
      />
      <TextInput {...at('name')} label={words.name} longest={120} value={name} onChange={setName} />
      <TextInput
        {...at('placeCeiling')}
        label={words.places}
        hint={say('Kosongkan bila tidak dibatasi.')}
        kind="digits"
        value={places}
        onChange={setPlaces}
      />
      <TextInput
        {...at('budgetCeiling')}
        label={words.budget}
        hint={say('Kosongkan bila tidak dibatasi.')}
        kind="digits"
        value={budget}
        onChange={setBudget}
      />
    </Form>
  );
}
