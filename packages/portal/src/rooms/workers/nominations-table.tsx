import type { NominationSummary } from '@payung/contract';
import { Link } from '@tanstack/react-router';
import type * as z from 'zod';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { StateChip } from '../../pieces/chip.tsx';
import { NikCell } from '../../pieces/nik-ending.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';

const columns = [
  { name: say('Nama') },
  { name: 'NIK' },
  { name: say('Usia'), isNumber: true },
  { name: say('Pekerjaan') },
  { name: say('Desa/kelurahan') },
  { name: say('Dinas pengusul') },
  { name: say('Keadaan') },
  { name: say('Sejak') },
];

interface NominationsTableProps {
  readonly caption: string;
  readonly items: readonly z.infer<typeof NominationSummary>[];
}

/** People as lists show them: the last four digits and the age only. */
export function NominationsTable({ caption, items }: NominationsTableProps) {
  const { timeZone } = useRegion();
  return (
    <Table caption={caption} columns={columns}>
      {items.map((item) => (
        <tr key={item.nominationId}>
          <th scope="row">
            <Link to="/orang/$id" params={{ id: item.personId }}>
              <bdi>{item.person.name}</bdi>
            </Link>
          </th>
          <NikCell ending={item.person.nationalIdEnding} />
          <td className={table.number}>{formatNumber(item.person.age)}</td>
          <td>{item.person.occupationName}</td>
          <td>{item.person.villageName ?? say('Belum diketahui')}</td>
          <td>{item.agencyName}</td>
          <td>
            <StateChip state={item.state} waitingNumber={item.waitingNumber} />
          </td>
          <td className={table.nowrap}>{formatDate(item.nominatedAt, timeZone, 'short')}</td>
        </tr>
      ))}
    </Table>
  );
}
