import type { RuleDraftDetail } from '@payung/contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeDraft, regulationsQuery, ruleDraftQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { focusHeading } from '../../pieces/page-head.tsx';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { isPriority, priorityOptions } from '../../words/determinations.ts';
import { regulationName, ruleFaultSentence } from '../../words/regulations.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { FlagsField } from './flags-field.tsx';
import { OccupationsField } from './occupations-field.tsx';
import { controlOf, draftFrom, type RulesText, ruleControls, textOfDraft } from './rules-text.ts';
import { TakeUp } from './take-up.tsx';
import { TariffsField } from './tariffs-field.tsx';

/** The whole draft as a form. What forbids to adopt it stands at its fields from the beginning. */
export function DraftForm({ draft }: { readonly draft: RuleDraftDetail }) {
  const known = useQuery(regulationsQuery).data?.regulations ?? [];
  const [kept] = useState(() => textOfDraft(draft));
  const [text, setText] = useState<RulesText>(kept);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: (json: object) => changeDraft(draft.id, json),
    onSuccess: (saved) => {
      queries.setQueryData(ruleDraftQuery(draft.id).queryKey, saved);
      focusHeading();
      return queries.invalidateQueries({ queryKey: ['rule-drafts', draft.id, 'comparison'] });
    },
  });
  const refused = faultsUnder(saving.error, ['rules-invalid', 'request-invalid']).map(
    (fault): FieldError => ({ target: controlOf(fault.field), text: ruleFaultSentence(fault) }),
  );
  const standing = draft.faults.map(
    (fault): FieldError => ({ target: controlOf(fault.field), text: ruleFaultSentence(fault) }),
  );
  const asked = faults.length > 0 ? faults : refused;
  const errors = [...asked, ...standing];
  const set = (change: Partial<RulesText>) => setText({ ...text, ...change });
  const send = () => {
    const read = draftFrom(text, draft);
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) saving.mutate(read.request);
  };
  return (
    <Form
      errors={asked}
      failure={refused.length > 0 ? null : saving.error}
      button={say('Simpan konsep')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Fieldset title={say('Dasar dan waktu')}>
        <Select
          id={ruleControls.regulation}
          label={say('Dasar hukum')}
          value={text.regulation}
          error={errorAt(errors, ruleControls.regulation)}
          options={known.map((one) => ({ value: one.id, name: regulationName(one) }))}
          onChange={(regulation) => set({ regulation })}
        />
        <Pair>
          <DateInput
            id={ruleControls.effectiveFrom}
            label={say('Mulai berlaku')}
            value={text.effectiveFrom}
            error={errorAt(errors, ruleControls.effectiveFrom)}
            onChange={(effectiveFrom) => set({ effectiveFrom })}
          />
          <DateInput
            id={ruleControls.effectiveTo}
            label={say('Berakhir')}
            hint={say('Kosongkan: sampai ada aturan berikutnya.')}
            value={text.effectiveTo}
            error={errorAt(errors, ruleControls.effectiveTo)}
            onChange={(effectiveTo) => set({ effectiveTo })}
          />
        </Pair>
      </Fieldset>
      <NumbersFields text={text} errors={errors} set={set} />
      <CheckGroup
        id={ruleControls.priority}
        label={say('Urutan bila tidak semua mendapat tempat')}
        hint={say('Berlaku menurut urutan Anda memilih. Tanpa pilihan: menurut urutan usulan.')}
        options={priorityOptions}
        chosen={text.priority}
        error={errorAt(errors, ruleControls.priority)}
        onChange={(chosen) => set({ priority: chosen.filter(isPriority) })}
      />
      <OccupationsField
        occupations={text.occupations}
        error={errorAt(errors, ruleControls.occupations)}
        onChange={(occupations) => set({ occupations })}
      />
      <TakeUp draft={draft} isChanged={text !== kept} />
      <FlagsField
        flags={text.vulnerabilityFlags}
        error={errorAt(errors, ruleControls.vulnerabilityFlags)}
        onChange={(vulnerabilityFlags) => set({ vulnerabilityFlags })}
      />
      <CriteriaFields text={text} errors={errors} set={set} />
      <TariffsField
        tariffs={text.tariffs}
        error={errorAt(errors, ruleControls.tariffs)}
        onChange={(tariffs) => set({ tariffs })}
      />
    </Form>
  );
}

interface NumbersProps {
  readonly text: RulesText;
  readonly errors: readonly FieldError[];
  readonly set: (change: Partial<RulesText>) => void;
}

function NumbersFields({ text, errors, set }: NumbersProps) {
  return (
    <Fieldset title={say('Umur dan pembagian kuota')}>
      <Pair>
        <TextInput
          id={ruleControls.minAge}
          label={say('Umur terendah (tahun)')}
          kind="digits"
          longest={3}
          value={text.minAge}
          error={errorAt(errors, ruleControls.minAge)}
          onChange={(minAge) => set({ minAge })}
        />
        <TextInput
          id={ruleControls.maxAgeExclusive}
          label={say('Belum berumur (tahun)')}
          kind="digits"
          longest={3}
          value={text.maxAgeExclusive}
          error={errorAt(errors, ruleControls.maxAgeExclusive)}
          onChange={(maxAgeExclusive) => set({ maxAgeExclusive })}
        />
      </Pair>
      <Pair>
        <Select
          id="aturan-pembagian"
          label={say('Kuota desa/kelurahan dibagi menurut')}
          none={say('Tidak dibagi per desa')}
          value={text.basis}
          options={[
            { value: 'equal', name: say('Sama rata') },
            { value: 'dataset', name: say('Jumlah dalam data sosial') },
            { value: 'population', name: say('Jumlah penduduk') },
          ]}
          onChange={(value) =>
            set({
              basis:
                value === 'equal' || value === 'dataset' || value === 'population' ? value : '',
            })
          }
        />
        {text.basis === '' ? null : (
          <TextInput
            id={ruleControls.extremePoorPercent}
            label={say('Bagian menurut miskin ekstrem (%)')}
            kind="digits"
            longest={3}
            value={text.extremePoorPercent}
            error={errorAt(errors, ruleControls.extremePoorPercent)}
            onChange={(extremePoorPercent) => set({ extremePoorPercent })}
          />
        )}
      </Pair>
    </Fieldset>
  );
}
