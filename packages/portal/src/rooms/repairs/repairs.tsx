import type { ImportStatus, RowToCorrect } from '@payung/contract';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { rowsToCorrectQuery } from '../../api/corrections.ts';
import { importQuery } from '../../api/imports.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import panel from '../../pieces/panel.module.css';
import room from '../../pieces/room.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { useMe } from '../../use-region.ts';
import { AlikePanel } from './alike-panel.tsx';
import { CauseFilter } from './cause-filter.tsx';
import { useDraft } from './drafts.ts';
import { Grid } from './grid.tsx';
import { SendBar } from './send-bar.tsx';
import { useFollowed } from './use-followed.ts';
import { useWordLists, WordListElements } from './word-lists.tsx';

const route = getRouteApi('/inside/daftar/$id/perbaiki');

/** pages of rows that are fetched by themselves, so that what is alike is found; more are asked for */
const pagesByThemselves = 10;
/** rows drawn at once */
const step = 100;

/** The broken cells of one list, put right here instead of in the spreadsheet. */
export function RepairsRoom() {
  const { id } = route.useParams();
  const list = useQuery(importQuery(id));
  if (list.data === undefined) {
    return (
      <>
        <PageHead title={say('Perbaiki baris')} />
        {list.error ? <FaultNotice error={list.error} /> : <Skeleton lines={8} />}
      </>
    );
  }
  return <Repairs key={id} list={list.data} />;
}

function Repairs({ list }: { readonly list: ImportStatus }) {
  const { sebab } = route.useSearch();
  const draftKey = `${useMe().userId} ${list.id}`;
  const rows = useInfiniteQuery(rowsToCorrectQuery(list.id, sebab));
  const { hasNextPage, isFetching, fetchNextPage, data, error } = rows;
  const pages = data?.pages.length ?? 0;
  useEffect(() => {
    const goesOn = hasNextPage && !isFetching && pages < pagesByThemselves && error === null;
    if (goesOn) void fetchNextPage();
  }, [hasNextPage, isFetching, pages, error, fetchNextPage]);
  const follow = useFollowed(list);
  return (
    <div className={room.column}>
      <PageHead
        title={say('Perbaiki baris')}
        lead={
          <Link to="/daftar/$id" params={{ id: list.id }}>
            <bdi>{list.fileName}</bdi>
          </Link>
        }
      />
      <CauseFilter list={list} chosen={sebab} />
      {error ? <FaultNotice error={error} /> : null}
      {rows.isPending ? <Skeleton lines={10} /> : null}
      {data === undefined ? null : (
        <Rows
          list={list}
          onSent={follow}
          draftKey={draftKey}
          rows={data.pages.flatMap(({ items }) => items)}
          hasMore={hasNextPage}
          isLoading={isFetching}
          onMore={() => void fetchNextPage()}
        />
      )}
    </div>
  );
}

interface RowsProps {
  readonly list: ImportStatus;
  readonly onSent: () => void;
  readonly draftKey: string;
  readonly rows: readonly RowToCorrect[];
  readonly hasMore: boolean;
  readonly isLoading: boolean;
  readonly onMore: () => void;
}

function Rows({ list, onSent, draftKey, rows, hasMore, isLoading, onMore }: RowsProps) {
  const draft = useDraft(draftKey);
  const words = useWordLists(list);
  const [drawn, setDrawn] = useState(step);
  const shown = rows.slice(0, drawn);
  return (
    <>
      {rows.length === 0 ? (
        <NoRows list={list} />
      ) : (
        <>
          <AlikePanel draftKey={draftKey} draft={draft} rows={rows} words={words} />
          <p className={panel.meta}>
            {say(
              'Hanya sel yang salah dapat diubah. Enter menyimpan sel dan turun, Tab ke kanan, Esc mengembalikan isian. Satu kolom dari lembar kerja dapat ditempel sekaligus.',
            )}
          </p>
          <WordListElements words={words} />
          <Grid draftKey={draftKey} draft={draft} rows={shown} />
          <More
            shown={shown.length}
            counted={(n) => say('{n} dari {rows} baris', { n, rows: formatNumber(rows.length) })}
            hasMore={drawn < rows.length || hasMore}
            isLoading={isLoading}
            onMore={() => {
              setDrawn(drawn + step);
              if (drawn + step > rows.length && hasMore) onMore();
            }}
          />
        </>
      )}
      <SendBar list={list} onSent={onSent} draftKey={draftKey} draft={draft} />
    </>
  );
}

function NoRows({ list }: { readonly list: ImportStatus }) {
  const title =
    list.state === 'running'
      ? say('Baris yang dikirim sedang diperiksa.')
      : say('Tidak ada baris yang menunggu perbaikan di sini.');
  return (
    <Empty title={title}>
      <p>
        <Link to="/daftar/$id" params={{ id: list.id }}>
          {say('Lihat hasil daftar ini')}
        </Link>
      </p>
    </Empty>
  );
}
