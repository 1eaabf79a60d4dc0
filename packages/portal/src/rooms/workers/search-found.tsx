import type { NominationsFound } from '@payung/contract';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { formatNumber } from '../../format.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import panel from '../../pieces/panel.module.css';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { NominationsTable } from './nominations-table.tsx';

interface SearchFoundProps {
  readonly found: UseQueryResult<NominationsFound>;
  /** shown when there is nothing */
  readonly children: ReactNode;
}

/** What a search found; it says so when that is not all. */
export function SearchFound({ found, children }: SearchFoundProps) {
  if (found.error) return <FaultNotice error={found.error} />;
  if (found.isPending) return <Skeleton lines={10} />;
  const { items, isCut } = found.data;
  if (items.length === 0 && !isCut) return children;
  return (
    <div>
      <NominationsTable caption={say('Hasil pencarian')} items={items} />
      {isCut ? (
        <p className={panel.quiet} role="status">
          {say('Hanya {items} pertama ditampilkan, tambahkan kata lain.', {
            items: formatNumber(items.length),
          })}
        </p>
      ) : null}
    </div>
  );
}
