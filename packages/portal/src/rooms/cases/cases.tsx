import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { casesQuery } from '../../api/cases.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { caseStateMarks } from '../../words/cases.ts';
import { caseStateOfSlug } from '../../words/slugs.ts';
import { CaseFilter } from './case-filter.tsx';
import { CaseList } from './case-list.tsx';
import styles from './cases.module.css';

const route = getRouteApi('/inside/ganda');

/** The questions whether two nominations are one person, those due first on top. */
export function CasesRoom() {
  const state = caseStateOfSlug(route.useSearch().keadaan) ?? 'open';
  const cases = useInfiniteQuery(casesQuery(state));
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className={styles.room}>
      <PageHead
        title="Kemungkinan ganda"
        lead="Dua usulan yang mungkin satu orang, walau NIK atau namanya tidak sama persis. Usulan yang menunggu belum memakai kuota sampai diputuskan."
      />
      <CaseFilter state={state} />
      {cases.error ? <FaultNotice error={cases.error} /> : null}
      {cases.isPending ? <Skeleton lines={8} /> : null}
      {cases.data && items.length === 0 ? <Nothing isOpen={state === 'open'} /> : null}
      {items.length > 0 ? (
        <CaseList
          key={state}
          caption={`${caseStateMarks[state].word}, yang paling mendesak di atas`}
          items={items}
          hasMore={cases.hasNextPage}
          isLoading={cases.isFetchingNextPage}
          onMore={() => void cases.fetchNextPage()}
        />
      ) : null}
    </div>
  );
}

function Nothing({ isOpen }: { readonly isOpen: boolean }) {
  if (isOpen) {
    return (
      <Empty title="Tidak ada yang perlu diputuskan.">
        <p>Kemungkinan ganda muncul di sini begitu ditemukan saat orang diusulkan.</p>
      </Empty>
    );
  }
  return (
    <Empty title="Belum ada keputusan seperti ini.">
      <p>
        <Link to="/ganda" search={{}}>
          Lihat yang perlu diputuskan
        </Link>
      </p>
    </Empty>
  );
}
