import { say } from '../../language/say.ts';
import { CheckGroup, RadioGroup } from '../inputs.tsx';
import { type ListSettings, type RowSize, rowSizes } from './device-settings.ts';
import { ListMenu } from './menu.tsx';

const sizeNames: Readonly<Record<RowSize, { name: string; under: string }>> = {
  compact: { name: say('Rapat'), under: say('32 piksel') },
  normal: { name: say('Biasa'), under: say('40 piksel') },
  roomy: { name: say('Longgar'), under: say('48 piksel, untuk layar sentuh') },
};

interface LookMenuProps {
  readonly list: string;
  readonly columns: readonly { readonly id: string; readonly name: string }[];
  readonly hidden: readonly string[];
  /** none where rows are as high as what they hold */
  readonly size?: RowSize;
  readonly onChange: (part: Partial<ListSettings>) => void;
}

/** Which columns are shown and, where it can be chosen, how high rows are; remembered on this device. */
export function LookMenu({ list, columns, hidden, size, onChange }: LookMenuProps) {
  const shown = columns.filter(({ id }) => !hidden.includes(id)).map(({ id }) => id);
  return (
    <ListMenu name={size === undefined ? say('Kolom') : say('Kolom dan baris')} mark="columns">
      {() => (
        <>
          <CheckGroup
            id={`${list}-kolom`}
            label={say('Kolom yang ditampilkan')}
            hint={say('Diingat di perangkat ini.')}
            options={columns.map(({ id, name }) => ({ value: id, name }))}
            chosen={shown}
            onChange={(chosen) =>
              onChange({ hidden: columns.map(({ id }) => id).filter((id) => !chosen.includes(id)) })
            }
          />
          {size === undefined ? null : (
            <RadioGroup
              id={`${list}-baris`}
              label={say('Tinggi baris')}
              value={size}
              options={rowSizes.map((value) => ({ value, ...sizeNames[value] }))}
              onChange={(chosen) =>
                onChange({ size: rowSizes.find((one) => one === chosen) ?? null })
              }
            />
          )}
        </>
      )}
    </ListMenu>
  );
}
