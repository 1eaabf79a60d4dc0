import { say } from '../../language/say.ts';
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
    <Fieldset title={say('Ahli waris {place}', { place: place + 1 })}>
      <TextInput {...at('name')} label={say('Nama')} longest={120} />
      <Pair>
        <Select
          {...at('relation')}
          label={say('Hubungan dengan peserta')}
          none={say('Pilih hubungan')}
          options={relationOptions}
        />
        <DateInput {...at('birthDate')} label={say('Tanggal lahir (bila diketahui)')} />
      </Pair>
      <TextInput {...at('phone')} label={say('Nomor telepon')} optional look="short" longest={30} />
      <CheckGroup
        id={`waris-${place + 1}-berkas`}
        label={say('Berkas yang sudah ditunjukkan')}
        options={heirPaperOptions}
        chosen={draft.papers}
        isLong
        onChange={(papers) => onChange({ ...draft, papers })}
      />
      <div>
        <Button onPress={onRemove}>
          {say('Keluarkan ahli waris {place}', { place: place + 1 })}
        </Button>
      </div>
    </Fieldset>
  );
}
