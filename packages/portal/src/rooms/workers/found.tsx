import type { NominationPage } from '@payung/contract';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type * as z from 'zod';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { More } from '../../pieces/table.tsx';
import { NominationsTable } from './nominations-table.tsx';

interface FoundProps {
  readonly nominations: UseInfiniteQueryResult<InfiniteData<z.infer<typeof NominationPage>>>;
  readonly caption: string;
  /** shown when there is nothing */
  readonly children: ReactNode;
}

export function Found({ nominations, caption, children }: FoundProps) {
  const items = nominations.data?.pages.flatMap((page) => page.items) ?? [];
  if (nominations.error) return <FaultNotice error={nominations.error} />;
  if (nominations.isPending) return <Skeleton lines={10} />;
  if (items.length === 0) return children;
  return (
    <div>
      <NominationsTable caption={caption} items={items} />
      <More
        shown={items.length}
        noun="usulan"
        hasMore={nominations.hasNextPage}
        isLoading={nominations.isFetchingNextPage}
        onMore={() => void nominations.fetchNextPage()}
      />
    </div>
  );
}
