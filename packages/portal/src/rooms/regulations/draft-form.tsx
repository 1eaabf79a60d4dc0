import type { RuleDraftDetail } from '@payung/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeDraft, regulationsQuery, ruleDraftQuery } from '../../api/regulations.ts';
import { say } from '../../language/say.ts';
import { Conflict } from '../../pieces/conflict/conflict.tsx';
import { useSaving } from '../../pieces/conflict/use-saving.ts';
import type { Standing } from '../../pieces/conflict/use-standing.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset, Form } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, faultsUnder } from '../../service-faults.ts';
import { useNames } from '../../use-region.ts';
import { isPriority, priorityOptions } from '../../words/determinations.ts';
import { regulationName, ruleFaultSentence } from '../../words/regulations.ts';
import { bothDrafts, draftWords, sharingOptions } from './both-drafts.ts';
import { CriteriaFields } from './criteria-fields.tsx';
import { FlagsField } from './flags-field.tsx';
import { OccupationsField } from './occupations-field.tsx';
import { controlOf, draftFrom, type RulesText, ruleControls, textOfDraft } from './rules-text.ts';
import { TakeUp } from './take-up.tsx';
import { TariffsField } from './tariffs-field.tsx';

interface DraftFormProps {
  readonly standing: Standing<RuleDraftDetail>;
  /** as the service has it now, also where somebody else saved since the form was opened */
  readonly latest: RuleDraftDetail;
}

/** The whole draft as a form. What forbids to adopt it stands at its fields from the beginning. */
export function DraftForm({ standing, latest }: DraftFormProps) {
  const { base, moved, version } = standing;
  const known = useQuery(regulationsQuery).data?.regulations ?? [];
  const { agencyName } = useNames();
  const [kept] = useState(() => textOfDraft(base));
  const [text, setText] = useState<RulesText>(kept);
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const saving = useSavingDraft(standing);
  const refused = faultsUnder(saving.error, ['rules-invalid', 'request-invalid']).map(toField);
  const asked = faults.length > 0 ? faults : refused;
  const errors = [...asked, ...latest.faults.map(toField)];
  const set = (change: Partial<RulesText>) => setText({ ...text, ...change });
  const nameOf = (id: string) => {
    const one = known.find((regulation) => regulation.id === id);
    return one === undefined ? id : regulationName(one);
  };
  const send = () => {
    // what has no field here stays as it stands now
    const read = draftFrom(text, { ...latest, version });
    setFaults(read.ok ? [] : read.faults);
    if (read.ok) saving.mutate(read.request);
  };
  return (
    <Form
      errors={asked}
      failure={refused.length > 0 || moved !== null ? null : saving.error}
      button={say('Simpan konsep')}
      busy={saving.isPending && say('Menyimpan')}
      onSend={send}
    >
      <Conflict
        standing={standing}
        onKeep={saving.reset}
        fields={(now) =>
          bothDrafts(textOfDraft(now), text, { regulation: nameOf, agency: agencyName })
        }
      />
      <Fieldset title={say('Dasar dan waktu')}>
        <Select
          id={ruleControls.regulation}
          label={draftWords.regulation}
          value={text.regulation}
          error={errorAt(errors, ruleControls.regulation)}
          options={known.map((one) => ({ value: one.id, name: regulationName(one) }))}
          onChange={(regulation) => set({ regulation })}
        />
        <Pair>
          <DateInput
            id={ruleControls.effectiveFrom}
            label={draftWords.from}
            value={text.effectiveFrom}
            error={errorAt(errors, ruleControls.effectiveFrom)}
            onChange={(effectiveFrom) => set({ effectiveFrom })}
          />
          <DateInput
            id={ruleControls.effectiveTo}
            label={draftWords.to}
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
        label={draftWords.priority}
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
      <TakeUp draft={base} isChanged={text !== kept} onTaken={standing.takeOver} />
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

const toField = (fault: RuleDraftDetail['faults'][number]): FieldError => ({
  target: controlOf(fault.field),
  text: ruleFaultSentence(fault),
});

function useSavingDraft(standing: Standing<RuleDraftDetail>) {
  const queries = useQueryClient();
  const { id } = standing.base;
  return useSaving(standing, {
    queryKey: ruleDraftQuery(id).queryKey,
    save: (json: object) => changeDraft(id, json),
    onSaved: (_saved, toHeading) => {
      toHeading();
      return queries.invalidateQueries({ queryKey: ['rule-drafts', id, 'comparison'] });
    },
  });
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
          label={draftWords.minAge}
          kind="digits"
          longest={3}
          value={text.minAge}
          error={errorAt(errors, ruleControls.minAge)}
          onChange={(minAge) => set({ minAge })}
        />
        <TextInput
          id={ruleControls.maxAgeExclusive}
          label={draftWords.maxAgeExclusive}
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
          label={draftWords.sharing}
          none={say('Tidak dibagi per desa')}
          value={text.basis}
          options={sharingOptions}
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
            label={draftWords.extremePoorPercent}
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
