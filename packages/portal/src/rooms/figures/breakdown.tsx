import type { CountView } from '@payung/contract';
import { peopleFigures, type TallyGroup, tallyGroups, unknownPart } from '@payung/domain';
import { useState } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Select } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames } from '../../use-region.ts';
import { ageName, groupNames, sexName } from '../../words/figures.ts';

const options = tallyGroups.map((value) => ({ value, name: groupNames[value] }));
const figures = [
  { name: say('Ditetapkan'), isNumber: true },
  { name: say('Aktif'), isNumber: true },
  { name: say('Menunggak (RISIKO)'), isNumber: true },
  { name: say('Kumulatif'), isNumber: true },
];

/** The same figures by agency, occupation, village, sex or age. */
export function Breakdown({ groups }: { readonly groups: CountView['figures']['groups'] }) {
  const [group, setGroup] = useState<TallyGroup>('agency');
  const nameOf = usePartName(group);
  const parts = Object.entries(groups[group])
    .map(([key, tally]) => ({ key, tally, name: nameOf(key) }))
    .sort((a, b) =>
      group === 'age' ? ageOrder(a.key, b.key) : a.name.localeCompare(b.name, 'id'),
    );
  return (
    <div className={panel.stack}>
      <Select
        id="rincian"
        label={say('Rincian menurut')}
        value={group}
        options={options}
        onChange={(value) =>
          setGroup(options.find((option) => option.value === value)?.value ?? 'agency')
        }
      />
      {parts.length === 0 ? (
        <p className={panel.quiet}>{say('Belum ada orang untuk dirinci.')}</p>
      ) : (
        <Table
          caption={say('Orang menurut {groupName}', { groupName: groupNames[group].toLowerCase() })}
          columns={[{ name: groupNames[group] }, ...figures]}
        >
          {parts.map(({ key, tally, name }) => (
            <tr key={key}>
              <th scope="row" className={table.wide}>
                {name}
              </th>
              {peopleFigures.map((figure) => (
                <td key={figure} className={table.number}>
                  {formatNumber(tally[figure])}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      )}
    </div>
  );
}

function ageOrder(a: string, b: string): number {
  if (a === unknownPart || b === unknownPart) return a === unknownPart ? 1 : -1;
  if (a.startsWith('<') || b.startsWith('<')) return a.startsWith('<') ? -1 : 1;
  return a < b ? -1 : 1;
}

function usePartName(group: TallyGroup): (key: string) => string {
  const { agencyName, villageName, occupationName } = useNames();
  const names: Readonly<Record<TallyGroup, (key: string) => string>> = {
    agency: agencyName,
    village: villageName,
    occupation: occupationName,
    sex: sexName,
    age: ageName,
  };
  return (key) => (key === unknownPart ? say('Tidak diketahui lagi') : names[group](key));
}
