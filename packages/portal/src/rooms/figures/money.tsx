import { ContributionMonth, type SourceMoney } from '@payung/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { moneyQuery } from '../../api/figures.ts';
import { formatDate, formatMonth, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { figuresRoom } from './figures-room.ts';
import { MoneyTable } from './money-table.tsx';
import { spentUpTo } from './spent-up-to.ts';

const route = getRouteApi('/inside/angka/dana');

/** Budget against realisation, by source of money and by month; up to a month where a figure leads here. */
export function MoneyRoom() {
  const { schemeYear, timeZone } = useRegion();
  const asked = ContributionMonth.safeParse(route.useSearch().sampai);
  const until = asked.success ? asked.data : null;
  const [year, setYear] = useState(until === null ? schemeYear : Number(until.slice(0, 4)));
  const money = useQuery(moneyQuery(year));
  const years = [schemeYear + 1, schemeYear, schemeYear - 1, schemeYear - 2];
  return (
    <Room
      up={figuresRoom}
      title={say('Pagu dan realisasi')}
      lead={
        money.data
          ? say('Menurut tanggal dokumen, sampai {until}.', {
              until: formatDate(money.data.until, timeZone),
            })
          : say('Menurut tanggal dokumen, bukan bulan perlindungan.')
      }
    >
      <Select
        id="dana-tahun"
        label={say('Tahun anggaran')}
        look="short"
        value={String(year)}
        options={years.map((one) => ({ value: String(one), name: String(one) }))}
        onChange={(value) => setYear(Number(value))}
      />
      {money.error ? <FaultNotice error={money.error} /> : null}
      {money.isPending ? <Skeleton lines={6} /> : null}
      {money.data ? <Sums items={money.data.items} until={until} /> : null}
    </Room>
  );
}

interface SumsProps {
  readonly items: readonly SourceMoney[];
  readonly until: ContributionMonth | null;
}

function Sums({ items, until }: SumsProps) {
  const sum = (of: (item: SourceMoney) => number) =>
    formatRupiah(items.reduce((all, item) => all + of(item), 0));
  return (
    <>
      {items.length === 0 ? null : (
        <Figures
          figures={[
            { name: say('Pagu'), value: sum(({ ceiling }) => ceiling) },
            { name: say('Dibayar'), value: sum(({ paid }) => paid) },
            { name: say('Dikembalikan ke kas daerah'), value: sum(({ refunded }) => refunded) },
            { name: say('Sisa pagu'), value: sum(({ left }) => left) },
          ]}
        />
      )}
      <MoneyTable caption={say('Menurut sumber dana, rupiah')} items={items} />
      {until === null ? null : <UpTo items={items} until={until} />}
      <ByMonth items={items} until={until} />
    </>
  );
}

const columns = [
  { name: say('Bulan') },
  { name: say('Sumber dana') },
  { name: say('Ditagih'), isNumber: true },
  { name: say('Dibayar'), isNumber: true },
  { name: say('Dikembalikan'), isNumber: true },
];

/** What the rows below come to: the figure that leads here. */
function UpTo({ items, until }: { readonly items: SumsProps['items']; until: ContributionMonth }) {
  const { spent, billed } = spentUpTo(items, until);
  return (
    <p role="status">
      <Say
        text="Sampai {month}: dibayar bersih {spent}, ditagih {billed}. <link>Tampilkan semua bulan</link>"
        month={formatMonth(until)}
        spent={formatRupiah(spent)}
        billed={formatRupiah(billed)}
        link={(inside) => <Link to="/angka/dana">{inside}</Link>}
      />
    </p>
  );
}

function ByMonth({ items, until }: SumsProps) {
  const rows = items
    .flatMap(({ funding, name, months }) => months.map((month) => ({ ...month, funding, name })))
    .filter(({ month }) => until === null || month <= until)
    .sort((a, b) =>
      a.month === b.month ? a.name.localeCompare(b.name, 'id') : a.month < b.month ? 1 : -1,
    );
  if (rows.length === 0) {
    return (
      <p className={panel.quiet}>
        {until === null
          ? say('Belum ada yang ditagih atau dibayar pada tahun ini.')
          : say('Belum ada yang ditagih atau dibayar sampai bulan itu.')}
      </p>
    );
  }
  return (
    <Table caption={say('Menurut bulan dan sumber dana, terbaru di atas')} columns={columns}>
      {rows.map((row) => (
        <tr key={`${row.month}-${row.funding}`}>
          <th scope="row" className={table.nowrap}>
            {formatMonth(row.month)}
          </th>
          <td className={table.wide}>
            <bdi>{row.name}</bdi>
          </td>
          <td className={table.number}>{formatRupiah(row.billed)}</td>
          <td className={table.number}>{formatRupiah(row.paid)}</td>
          <td className={table.number}>{formatRupiah(row.refunded)}</td>
        </tr>
      ))}
    </Table>
  );
}
