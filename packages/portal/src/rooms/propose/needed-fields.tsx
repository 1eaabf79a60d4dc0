import { say } from '../../language/say.ts';
import { Field } from '../../pieces/field.tsx';
import { controlIdOf } from './draft.ts';
import { DraftText } from './draft-text.tsx';
import type { DraftFields } from './form.tsx';

/** What a nomination cannot do without, and the village. */
export function NeededFields(fields: DraftFields) {
  return (
    <>
      <DraftText
        fields={fields}
        field="nationalId"
        label="NIK"
        hint={say('16 angka sesuai KTP-el. Spasi dan titik boleh ada.')}
        look="short"
        numeric
        longest={40}
      />
      <DraftText
        fields={fields}
        field="name"
        label={say('Nama lengkap sesuai KTP-el')}
        longest={200}
      />
      <OccupationField {...fields} />
      <VillageField {...fields} />
      <DraftText
        fields={fields}
        field="birthDate"
        label={say('Tanggal lahir')}
        hint={say('Tanggal, bulan, tahun, misalnya 31-12-1980. Jika kosong, diambil dari NIK.')}
        look="short"
        optional
        longest={40}
      />
    </>
  );
}

function OccupationField({ choices: { occupations }, draft, errorAt, set }: DraftFields) {
  const own = occupations.filter((entry) => entry.agencies.includes(draft.agency));
  const others = occupations.filter((entry) => !entry.agencies.includes(draft.agency));
  const options = (entries: typeof occupations) =>
    entries.map((entry) => (
      <option key={entry.code} value={entry.name}>
        {entry.name}
      </option>
    ));
  return (
    <Field
      id={controlIdOf('occupation')}
      label={say('Pekerjaan')}
      hint={say('Menurut daftar pekerjaan daerah ini.')}
      error={errorAt('occupation')}
    >
      {(control) => (
        <select
          {...control}
          value={draft.occupation}
          onChange={(event) => set('occupation', event.target.value)}
        >
          <option value="">{say('Pilih pekerjaan')}</option>
          {own.length === 0 ? (
            options(others)
          ) : (
            <>
              <optgroup label={say('Pekerjaan dinas ini')}>{options(own)}</optgroup>
              {others.length === 0 ? null : (
                <optgroup label={say('Pekerjaan dinas lain')}>{options(others)}</optgroup>
              )}
            </>
          )}
        </select>
      )}
    </Field>
  );
}

function VillageField({ choices, draft, errorAt, set }: DraftFields) {
  const { districts, villages, isAreaOnly } = choices;
  return (
    <Field
      id={controlIdOf('village')}
      label={say('Desa/kelurahan tempat tinggal')}
      error={errorAt('village')}
      optional={!isAreaOnly}
    >
      {(control) => (
        <select
          {...control}
          value={draft.village}
          onChange={(event) => set('village', event.target.value)}
        >
          <option value="">{say('Pilih desa/kelurahan')}</option>
          {districts.map((district) => (
            <optgroup
              key={district.code}
              label={say('Kecamatan {district}', { district: district.name })}
            >
              {villages
                .filter((village) => village.districtCode === district.code)
                .map((village) => (
                  <option key={village.code} value={village.code}>
                    {village.name}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}
