import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { personHistoryQuery, personViewsQuery } from '../../api/journal.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { Entries } from '../journal/entries.tsx';

type Question = 'history' | 'views';

/** What was done to this person, and who saw them; asked for by pressing, as few need it. */
export function PersonAudit({ personId }: { readonly personId: string }) {
  const [open, setOpen] = useState<Question | null>(null);
  return (
    <section className={panel.stack} aria-labelledby="jejak-orang">
      <h2 id="jejak-orang">{say('Jejak orang ini')}</h2>
      <div className={panel.row}>
        <Button onPress={() => setOpen('history')}>{say('Riwayat perubahan')}</Button>
        <Button onPress={() => setOpen('views')}>{say('Siapa melihat orang ini')}</Button>
      </div>
      {open === 'history' ? <History personId={personId} /> : null}
      {open === 'views' ? <Views personId={personId} /> : null}
    </section>
  );
}

function History({ personId }: { readonly personId: string }) {
  const history = useQuery(personHistoryQuery(personId));
  if (history.error) return <FaultNotice error={history.error} />;
  if (history.isPending) return <Skeleton lines={4} />;
  return (
    <>
      <Entries items={history.data.items} />
      {history.data.isWhole ? null : (
        <p className={panel.quiet}>
          {say('Perubahan yang paling awal tidak tercatat menurut orang.')}
        </p>
      )}
    </>
  );
}

function Views({ personId }: { readonly personId: string }) {
  const views = useInfiniteQuery(personViewsQuery(personId));
  const items = views.data?.pages.flatMap((page) => page.items) ?? [];
  if (views.error) return <FaultNotice error={views.error} />;
  if (views.isPending) return <Skeleton lines={4} />;
  if (items.length === 0 && !views.hasNextPage) {
    return (
      <Empty title={say('Belum ada yang membuka data lengkap orang ini.')}>
        <p>
          {say(
            'Daftar dan halaman hanya menampilkan 4 angka akhir NIK, jadi tidak dihitung di sini.',
          )}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <Entries items={items} />
      <More
        shown={items.length}
        counted={(n) => say('{n} entri', { n })}
        hasMore={views.hasNextPage}
        isLoading={views.isFetchingNextPage}
        onMore={() => void views.fetchNextPage()}
      />
    </>
  );
}
