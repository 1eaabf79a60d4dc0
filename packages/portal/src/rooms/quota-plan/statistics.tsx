import type { StatisticsList } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { statisticsQuery } from '../../api/quota-plan.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
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

export const quotaPlanRoom = { to: '/rencana-kuota', name: say('Rencana kuota') } as const;

type Head = StatisticsList['items'][number];

/** Figures of villages by which places are shared out: handed in, and frozen once a plan uses them. */
export function StatisticsRoom() {
  const found = useQuery(statisticsQuery);
  const { mayAdminister } = rightsOf(useMe());
  const items = [...(found.data ?? [])].reverse();
  return (
    <Room
      up={quotaPlanRoom}
      title={say('Statistik desa/kelurahan')}
      lead={say(
        'Dasar pembagian kuota. Dikunci sejak dipakai rencana; perbaikan diunggah sebagai data baru.',
      )}
    >
      {found.error ? <FaultNotice error={found.error} /> : null}
      {found.isPending ? <Skeleton lines={4} /> : null}
      {found.data?.length === 0 ? (
        <Empty title={say('Belum ada statistik desa/kelurahan.')}>
          <p>
            {mayAdminister
              ? say('Unggah tabel semua desa/kelurahan di bawah ini.')
              : say('Muncul di sini setelah admin daerah mengunggahnya.')}
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <Table caption={say('Statistik, yang terbaru lebih dahulu')} columns={columns}>
          {items.map((item) => (
            <StatisticsRow key={item.id} item={item} />
          ))}
        </Table>
      ) : null}
      {items.some(({ warnings }) => warnings.length > 0) ? <Warnings items={items} /> : null}
      {mayAdminister ? (
        <section className={panel.stack} aria-labelledby="unggah-statistik">
          <h2 id="unggah-statistik">{say('Unggah statistik')}</h2>
          <StatisticsForm />
        </section>
      ) : null}
    </Room>
  );
}

const columns = [
  { name: say('Tahun') },
  { name: say('Sumber') },
  { name: say('Desa'), isNumber: true },
  { name: say('Penduduk'), isNumber: true },
  { name: say('Data sosial'), isNumber: true },
  { name: say('Miskin ekstrem'), isNumber: true },
  { name: say('Keadaan') },
];

function StatisticsRow({ item }: { readonly item: Head }) {
  return (
    <tr>
      <th scope="row" className={table.nowrap}>
        {item.year}
        <span className={table.under}>{say('nomor {id}', { id: item.id })}</span>
      </th>
      <td className={table.wide}>
        {item.source}
        <span className={table.under}>
          {say('per {date}', { date: formatDate(item.date, 'UTC') })}
        </span>
      </td>
      <td className={table.number}>{formatNumber(item.villages)}</td>
      <td className={table.number}>{formatNumber(item.population)}</td>
      <td className={table.number}>{formatNumber(item.dataset)}</td>
      <td className={table.number}>{formatNumber(item.extremePoor)}</td>
      <td>{item.usedBy === null ? say('Belum dipakai') : say('Dipakai rencana, terkunci')}</td>
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
    <Notice
      tone="attention"
      title={say('{told} angka perlu dilihat lagi', { told: formatNumber(told.length) })}
    >
      <ul>
        {told.slice(0, mostWarnings).map(({ statistics, code, village, figure, above }) => (
          <li key={`${statistics}-${code}-${village}`}>
            {statistics}, {villageName(village)}:{' '}
            {code === 'dataset-above-population'
              ? say('data sosial {figure} lebih dari penduduk {above}', {
                  figure: formatNumber(figure),
                  above: formatNumber(above),
                })
              : say('miskin ekstrem {figure} lebih dari data sosial {above}', {
                  figure: formatNumber(figure),
                  above: formatNumber(above),
                })}
          </li>
        ))}
      </ul>
      {told.length > mostWarnings ? (
        <p>{say('dan {told} lainnya', { told: formatNumber(told.length - mostWarnings) })}</p>
      ) : null}
    </Notice>
  );
}
