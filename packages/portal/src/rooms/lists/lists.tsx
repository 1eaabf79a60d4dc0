import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { importsQuery } from '../../api/imports.ts';
import { rowsOnce } from '../../api/pages.ts';
import { say } from '../../language/say.ts';
import { Say } from '../../language/say-with.tsx';
import { buttonClass } from '../../pieces/button.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { PageHead } from '../../pieces/page-head.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { TableBar } from '../../pieces/work-list/table-bar.tsx';
import { useListSettings } from '../../pieces/work-list/use-list-settings.ts';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';
import { importColumns, ListsTable } from './lists-table.tsx';

/** Every list handed in that the signed-in person may see. */
export function ListsRoom() {
  const lists = useInfiniteQuery(importsQuery);
  const kept = useListSettings('daftar');
  const { mayUpload } = rightsOf(useMe());
  const items = rowsOnce(lists.data?.pages ?? [], ({ id }) => id);
  return (
    <>
      <PageHead
        title={say('Daftar diunggah')}
        lead={say('Setiap daftar yang diunggah, dengan hasil setiap barisnya.')}
        actions={
          mayUpload ? (
            <Link to="/unggah" className={buttonClass('main')}>
              {say('Unggah daftar')}
            </Link>
          ) : null
        }
      />
      {lists.error ? <FaultNotice error={lists.error} /> : null}
      {lists.isPending ? <Skeleton lines={8} /> : null}
      {lists.data && items.length === 0 && !lists.hasNextPage ? (
        <NoLists mayUpload={mayUpload} />
      ) : null}
      {items.length > 0 || lists.hasNextPage ? (
        <>
          {items.length > 0 ? (
            <>
              <TableBar list="daftar" kept={kept} columns={importColumns} />
              <ListsTable
                caption={say('Daftar yang diunggah, terbaru di atas')}
                items={items}
                hidden={kept.settings.hidden}
              />
            </>
          ) : null}
          <More
            shown={items.length}
            counted={(n) => say('{n} daftar', { n })}
            hasMore={lists.hasNextPage}
            isLoading={lists.isFetchingNextPage}
            onMore={() => void lists.fetchNextPage()}
          />
        </>
      ) : null}
    </>
  );
}

export function NoLists({ mayUpload }: { readonly mayUpload: boolean }) {
  return (
    <Empty title={say('Belum ada daftar yang diunggah.')}>
      {mayUpload ? (
        <p>
          <Say
            text="<link>Unggah daftar</link> dalam bentuk yang ada di kantor Anda, atau <link2>usulkan satu orang</link2>."
            link={(inside) => <Link to="/unggah">{inside}</Link>}
            link2={(inside) => <Link to="/usulkan">{inside}</Link>}
          />
        </p>
      ) : null}
    </Empty>
  );
}
