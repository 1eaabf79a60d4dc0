import type { CountView } from '@payung/contract';
import { peopleFigures, type TallyGroup, tallyGroups, unknownPart } from '@payung/domain';
import { useState } from 'react';
import { RowLink } from '../../charts/row-link.tsx';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Select } from '../../pieces/inputs.tsx';
import panel from '../../pieces/panel.module.css';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { countedAddress } from '../../words/counted.ts';
import { groupNames } from '../../words/figures.ts';
import { usePartName } from '../counted/use-part-name.ts';

const options = tallyGroups.map((value) => ({ value, name: groupNames[value] }));
const columns = [
  { name: say('Ditetapkan'), isNumber: true },
  { name: say('Aktif'), isNumber: true },
  { name: say('Menunggak (RISIKO)'), isNumber: true },
  { name: say('Kumulatif'), isNumber: true },
];

interface BreakdownProps {
  readonly figures: CountView['figures'];
  /** whether the people behind them are listed */
  readonly hasRows: boolean;
}

/** The same figures by agency, occupation, village, sex or age, each with its rows. */
export function Breakdown({ figures: { groups, ...count }, hasRows }: BreakdownProps) {
  const [group, setGroup] = useState<TallyGroup>('agency');
  const nameOf = usePartName();
  const parts = Object.entries(groups[group])
    .map(([key, tally]) => ({ key, tally, name: nameOf({ group, key }) }))
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
          columns={[{ name: groupNames[group] }, ...columns]}
        >
          {parts.map(({ key, tally, name }) => (
            <tr key={key}>
              <th scope="row" className={table.wide}>
                {name}
              </th>
              {peopleFigures.map((figure) => (
                <td key={figure} className={table.number}>
                  <RowLink
                    href={
                      hasRows && tally[figure] > 0
                        ? countedAddress(count, figure, { group, key })
                        : null
                    }
                  >
                    {formatNumber(tally[figure])}
                  </RowLink>
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
