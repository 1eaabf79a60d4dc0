import { Button } from '../../pieces/button.tsx';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { Fieldset } from '../../pieces/form.tsx';
import { CheckGroup, DateInput, Pair, Select, TextInput } from '../../pieces/inputs.tsx';
import { errorAt } from '../../service-faults.ts';
import { heirPaperOptions, relationOptions } from '../../words/claims.ts';
import { type HeirDraft, heirControl } from './heir-draft.ts';

interface HeirFieldsProps {
  readonly place: number;
  readonly draft: HeirDraft;
  readonly errors: readonly FieldError[];
  readonly onChange: (draft: HeirDraft) => void;
  readonly onRemove: () => void;
}

/** One of the family, and what shows that they are an heir. */
export function HeirFields({ place, draft, errors, onChange, onRemove }: HeirFieldsProps) {
  const at = (field: 'name' | 'relation' | 'phone' | 'birthDate') => ({
    id: heirControl(place, field),
    value: draft[field],
    error: errorAt(errors, heirControl(place, field)),
    onChange: (value: string) => onChange({ ...draft, [field]: value }),
  });
  return (
    <Fieldset title={`Ahli waris ${place + 1}`}>
      <TextInput {...at('name')} label="Nama" longest={120} />
      <Pair>
        <Select
          {...at('relation')}
          label="Hubungan dengan peserta"
          none="Pilih hubungan"
          options={relationOptions}
        />
        <DateInput {...at('birthDate')} label="Tanggal lahir (bila diketahui)" />
      </Pair>
      <TextInput {...at('phone')} label="Nomor telepon" optional look="short" longest={30} />
      <CheckGroup
        id={`waris-${place + 1}-berkas`}
        label="Berkas yang sudah ditunjukkan"
        options={heirPaperOptions}
        chosen={draft.papers}
        isLong
        onChange={(papers) => onChange({ ...draft, papers })}
      />
      <div>
        <Button onPress={onRemove}>Keluarkan ahli waris {place + 1}</Button>
      </div>
    </Fieldset>
  );
}
