import type { MessageRunList } from '@payung/contract';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type * as z from 'zod';
import { letterSettingQuery, messageRunsQuery } from '../../api/letters.ts';
import { formatDate, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { Room } from '../../pieces/room.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import table from '../../pieces/table.module.css';
import { Table } from '../../pieces/table.tsx';
import { useRegion } from '../../use-region.ts';
import { cardsRoom } from './cards-room.ts';

const columns = [
  { name: say('Hari') },
  { name: say('Terkirim: mulai'), isNumber: true },
  { name: say('Terkirim: berakhir'), isNumber: true },
  { name: say('Gagal, dicoba lagi'), isNumber: true },
  { name: say('Tidak berhasil'), isNumber: true },
  { name: say('Belum pasti'), isNumber: true },
  { name: say('Tidak dikirim') },
];

/** What was sent each day, what failed, and who is to be told by letter. */
export function MessagesRoom() {
  const runs = useQuery(messageRunsQuery);
  const setting = useQuery(letterSettingQuery);
  return (
    <Room
      up={cardsRoom}
      title={say('Pesan singkat')}
      lead={say(
        'Peserta atau keluarganya dikirimi satu pesan saat perlindungan mulai, dan satu lagi saat berakhir.',
      )}
    >
      {setting.data?.messages === null ? (
        <Notice tone="neutral" title={say('Pesan singkat belum dinyalakan')}>
          <p>
            <Say
              text="Atur di <link>Pengaturan surat</link>, setelah pemberitahuan privasi menyebutkannya."
              link={(inside) => <Link to="/kartu/pengaturan">{inside}</Link>}
            />
          </p>
        </Notice>
      ) : null}
      {runs.error ? <FaultNotice error={runs.error} /> : null}
      {runs.isPending ? <Skeleton lines={5} /> : null}
      {runs.data?.length === 0 ? (
        <Empty title={say('Belum ada pesan yang dikirim.')}>
          <p>{say('Sementara itu, surat per desa/kelurahan diunduh dari Kartu dan surat.')}</p>
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
    <Table caption={say('Pesan menurut hari, terbaru di atas')} columns={columns}>
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
    { count: number, why: say('tanpa nomor telepon') },
    { count: notice, why: say('belum menerima pemberitahuan') },
    { count: restricted, why: say('datanya dibatasi') },
  ].filter(({ count }) => count > 0);
  if (parts.length === 0) return '–';
  const told = parts.map(({ count, why }) => `${formatNumber(count)} ${why}`).join(', ');
  return say('{told}; beri tahu dengan surat', { told });
}
