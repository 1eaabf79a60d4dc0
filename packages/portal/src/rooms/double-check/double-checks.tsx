import { useInfiniteQuery } from '@tanstack/react-query';
import { doubleChecksQuery } from '../../api/double-checks.ts';
import { say } from '../../language/say.ts';
import { FaultNotice, Notice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { CheckForm } from './check-form.tsx';
import { ChecksTable } from './checks-table.tsx';

/** Lists checked against one another before anything is nominated. */
export function DoubleChecksRoom() {
  const checks = useInfiniteQuery(doubleChecksQuery);
  const items = checks.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={room.column}>
      <PageHead
        title={say('Cek ganda')}
        lead={say(
          'Bandingkan daftar sebelum diusulkan: orang yang tertulis lebih dari sekali ditemukan walau NIK, nama, atau tanggal lahirnya salah tulis.',
        )}
      />
      <Notice tone="neutral" title={say('Tidak ada yang diusulkan dari sini')}>
        {say(
          'Berkas hanya dibandingkan satu sama lain, tidak dengan usulan yang sudah ada. Kuota tidak terpakai, dan hasilnya dihapus setelah 7 hari.',
        )}
      </Notice>
      <CheckForm />
      <section className={panel.stack} aria-labelledby="cek-terakhir">
        <h2 id="cek-terakhir">{say('Pembandingan terakhir')}</h2>
        {checks.error ? <FaultNotice error={checks.error} /> : null}
        {checks.isPending ? <Skeleton lines={3} /> : null}
        {checks.data && items.length === 0 ? (
          <p className={panel.quiet}>{say('Belum ada daftar yang dibandingkan.')}</p>
        ) : null}
        {items.length > 0 ? (
          <div>
            <ChecksTable items={items} />
            <More
              shown={items.length}
              counted={(n) => say('{n} pembandingan', { n })}
              hasMore={checks.hasNextPage}
              isLoading={checks.isFetchingNextPage}
              onMore={() => void checks.fetchNextPage()}
            />
          </div>
        ) : null}
      </section>
    </div>
  );
}
