import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeCoverRules, programmeYearsQuery } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Dialog } from '../../pieces/dialog.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Form } from '../../pieces/form.tsx';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { errorAt, fieldFaults } from '../../service-faults.ts';
import { wholeNumber } from '../../whole-number.ts';
import {
  type CoverFigure,
  type CoverRulesSaid,
  coverControl,
  coverFault,
  coverFigures,
  mostMonths,
} from './cover-rules-draft.ts';

interface CoverRulesDialogProps {
  readonly rules: CoverRulesSaid;
  readonly onClose: () => void;
}

const months = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => ({
    value: String(from + i),
    name: say('{from} bulan', { from: from + i }),
  }));
/** Changes them; what was decided before stays as it was. */
export function CoverRulesDialog({ rules, onClose }: CoverRulesDialogProps) {
  const [text, setText] = useState<Readonly<Record<CoverFigure, string>>>({
    lapseAfterMonths: String(rules.lapseAfterMonths),
    fullDeathBenefitAfterMonths: String(rules.fullDeathBenefitAfterMonths),
    countedWholeFromMonths: String(rules.countedWholeFromMonths),
  });
  const [routine, setRoutine] = useState<readonly string[]>(rules.routineMonths.map(String));
  const [short, setShort] = useState<readonly string[]>(rules.incidentalMonths.map(String));
  const [faults, setFaults] = useState<readonly FieldError[]>([]);
  const queries = useQueryClient();
  const saving = useMutation({
    mutationFn: changeCoverRules,
    onSuccess: (told) => {
      queries.setQueryData(programmeYearsQuery.queryKey, told);
      onClose();
    },
  });
  const refused = fieldFaults(saving.error, coverFault);
  const errors = faults.length > 0 ? faults : (refused ?? []);
  const send = () => {
    const read = (field: CoverFigure) => wholeNumber(text[field]) ?? -1;
    const wrong = [
      ...coverFigures.map(({ field, least }) =>
        read(field) >= least && read(field) <= mostMonths ? null : coverFault(field),
      ),
      routine.length > 0 ? null : coverFault('routineMonths'),
      short.length > 0 ? null : coverFault('incidentalMonths'),
    ].filter((fault) => fault !== null);
    setFaults(wrong);
    if (wrong.length > 0) return;
    saving.mutate({
      lapseAfterMonths: read('lapseAfterMonths'),
      fullDeathBenefitAfterMonths: read('fullDeathBenefitAfterMonths'),
      countedWholeFromMonths: read('countedWholeFromMonths'),
      routineMonths: routine.map(Number).sort((a, b) => a - b),
      incidentalMonths: short.map(Number).sort((a, b) => a - b),
    });
  };
  return (
    <Dialog title={say('Ubah ketentuan masa perlindungan')} onClose={onClose}>
      <Form
        errors={errors}
        failure={refused === null ? saving.error : null}
        button={say('Simpan ketentuan')}
        busy={saving.isPending && say('Menyimpan')}
        onSend={send}
        beside={<Button onPress={onClose}>{say('Kembali')}</Button>}
      >
        {coverFigures.map(({ field, asked }) => (
          <TextInput
            key={field}
            id={coverControl(field)}
            label={asked}
            kind="digits"
            look="short"
            longest={2}
            value={text[field]}
            error={errorAt(errors, coverControl(field))}
            onChange={(value) => setText({ ...text, [field]: value })}
          />
        ))}
        <CheckGroup
          id={coverControl('routineMonths')}
          label={say('Lama kelompok rutin')}
          options={months(4, mostMonths)}
          chosen={routine}
          error={errorAt(errors, coverControl('routineMonths'))}
          isLong
          onChange={setRoutine}
        />
        <CheckGroup
          id={coverControl('incidentalMonths')}
          label={say('Lama kelompok insidentil')}
          options={months(1, 3)}
          chosen={short}
          error={errorAt(errors, coverControl('incidentalMonths'))}
          onChange={setShort}
        />
      </Form>
    </Dialog>
  );
}
