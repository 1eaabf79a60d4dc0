import { resultColumns } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { insurerReasonName, insurerReasons, resultColumnNames } from '../../words/exchange.ts';
import { branchControl, type ResultText } from './branch-draft.ts';

interface ResultWordsProps {
  readonly branch: string;
  readonly text: ResultText;
  readonly errors: readonly FieldError[];
  readonly onChange: (text: ResultText) => void;
}

const longest = 2_000;

/** Which columns of a result are read, and which of its words mean what. */
export function ResultWords({ branch, text, errors, onChange }: ResultWordsProps) {
  const at = (field: string) => ({
    id: branchControl(branch, field),
    error: errorAt(errors, branchControl(branch, field)),
    longest,
  });
  const { headings, reasons } = text;
  return (
    <>
      <Fieldset
        title={say('Kata dalam hasil')}
        hint={say('Pisahkan dengan koma. Huruf besar atau kecil sama.')}
      >
        <TextInput
          {...at('accepted')}
          label={say('Kata untuk diterima')}
          value={text.accepted}
          onChange={(accepted) => onChange({ ...text, accepted })}
        />
        <TextInput
          {...at('refused')}
          label={say('Kata untuk ditolak')}
          value={text.refused}
          onChange={(refused) => onChange({ ...text, refused })}
        />
        {insurerReasons.map((reason) => (
          <TextInput
            key={reason}
            {...at(reason)}
            label={say('Kata untuk "{insurerReason}"', {
              insurerReason: insurerReasonName(reason),
            })}
            value={reasons[reason]}
            onChange={(words) => onChange({ ...text, reasons: { ...reasons, [reason]: words } })}
          />
        ))}
      </Fieldset>
      <details>
        <summary>{say('Judul kolom hasil')}</summary>
        <Fieldset title={say('Judul kolom hasil')}>
          {resultColumns.map((column) => (
            <TextInput
              key={column}
              {...at(column)}
              label={say('Judul kolom {resultColumnName}', {
                resultColumnName: resultColumnNames[column],
              })}
              value={headings[column]}
              onChange={(words) =>
                onChange({ ...text, headings: { ...headings, [column]: words } })
              }
            />
          ))}
        </Fieldset>
      </details>
    </>
  );
}
