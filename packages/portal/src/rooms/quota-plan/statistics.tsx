import type { StatisticsList } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { statisticsQuery } from '../../api/quota-plan.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useNames } from '../../use-region.ts';
import { StatisticsForm } from './statistics-form.tsx';

export const quotaPlanRoom = { to: '/rencana-kuota', name: 'Rencana kuota' } as const;

type Head = StatisticsList['items'][number];

/** Figures of villages by which places are shared out: handed in, and frozen once a plan uses them. */
export function StatisticsRoom() {
  const found = useQuery(statisticsQuery);
  const { mayAdminister } = rightsOf(useMe());
  const items = [...(found.data ?? [])].reverse();
  return (
    <Room
      up={quotaPlanRoom}
      title="Statistik desa/kelurahan"
      lead="Dasar pembagian kuota. Dikunci sejak dipakai rencana; perbaikan diunggah sebagai data baru."
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={4} /> : null}
      {found.data?.length === 0 ? (
        <Empty title="Belum ada statistik desa/kelurahan.">
          <p>
            {mayAdminister
              ? 'Unggah tabel semua desa/kelurahan di bawah ini.'
              : 'Muncul di sini setelah admin daerah mengunggahnya.'}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Table caption="Statistik, yang terbaru lebih dahulu" columns={columns}>
          {items.map((item) => (
            <StatisticsRow key={item.id} item={item} />
          ))}
        </Table>
      ) : null}
      {items.some(({ warnings }) => warnings.length > 0) ? <Warnings items={items} /> : null}
      {mayAdminister ? (
        <section className={panel.stack} aria-labelledby="unggah-statistik">
          <h2 id="unggah-statistik">Unggah statistik</h2>
          <StatisticsForm />
        </section>
      ) : null}
    </Room>
  );
}

const columns = [
  { name: 'Tahun' },
  { name: 'Sumber' },
  { name: 'Desa', isNumber: true },
  { name: 'Penduduk', isNumber: true },
  { name: 'Data sosial', isNumber: true },
  { name: 'Miskin ekstrem', isNumber: true },
  { name: 'Keadaan' },
];

function StatisticsRow({ item }: { readonly item: Head }) {
  return (
    <tr>
      <th scope="row" className={table.nowrap}>
        {item.year}
        <span className={table.under}>nomor {item.id}</span>
      </th>
      <td className={table.wide}>
        {item.source}
        <span className={table.under}>per {formatDate(item.date, 'UTC')}</span>
      </td>
      <td className={table.number}>{formatNumber(item.villages)}</td>
      <td className={table.number}>{formatNumber(item.population)}</td>
      <td className={table.number}>{formatNumber(item.dataset)}</td>
      <td className={table.number}>{formatNumber(item.extremePoor)}</td>
      <td>{item.usedBy === null ? 'Belum dipakai' : 'Dipakai rencana, terkunci'}</td>
    </tr>
  );
}

const mostWarnings = 20;

function Warnings({ items }: { readonly items: readonly Head[] }) {
  const { villageName } = useNames();
  const told = items.flatMap(({ id, warnings }) =>
    warnings.map((warning) => ({ ...warning, statistics: id })),
  );
  return (
    <Notice tone="attention" title={`${formatNumber(told.length)} angka perlu dilihat lagi`}>
      <ul>
        {told.slice(0, mostWarnings).map(({ statistics, code, village, figure, above }) => (
          <li key={`${statistics}-${code}-${village}`}>
            {statistics}, {villageName(village)}:{' '}
            {code === 'dataset-above-population'
              ? `data sosial ${formatNumber(figure)} lebih dari penduduk ${formatNumber(above)}`
              : `miskin ekstrem ${formatNumber(figure)} lebih dari data sosial ${formatNumber(above)}`}
          </li>
        ))}
      </ul>
      {told.length > mostWarnings ? (
        <p>dan {formatNumber(told.length - mostWarnings)} lainnya</p>
      ) : null}
    </Notice>
  );
}
