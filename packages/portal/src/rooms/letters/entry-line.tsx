import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { familyOptions, returnOptions } from '../../words/letters.ts';
import { answerOptions, type EntryDraft, lineControl } from './entry-draft.ts';

interface EntryLineProps {
  readonly no: number;
  readonly name: string;
  readonly draft: EntryDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: EntryDraft) => void;
}

/** What became of one card. */
export function EntryLine({ no, name, draft, errors, onChange }: EntryLineProps) {
  const at = (field: 'answer' | 'relation' | 'name' | 'why') => ({
    id: lineControl(no, field),
    value: draft[field],
    error: errorAt(errors, lineControl(no, field)),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <>
      <Select
        {...at('answer')}
        label={`${no}. ${name}`}
        none={say('Belum ada hasil')}
        options={answerOptions}
      />
      {draft.answer === 'family' ? (
        <Pair>
          <Select
            {...at('relation')}
            label={say('Hubungan penerima baris {no}', { no })}
            none={say('Pilih hubungan')}
            options={familyOptions}
          />
          <TextInput
            {...at('name')}
            label={say('Nama penerima baris {no}', { no })}
            longest={100}
          />
        </Pair>
      ) : null}
      {draft.answer === 'returned' ? (
        <Select
          {...at('why')}
          label={say('Mengapa kartu baris {no} kembali', { no })}
          none={say('Pilih sebabnya')}
          options={returnOptions}
        />
      ) : null}
    </>
  );
}
