import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { donorQuery } from '../../api/cohorts.ts';
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
import { PledgeDialog } from './pledge-dialog.tsx';
import { Statement } from './statement.tsx';

const route = getRouteApi('/inside/program/pemberi-dana/$id');
const up = { to: '/program/pemberi-dana', name: say('Pemberi dana') } as const;
const columns = [
  { name: say('Dasar') },
  { name: say('Tahun') },
  { name: say('Orang'), isNumber: true },
  { name: say('Bulan'), isNumber: true },
  { name: say('Rupiah'), isNumber: true },
];

/** One donor: what was promised, and what became of it. */
export function DonorRoom() {
  const { id } = route.useParams();
  const donor = useQuery(donorQuery(id));
  const { mayAdminister } = rightsOf(useMe());
  const [isOpen, setOpen] = useState(false);
  const { data } = donor;
  const years = [...new Set(data?.pledges.map(({ budgetYear }) => budgetYear))].sort();
  return (
    <Room
      up={up}
      title={data?.name ?? say('Pemberi dana')}
      tabTitle={say('Pemberi dana')}
      lead={data ? donorKindName(data.kind) : undefined}
      actions={
        mayAdminister && data ? (
          <Button look="main" onPress={() => setOpen(true)}>
            {say('Catat janji')}
          </Button>
        ) : null
      }
    >
      {donor.error ? <FaultNotice error={donor.error} /> : null}
      {donor.isPending ? <Skeleton lines={5} /> : null}
      {data?.pledges.length === 0 ? (
        <Empty title={say('Belum ada janji.')}>
          <p>
            {say('Catat berapa orang dan bulan yang dibiayai, beserta surat atau perjanjiannya.')}
          </p>
        </Empty>
      ) : null}
      {data !== undefined && data.pledges.length > 0 ? (
        <Table caption={say('Janji pemberi dana')} columns={columns}>
          {data.pledges.map((pledge) => (
            <tr key={pledge.id}>
              <th scope="row" className={table.wide}>
                {pledge.basis}
                <span className={table.under}>
                  {pledge.funds === 'workers' ? say('untuk pekerja tertentu') : say('untuk tempat')}
                </span>
              </th>
              <td>{pledge.budgetYear}</td>
              <td className={table.number}>{formatNumber(pledge.people)}</td>
              <td className={table.number}>{formatNumber(pledge.months)}</td>
              <td className={table.number}>{formatRupiah(pledge.rupiah)}</td>
            </tr>
          ))}
        </Table>
      ) : null}
      {years.map((year) => (
        <Statement key={year} donor={id} year={year} />
      ))}
      {isOpen && data ? <PledgeDialog donor={data} onClose={() => setOpen(false)} /> : null}
    </Room>
  );
}
