import type { CountedPersonView, CountView } from '@payung/contract';
import type { PeopleFigure } from '@payung/domain';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { countedQuery } from '../../api/figures.ts';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { AddressLink } from '../../pieces/address-link.tsx';
import { Empty } from '../../pieces/empty.tsx';
import { NikEnding } from '../../pieces/nik-ending.tsx';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import type { ListColumn, ListRows } from '../../pieces/work-list/columns.ts';
import { useDrawnAddress } from '../../pieces/work-list/drawn-address.ts';
import { WorkList } from '../../pieces/work-list/work-list.tsx';
import type { CountedPart } from '../../words/counted.ts';

interface CountedListProps {
  readonly count: CountView;
  readonly figure: PeopleFigure;
  readonly part: CountedPart | null;
  /** what the figure says */
  readonly people: number;
}

/** The rows of a figure, all of them by and by. */
export function CountedList({ count, figure, part, people }: CountedListProps) {
  const address = useDrawnAddress();
  const found = useInfiniteQuery(countedQuery(count, figure, part));
  const items = useMemo(() => found.data?.pages.flatMap((page) => page.items) ?? [], [found.data]);
  if (people === 0) return <Empty title={say('Tidak ada orang pada angka ini.')} />;
  if (found.data === undefined) {
    return found.error ? <FaultNotice error={found.error} /> : <Skeleton lines={10} />;
  }
  return (
    <>
      {found.error ? <FaultNotice error={found.error} /> : null}
      <WorkList
        list="angka-orang"
        caption={say('Orang di balik angka')}
        counted={(n) => say('{n} orang', { n })}
        address={address}
        items={items}
        rows={countedRows}
        columns={countedColumns}
        total={people}
        pages={{
          hasMore: found.hasNextPage && !found.isFetchNextPageError,
          isLoading: found.isFetchingNextPage,
          onMore: () => void found.fetchNextPage(),
        }}
        acts={null}
      />
    </>
  );
}

/** The last four digits and the age only; who is not known any more still counts. */
const countedRows: ListRows<CountedPersonView> = {
  idOf: ({ nominationId }) => nominationId,
  nameOf: ({ person }) => person?.name ?? say('Data orang dihapus'),
  heading: say('Nama'),
  head: ({ person }) =>
    person === null ? (
      say('Data orang dihapus')
    ) : (
      <AddressLink address={`/orang/${encodeURIComponent(person.personId)}`} isOfRow>
        <bdi>{person.name}</bdi>
      </AddressLink>
    ),
};

const countedColumns: readonly ListColumn<CountedPersonView>[] = [
  {
    id: 'nik',
    name: 'NIK',
    width: 'narrow',
    cell: ({ person }) => (person === null ? '–' : <NikEnding ending={person.nationalIdEnding} />),
  },
  {
    id: 'usia',
    name: say('Usia'),
    width: 'narrow',
    isNumber: true,
    cell: ({ person }) => (person === null ? '–' : formatNumber(person.age)),
  },
  {
    id: 'pekerjaan',
    name: say('Pekerjaan'),
    width: 'medium',
    cell: ({ person }) => (
      <span title={person?.occupationName}>{person?.occupationName ?? '–'}</span>
    ),
  },
  {
    id: 'desa',
    name: say('Desa/kelurahan'),
    width: 'medium',
    cell: ({ person }) => person?.villageName ?? say('Belum diketahui'),
  },
  {
    id: 'dinas',
    name: say('Dinas pengusul'),
    width: 'wide',
    cell: ({ agencyName }) => <span title={agencyName ?? undefined}>{agencyName ?? '–'}</span>,
  },
];
