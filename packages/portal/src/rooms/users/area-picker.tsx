import { useState } from 'react';
import { say } from '../../language/say.ts';
import { CheckGroup, TextInput } from '../../pieces/inputs.tsx';
import { useRegion } from '../../use-region.ts';

interface AreaPickerProps {
  readonly id: string;
  readonly level: 'village' | 'district';
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Places shown at once; typing narrows them, and what is chosen is always among them. */
const shownAtOnce = 60;

/** Districts or villages of the region, by name; a regency has more than three hundred. */
export function AreaPicker({ id, level, chosen, error, onChange }: AreaPickerProps) {
  const { districts, villages } = useRegion();
  const [words, setWords] = useState('');
  const districtNames = new Map(districts.map(({ code, name }) => [code, name]));
  const places =
    level === 'district'
      ? districts.map(({ code, name }) => ({
          value: code,
          name: say('Kecamatan {name}', { name }),
        }))
      : villages.map(({ code, name, districtCode }) => ({
          value: code,
          name,
          under: say('Kecamatan {districtCode}', {
            districtCode: districtNames.get(districtCode) ?? districtCode,
          }),
        }));
  const wanted = words.trim().toLowerCase();
  const fitting = places.filter(
    (place) =>
      chosen.includes(place.value) ||
      `${place.name} ${'under' in place ? place.under : ''}`.toLowerCase().includes(wanted),
  );
  const label = level === 'district' ? say('Kecamatan') : say('Desa/kelurahan');
  return (
    <>
      {places.length > 12 ? (
        <TextInput
          id={`${id}-cari`}
          label={say('Cari {label}', { label: label.toLowerCase() })}
          value={words}
          onChange={setWords}
        />
      ) : null}
      <CheckGroup
        id={id}
        label={label}
        hint={
          fitting.length > shownAtOnce
            ? say('Hanya {shownAtOnce} pertama ditampilkan, ketik namanya untuk mempersempit.', {
                shownAtOnce,
              })
            : say('{chosen} dipilih', { chosen: chosen.length })
        }
        error={error}
        options={fitting.slice(0, shownAtOnce)}
        chosen={chosen}
        isLong
        onChange={onChange}
      />
    </>
  );
}
