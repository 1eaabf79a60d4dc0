import type { ImportStatus } from '@payung/contract';
import type { Outcome } from '@payung/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { importRowsQuery } from '../../api/imports.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { outcomeMark } from '../../words/outcome-mark.ts';
import { outcomeOfSlug } from '../../words/slugs.ts';
import { Causes } from './causes.tsx';
import { Downloads } from './downloads.tsx';
import { OutcomeFilter } from './outcome-filter.tsx';
import { RowsTable } from './rows-table.tsx';

const route = getRouteApi('/inside/daftar/$id');

/** What became of each row, with the report to correct and hand in again. */
export function Results({ list }: { readonly list: ImportStatus }) {
  return (
    <section className={panel.stack} aria-labelledby="hasil">
      <h2 id="hasil">{say('Hasil {rowsRead} baris', { rowsRead: formatNumber(list.rowsRead) })}</h2>
      <Causes list={list} />
      <Downloads list={list} />
      <RowsByOutcome list={list} />
    </section>
  );
}

/** The rows that were judged so far; the report comes with the last. */
export function ResultsSoFar({ list }: { readonly list: ImportStatus }) {
  return (
    <section className={panel.stack} aria-labelledby="hasil">
      <h2 id="hasil">{say('Baris yang sudah diperiksa')}</h2>
      {list.finishedAt === null ? null : <Causes list={list} />}
      <RowsByOutcome list={list} />
    </section>
  );
}

function RowsByOutcome({ list }: { readonly list: ImportStatus }) {
  const outcome = outcomeOfSlug(route.useSearch().hasil);
  const rows = useInfiniteQuery(importRowsQuery(list.id, outcome));
  const { mayUpload } = rightsOf(useMe());
  const items = rows.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <>
      <OutcomeFilter list={list} />
      {rows.error ? <FaultNotice error={rows.error} /> : null}
      {rows.isPending ? <Skeleton lines={10} /> : null}
      {rows.data && items.length === 0 ? <NoRows list={list} outcome={outcome} /> : null}
      {items.length > 0 ? (
        <>
          <RowsTable importId={list.id} rows={items} mayHandOver={mayUpload} />
          <More
            shown={items.length}
            counted={(n) => say('{n} baris', { n })}
            hasMore={rows.hasNextPage}
            isLoading={rows.isFetchingNextPage}
            onMore={() => void rows.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  );
}

interface NoRowsProps {
  readonly list: ImportStatus;
  readonly outcome: Outcome | undefined;
}

function NoRows({ list, outcome }: NoRowsProps) {
  if (outcome === undefined) return <Empty title={say('Daftar ini tidak berisi baris.')} />;
  return (
    <Empty
      title={say('Tidak ada baris {word} di daftar ini.', { word: outcomeMark(outcome).word })}
    >
      <p>
        <Link to="/daftar/$id" params={{ id: list.id }} search={{}}>
          {say('Hapus saringan')}
        </Link>
      </p>
    </Empty>
  );
}
