import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { type CaseFilter as Chosen, casesQuery } from '../../api/cases.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { setParts } from '../../pieces/work-list/set-parts.ts';
import { TableBar } from '../../pieces/work-list/table-bar.tsx';
import { useListSettings } from '../../pieces/work-list/use-list-settings.ts';
import { WithTerms } from '../../terms/with-terms.tsx';
import { caseStageMarks } from '../../words/cases.ts';
import { bandOfSlug, stageOfSlug } from '../../words/slugs.ts';
import { CaseFilter } from './case-filter.tsx';
import { CaseList } from './case-list.tsx';
import { caseColumns } from './cases-table.tsx';

const route = getRouteApi('/inside/ganda');

/** The questions whether two nominations are one person, those due first on top. */
export function CasesRoom() {
  const { keadaan, kepastian } = route.useSearch();
  const chosen = { stage: stageOfSlug(keadaan) ?? 'open', band: bandOfSlug(kepastian) } as const;
  const columns = caseColumns(chosen.stage === 'open');
  const kept = useListSettings('ganda');
  const navigate = useNavigate();
  return (
    <div className={room.column}>
      <PageHead
        title={say('Kemungkinan ganda')}
        lead={
          <WithTerms terms={['ganda', 'nik']}>
            {say(
              'Dua usulan yang mungkin satu orang, walau NIK atau namanya tidak sama persis. Usulan yang menunggu belum memakai kuota sampai diputuskan.',
            )}
          </WithTerms>
        }
      />
      <CaseFilter {...chosen} />
      <div>
        <TableBar
          list="ganda"
          kept={kept}
          columns={columns}
          views={{
            search: setParts({ keadaan, kepastian }),
            onChoose: (view) => void navigate({ to: '/ganda', search: view, replace: true }),
          }}
        />
        <Cases
          key={`${keadaan} ${kepastian}`}
          chosen={chosen}
          columns={columns}
          hidden={kept.settings.hidden}
        />
      </div>
    </div>
  );
}

interface CasesProps {
  readonly chosen: Chosen;
  readonly columns: ReturnType<typeof caseColumns>;
  /** columns that were put away */
  readonly hidden: readonly string[];
}

function Cases({ chosen, columns, hidden }: CasesProps) {
  const cases = useInfiniteQuery(casesQuery(chosen));
  const items = cases.data?.pages.flatMap((page) => page.items) ?? [];
  if (cases.error) return <FaultNotice error={cases.error} />;
  if (cases.isPending) return <Skeleton lines={8} />;
  if (items.length === 0 && !cases.hasNextPage) return <Nothing chosen={chosen} />;
  const word = caseStageMarks[chosen.stage].word;
  return (
    <div>
      {items.length === 0 ? null : (
        <CaseList
          caption={
            chosen.stage === 'open' ? say('{word}, yang paling mendesak di atas', { word }) : word
          }
          items={items}
          columns={columns}
          hidden={hidden}
        />
      )}
      {/* a page may hold none of those that are asked for although there are more */}
      <More
        shown={items.length}
        counted={(n) => say('{n} kemungkinan ganda', { n })}
        hasMore={cases.hasNextPage}
        isLoading={cases.isFetchingNextPage}
        onMore={() => void cases.fetchNextPage()}
      />
    </div>
  );
}

function Nothing({ chosen }: { readonly chosen: Chosen }) {
  if (chosen.stage === 'open' && chosen.band === undefined) {
    return (
      <Empty title={say('Tidak ada yang perlu diputuskan.')}>
        <p>{say('Kemungkinan ganda muncul di sini begitu ditemukan saat orang diusulkan.')}</p>
      </Empty>
    );
  }
  return (
    <Empty title={say('Tidak ada yang cocok dengan saringan ini.')}>
      <p>
        <Link to="/ganda" search={{}}>
          {say('Hapus saringan')}
        </Link>
      </p>
    </Empty>
  );
}
