import type { RefundView } from '@payung/contract';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { refundsQuery } from '../../api/leaving.ts';
import { formatDate, formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Chip } from '../../pieces/chip.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { Figures } from '../../pieces/figures.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { More, Table } from '../../pieces/table.tsx';
import { WithTerms } from '../../terms/with-terms.tsx';
import { useRegion } from '../../use-region.ts';
import { refundMarks } from '../../words/leaving.ts';
import { useFundingName } from '../bills/bills-table.tsx';

const leaversRoom = { to: '/keluar', name: say('Peserta yang keluar') } as const;

/** Money asked back from the insurer, and where it is. */
export function RefundsRoom() {
  const refunds = useInfiniteQuery(refundsQuery);
  const items = refunds.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <Room
      up={leaversRoom}
      title={say('Pengembalian iuran')}
      lead={
        <WithTerms terms={['pengembalian', 'pks']}>
          {say('Iuran yang tidak terpakai diminta kembali kepada BPJS sampai masuk kas daerah.')}
        </WithTerms>
      }
    >
      {refunds.error ? <FaultNotice error={refunds.error} /> : null}
      {refunds.isPending ? <Skeleton lines={5} /> : null}
      {refunds.data && items.length === 0 ? (
        <Empty title={say('Belum ada pengembalian yang diminta.')}>
          <p>
            <Say
              text="Pilih orang yang iurannya tidak terpakai di <link>Peserta yang keluar</link>."
              link={(inside) => <Link to="/keluar">{inside}</Link>}
            />
          </p>
        </Empty>
      ) : null}
      {items.length > 0 ? (
        <>
          {refunds.hasNextPage ? null : <Sums items={items} />}
          <div>
            <RefundsTable items={items} />
            <More
              shown={items.length}
              counted={(n) => say('{n} permintaan', { n })}
              hasMore={refunds.hasNextPage}
              isLoading={refunds.isFetchingNextPage}
              onMore={() => void refunds.fetchNextPage()}
            />
          </div>
        </>
      ) : null}
    </Room>
  );
}

interface OfRefunds {
  readonly items: readonly RefundView[];
}

function Sums({ items }: OfRefunds) {
  const sum = (of: 'expectedRupiah' | 'receivedRupiah' | 'keptByInsurerRupiah') =>
    formatRupiah(items.reduce((all, one) => all + one[of], 0));
  return (
    <Figures
      figures={[
        { name: say('Masih ditunggu'), value: sum('expectedRupiah') },
        { name: say('Diterima di kas daerah'), value: sum('receivedRupiah') },
        { name: say('Tidak dikembalikan BPJS'), value: sum('keptByInsurerRupiah') },
      ]}
    />
  );
}

const columns = [
  { name: say('Surat') },
  { name: say('Keadaan') },
  { name: say('Orang'), isNumber: true },
  { name: say('Bulan'), isNumber: true },
  { name: say('Diminta'), isNumber: true },
  { name: say('Diterima'), isNumber: true },
  { name: say('Sumber dana') },
];

function RefundsTable({ items }: OfRefunds) {
  const { timeZone } = useRegion();
  const fundingName = useFundingName();
  return (
    <Table caption={say('Permintaan pengembalian, terbaru di atas')} columns={columns}>
      {items.map((item) => (
        <tr key={item.id}>
          <th scope="row" className={table.wide}>
            <Link to="/pengembalian/$id" params={{ id: item.id }}>
              {item.requested.number}
            </Link>
            <span className={table.under}>
              {formatDate(item.requested.date, timeZone, 'short')}
            </span>
          </th>
          <td>
            <Chip mark={refundMarks[item.state]} />
          </td>
          <td className={table.number}>{formatNumber(item.people)}</td>
          <td className={table.number}>{formatNumber(item.months)}</td>
          <td className={table.number}>{formatRupiah(item.rupiah)}</td>
          <td className={table.number}>{formatRupiah(item.receivedRupiah)}</td>
          <td>{fundingName(item.funding)}</td>
        </tr>
      ))}
    </Table>
  );
}
