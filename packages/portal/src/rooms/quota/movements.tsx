import { Link } from '@tanstack/react-router';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { movementName } from '../../words/labels.ts';
import { formatChange } from './format-change.ts';
import { groupsOf, type Movement, type MovementGroup } from './movement-groups.ts';

const columns = [
  { name: say('Waktu') },
  { name: say('Perubahan') },
  { name: say('Kuota'), isNumber: true },
  { name: say('Terpakai'), isNumber: true },
  { name: say('Cadangan'), isNumber: true },
  { name: say('Dasar hukum') },
];

interface MovementsProps {
  readonly movements: readonly Movement[];
  /** whether the card has older ones that are not loaded */
  readonly hasMore: boolean;
}

/** The latest entries of a card, those of one kind, list and day together; each column says by how many people it moved. */
export function Movements({ movements, hasMore }: MovementsProps) {
  const { timeZone } = useRegion();
  return (
    <Table caption={say('Perubahan terakhir')} columns={columns}>
      {groupsOf(movements, timeZone, hasMore).map((movement, line) => (
        <tr key={`${movement.newest}-${line}`}>
          <th scope="row" className={table.nowrap}>
            {formatMoment(movement.newest, timeZone)}
            {movement.count === 1 ? null : (
              <span className={table.under}>
                {say('{count} perubahan sejak {oldest}', {
                  count: formatNumber(movement.count),
                  oldest: formatMoment(movement.oldest, timeZone),
                })}
              </span>
            )}
            {movement.mayGoOn ? (
              <span className={table.under}>{say('Mungkin ada lagi yang belum dimuat')}</span>
            ) : null}
          </th>
          <td>
            {movementName(movement.kind)}
            {movement.list === null ? null : <FromList list={movement.list} />}
            {movement.consumed === 0 ? null : (
              <span className={table.under}>
                {say('{people} orang', { people: formatNumber(Math.abs(movement.consumed)) })}
              </span>
            )}
          </td>
          <td className={table.number}>{formatChange(movement.granted)}</td>
          <td className={table.number}>{formatChange(movement.reserved + movement.consumed)}</td>
          <td className={table.number}>{formatChange(movement.waiting)}</td>
          <td>{movement.legalBasis ?? ''}</td>
        </tr>
      ))}
    </Table>
  );
}

/** The list that moved the card; the lists of other agencies are told apart, and opened by nobody. */
function FromList({ list }: { readonly list: NonNullable<MovementGroup['list']> }) {
  const { agencyName } = useNames();
  const { id, agency } = list;
  return (
    <span className={table.under}>
      {agency === null ? (
        say('Daftar dinas lain')
      ) : (
        <Link to="/daftar/$id" params={{ id }}>
          {say('Daftar {agency}', { agency: agencyName(agency) })}
        </Link>
      )}
    </span>
  );
}
