import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { journalQuery } from '../../api/journal.ts';
import { membersQuery } from '../../api/members.ts';
import { say } from '../../language/say.ts';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { DateInput, Select } from '../../pieces/inputs.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { dateFrom, typedDate } from '../../typed-date.ts';
import { thingOptions } from '../../words/journal.ts';
import { Entries } from './entries.tsx';
import styles from './journal.module.css';

const route = getRouteApi('/inside/jejak');

/** Who did what, to what, when. The question stands in the address; it names ids and days, never people. */
export function JournalRoom() {
  const { hari, siapa, apa } = route.useSearch();
  const journal = useInfiniteQuery(journalQuery({ day: hari, user: siapa, act: apa }));
  const items = journal.data?.pages.flatMap((page) => page.items) ?? [];
  const isFiltered = hari !== undefined || siapa !== undefined || apa !== undefined;
  return (
    <div className={room.column}>
      <PageHead
        title={say('Jejak perubahan')}
        lead={say('Semua yang dibuat, diubah, dan dilihat di daerah ini, terbaru di atas.')}
        actions={
          <>
            <Link to="/jejak/keadaan" className={buttonClass('plain')}>
              {say('Keadaan pada satu tanggal')}
            </Link>
            <Link to="/jejak/pemeriksaan" className={buttonClass('main')}>
              {say('Periksa keutuhan')}
            </Link>
          </>
        }
      />
      <Filters />
      {journal.error ? <FaultNotice error={journal.error} /> : null}
      {journal.isPending ? <Skeleton lines={8} /> : null}
      {journal.data && items.length === 0 && !journal.hasNextPage ? (
        <Empty
          title={
            isFiltered ? say('Tidak ada yang cocok dengan saringan ini.') : say('Belum ada jejak.')
          }
        >
          {isFiltered ? (
            <p>
              <Link to="/jejak" search={{}}>
                {say('Hapus saringan')}
              </Link>
            </p>
          ) : null}
        </Empty>
      ) : null}
      <Entries items={items} />
      {journal.data && (items.length > 0 || journal.hasNextPage) ? (
        <More
          shown={items.length}
          counted={(n) => say('{n} entri', { n })}
          hasMore={journal.hasNextPage}
          isLoading={journal.isFetchingNextPage}
          onMore={() => void journal.fetchNextPage()}
        />
      ) : null}
    </div>
  );
}

function Filters() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const members = useQuery(membersQuery).data ?? [];
  const [day, setDay] = useState(search.hari === undefined ? '' : typedDate(search.hari));
  const change = (part: { hari?: string; siapa?: string; apa?: string }) => {
    const next = Object.entries({ ...search, ...part }).filter(([, value]) => value);
    void navigate({ to: '/jejak', search: Object.fromEntries(next), replace: true });
  };
  const typedDay = (typed: string) => {
    setDay(typed);
    const date = dateFrom(typed);
    if (date !== null || typed === '') change({ hari: date ?? '' });
  };
  return (
    <search className={styles.filters}>
      <DateInput id="jejak-hari" label={say('Hari')} value={day} onChange={typedDay} />
      <Select
        id="jejak-siapa"
        label={say('Siapa')}
        none={say('Semua pengguna')}
        value={search.siapa ?? ''}
        options={members.map(({ user, name }) => ({ value: user, name }))}
        onChange={(siapa) => change({ siapa })}
      />
      <Select
        id="jejak-apa"
        label={say('Tentang')}
        none={say('Semua hal')}
        value={search.apa ?? ''}
        options={thingOptions}
        onChange={(apa) => change({ apa })}
      />
    </search>
  );
}
