import type { MessageRunList } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type * as z from 'zod';
import { letterSettingQuery, messageRunsQuery } from '../../api/letters.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { cardsRoom } from './cards-room.ts';

const columns = [
  { name: 'Hari' },
  { name: 'Terkirim: mulai', isNumber: true },
  { name: 'Terkirim: berakhir', isNumber: true },
  { name: 'Gagal, dicoba lagi', isNumber: true },
  { name: 'Tidak berhasil', isNumber: true },
  { name: 'Belum pasti', isNumber: true },
  { name: 'Tidak dikirim' },
];

/** What was sent each day, what failed, and who is to be told by letter. */
export function MessagesRoom() {
  const runs = useQuery(messageRunsQuery);
  const setting = useQuery(letterSettingQuery);
  return (
    <Room
      up={cardsRoom}
      title="Pesan singkat"
      lead="Peserta atau keluarganya dikirimi satu pesan saat perlindungan mulai, dan satu lagi saat berakhir."
    >
      {setting.data?.messages === null ? (
        <Notice tone="neutral" title="Pesan singkat belum dinyalakan">
          <p>
            Atur di <Link to="/kartu/pengaturan">Pengaturan surat</Link>, setelah pemberitahuan
            privasi menyebutkannya.
          </p>
        </Notice>
      ) : null}
      {runs.error ? <FaultNotice error={runs.error} /> : null}
      {runs.isPending ? <Skeleton lines={5} /> : null}
      {runs.data?.length === 0 ? (
        <Empty title="Belum ada pesan yang dikirim.">
          <p>Sementara itu, surat per desa/kelurahan diunduh dari Kartu dan surat.</p>
        </Empty>
      ) : null}
      {runs.data !== undefined && runs.data.length > 0 ? <RunsTable items={runs.data} /> : null}
    </Room>
  );
}

type Run = z.infer<typeof MessageRunList>['items'][number];

function RunsTable({ items }: { readonly items: readonly Run[] }) {
  const { timeZone } = useRegion();
  return (
    <Table caption="Pesan menurut hari, terbaru di atas" columns={columns}>
      {items.map((run) => (
        <tr key={run.on}>
          <th scope="row" className={table.nowrap}>
            {formatDate(run.on, timeZone)}
          </th>
          <td className={table.number}>{formatNumber(run.sentBegan)}</td>
          <td className={table.number}>{formatNumber(run.sentEnded)}</td>
          <td className={table.number}>{formatNumber(run.failed)}</td>
          <td className={table.number}>{formatNumber(run.givenUp)}</td>
          <td className={table.number}>{formatNumber(run.uncertain)}</td>
          <td className={table.wide}>{unsentWords(run)}</td>
        </tr>
      ))}
    </Table>
  );
}

function unsentWords({ notSent: { number, notice, restricted } }: Run): string {
  const parts = [
    { count: number, why: 'tanpa nomor telepon' },
    { count: notice, why: 'belum menerima pemberitahuan' },
    { count: restricted, why: 'datanya dibatasi' },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return '–';
  const told = parts.map(({ count, why }) => `${formatNumber(count)} ${why}`).join(', ');
  return `${told}; beri tahu dengan surat`;
}
