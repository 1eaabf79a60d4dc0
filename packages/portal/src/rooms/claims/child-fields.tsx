import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { schoolOptions } from '../../words/benefits.ts';
import { type ChildDraft, childControl } from './child-draft.ts';

interface ChildFieldsProps {
  readonly place: number;
  readonly draft: ChildDraft;
  readonly errors: readonly FieldError[];
  /** whether the child's name is asked for */
  readonly isNamed?: boolean;
  readonly onChange: (draft: ChildDraft) => void;
  readonly onRemove: () => void;
}

const years = [1, 2, 3, 4, 5, 6].map((year) => ({
  value: String(year),
  name: say('Tahun ke-{year}', { year }),
}));

/** A child of the worker: only what the scholarship depends on. */
export function ChildFields(props: ChildFieldsProps) {
  const { place, draft, errors, isNamed = false, onChange, onRemove } = props;
  const at = (field: 'name' | 'birthDate' | 'school' | 'yearOfLevel') => ({
    id: childControl(place, field),
    value: draft[field],
    error: errorAt(errors, childControl(place, field)),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <Fieldset title={say('Anak {place}', { place: place + 1 })}>
      {isNamed ? <TextInput {...at('name')} label={say('Nama anak')} longest={120} /> : null}
      <DateInput {...at('birthDate')} label={say('Tanggal lahir anak')} />
      <Pair>
        <Select
          {...at('school')}
          label={say('Sekolah')}
          none={say('Pilih jenjang')}
          options={schoolOptions}
        />
        <Select {...at('yearOfLevel')} label={say('Tahun pada jenjang itu')} options={years} />
      </Pair>
      <CheckGroup
        id={`anak-${place + 1}-keadaan`}
        label={say('Keadaan anak')}
        chosen={draft.is}
        options={[
          { value: 'married', name: say('Sudah menikah') },
          { value: 'working', name: say('Sudah bekerja') },
        ]}
        onChange={(is) => onChange({ ...draft, is })}
      />
      <div>
        <Button onPress={onRemove}>{say('Keluarkan anak {place}', { place: place + 1 })}</Button>
      </div>
    </Fieldset>
  );
}
