import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { donorsQuery } from '../../api/cohorts.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { donorKindName } from '../../words/cohorts.ts';
import { DonorDialog } from './donor-dialog.tsx';
import { programRoom } from './new-cohort.tsx';

const columns = [
  { name: say('Pemberi dana') },
  { name: say('Janji'), isNumber: true },
  { name: say('Orang'), isNumber: true },
  { name: say('Rupiah'), isNumber: true },
];

/** Companies and others who give. */
export function DonorsRoom() {
  const donors = useQuery(donorsQuery);
  const { mayAdminister } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  const items = donors.data ?? [];
  return (
    <Room
      up={programRoom}
      title={say('Pemberi dana')}
      lead={say('Perusahaan, perkumpulan, dan perorangan yang membiayai perlindungan pekerja.')}
      actions={
        mayAdminister ? (
          <Button look="main" onPress={() => setOpen(true)}>
            {say('Tambah pemberi dana')}
          </Button>
        ) : null
      }
    >
      {donors.error ? <FaultNotice error={donors.error} /> : null}
      {donors.isPending ? <Skeleton lines={4} /> : null}
      {donors.data?.length === 0 ? (
        <Empty title={say('Belum ada pemberi dana.')}>
          <p>
            {say('Catat perusahaannya, lalu janjinya: berapa orang, berapa bulan, berapa rupiah.')}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Table caption={say('Pemberi dana dan janjinya')} columns={columns}>
          {items.map(({ id, name, kind, pledges }) => (
            <tr key={id}>
              <th scope="row" className={table.wide}>
                <Link to="/program/pemberi-dana/$id" params={{ id }}>
                  <bdi>{name}</bdi>
                </Link>
                <span className={table.under}>{donorKindName(kind)}</span>
              </th>
              <td className={table.number}>{formatNumber(pledges.length)}</td>
              <td className={table.number}>
                {formatNumber(pledges.reduce((sum, { people }) => sum + people, 0))}
              </td>
              <td className={table.number}>
                {formatRupiah(pledges.reduce((sum, { rupiah }) => sum + rupiah, 0))}
              </td>
            </tr>
          ))}
        </Table>
      ) : null}
      {isOpen ? (
        <DonorDialog used={items.map(({ id }) => id)} onClose={() => setOpen(false)} />
      ) : null}
    </Room>
  );
}
