import { useInfiniteQuery } from '@tanstack/react-query';
import { importsQuery } from '../../api/imports.ts';
import { rowsOnce } from '../../api/pages.ts';
import { formatMoment, formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { Button } from '../../pieces/button.tsx';
import { CheckGroup } from '../../pieces/inputs.tsx';
import { useRegion } from '../../use-region.ts';

interface EarlierListsProps {
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Lists whose files the service has already; they can be compared again without being sent again. */
export function EarlierLists({ chosen, onChange }: EarlierListsProps) {
  const lists = useInfiniteQuery(importsQuery);
  const { timeZone } = useRegion();
  const items = rowsOnce(lists.data?.pages ?? [], ({ id }) => id).filter(
    ({ state, fileRemovedOn }) =>
      fileRemovedOn === null && (state === 'done' || state === 'paused'),
  );
  if (items.length === 0) return null;
  return (
    <>
      <CheckGroup
        id="cek-daftar"
        label={say('Daftar yang sudah diunggah')}
        hint={say('Boleh ditambahkan ke pembandingan; hasilnya tidak mengubah daftar itu.')}
        chosen={chosen}
        onChange={onChange}
        options={items.map((item) => ({
          value: item.id,
          name: item.fileName,
          under: say('{agencyName}, {createdAt}, {rowsRead} baris', {
            agencyName: item.agencyName,
            createdAt: formatMoment(item.createdAt, timeZone),
            rowsRead: formatNumber(item.rowsRead),
          }),
        }))}
      />
      {lists.hasNextPage ? (
        <div>
          <Button
            busy={lists.isFetchingNextPage && say('Memuat')}
            onPress={() => void lists.fetchNextPage()}
          >
            {say('Muat daftar lain')}
          </Button>
        </div>
      ) : null}
    </>
  );
}
