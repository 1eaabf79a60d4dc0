import type { Usage } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { usageQuery } from '../../api/central.ts';
import { formatMonth, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { serviceNow } from '../../service-clock.ts';
import { today } from '../../today.ts';
import { measureOf } from '../../words/measures.ts';
import { centralZone } from './central-zone.ts';

/** months that the choice offers, the present one included */
const monthsBack = 12;

/** What each region used, as it was metered, and what that costs. */
export function UsageRoom() {
  const [thisMonth] = useState(() => today(centralZone, serviceNow()).slice(0, 7));
  const [month, setMonth] = useState(thisMonth);
  const usage = useQuery(usageQuery(month));
  const total = usage.data?.reduce((sum, { costRupiah }) => sum + costRupiah, 0) ?? 0;
  return (
    <div className={room.column}>
      <PageHead
        title={say('Pemakaian dan biaya')}
        lead={
          usage.data && usage.data.length > 0
            ? say('Seluruhnya {total} pada {month}, menurut daftar harga layanan.', {
                total: formatRupiah(total),
                month: formatMonth(month),
              })
            : say('Pemakaian setiap daerah dalam satu bulan.')
        }
      />
      <Select
        id="bulan"
        look="short"
        label={say('Bulan')}
        value={month}
        onChange={setMonth}
        options={monthsUpTo(thisMonth).map((value) => ({ value, name: formatMonth(value) }))}
      />
      {usage.error ? <FaultNotice error={usage.error} /> : null}
      {usage.isPending ? <Skeleton lines={6} /> : null}
      {usage.data?.length === 0 ? (
        <Empty title={say('Belum ada pemakaian pada {month}.', { month: formatMonth(month) })} />
      ) : null}
      {usage.data && usage.data.length > 0 ? <UsageTable items={usage.data} /> : null}
    </div>
  );
}

function UsageTable({ items }: { readonly items: readonly Usage[] }) {
  const names = [...new Set(items.flatMap(({ measures }) => measures.map(({ name }) => name)))];
  const columns = [
    { name: say('Daerah') },
    ...names.map((name) => ({ name: measureOf(name).heading, isNumber: true })),
    { name: say('Biaya'), isNumber: true },
  ];
  return (
    <Table caption={say('Menurut daerah')} columns={columns}>
      {items.map((item) => (
        <tr key={item.regionId}>
          <th scope="row" className={table.wide}>
            {item.name}
            <span className={table.under}>
              {say('kode {regencyCode}', { regencyCode: item.regencyCode })}
            </span>
          </th>
          {names.map((name) => (
            <td key={name} className={table.number}>
              {measureOf(name).show(
                item.measures.find((measure) => measure.name === name)?.amount ?? 0,
              )}
            </td>
          ))}
          <td className={table.number}>{formatRupiah(item.costRupiah)}</td>
        </tr>
      ))}
    </Table>
  );
}

function monthsUpTo(last: string): string[] {
  const [year = 0, month = 1] = last.split('-').map(Number);
  return Array.from({ length: monthsBack }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}
