import type { LeaverView } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Chip } from '../../pieces/chip.tsx';
import { NikCell } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useNames, useRegion } from '../../use-region.ts';
import { knownByName, leaverMark, leavingName } from '../../words/leaving.ts';
import styles from './leaving.module.css';

const columns = [
  { name: say('Nama') },
  { name: 'NIK' },
  { name: say('Keadaan') },
  { name: say('Sebab') },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
  { name: say('Iuran tidak terpakai'), isNumber: true },
];
const withChoice = [{ name: say('Pilih') }, ...columns];

interface LeaversTableProps {
  readonly items: readonly LeaverView[];
  /** null where nobody can be chosen */
  readonly chosen: readonly string[] | null;
  readonly onChoose: (chosen: readonly string[]) => void;
}

export function LeaversTable({ items, chosen, onChoose }: LeaversTableProps) {
  const { timeZone } = useRegion();
  const { agencyName } = useNames();
  return (
    <Table caption={say('Peserta yang keluar')} columns={chosen === null ? columns : withChoice}>
      {items.map((item) => (
        <tr key={item.nominationId}>
          {chosen === null ? null : (
            <td>
              <input
                type="checkbox"
                className={styles.choice}
                aria-label={say('Pilih {name}', {
                  name: item.name ?? say('orang yang datanya sudah dihapus'),
                })}
                checked={chosen.includes(item.nominationId)}
                onChange={(event) =>
                  onChoose(
                    event.target.checked
                      ? [...chosen, item.nominationId]
                      : chosen.filter((one) => one !== item.nominationId),
                  )
                }
              />
            </td>
          )}
          <th scope="row" className={table.wide}>
            <Link to="/keluar/$id" params={{ id: item.nominationId }}>
              <bdi>{item.name ?? say('Datanya sudah dihapus')}</bdi>
            </Link>
          </th>
          <NikCell ending={item.nationalIdEnding} />
          <td>
            <Chip mark={leaverMark(item)} />
          </td>
          <td>
            {leavingName(item.reason)}
            <span className={table.under}>
              {formatDate(item.on, timeZone, 'short')}, {knownByName(item.knownBy)}
            </span>
          </td>
          <td>{item.villageName ?? '–'}</td>
          <td>{agencyName(item.agency)}</td>
          <td className={table.number}>
            {item.unused.length === 0 ? '–' : formatRupiah(item.unusedRupiah)}
            {item.unused.length === 0 ? null : (
              <span className={table.under}>
                {say('{unused} bulan', { unused: formatNumber(item.unused.length) })}
              </span>
            )}
          </td>
        </tr>
      ))}
    </Table>
  );
}
