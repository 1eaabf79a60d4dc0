import type { NominationCount } from '@payung/contract';
import { nextState } from '@payung/domain';
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactNode, useMemo, useState } from 'react';
import { rowsOnce } from '../../api/pages.ts';
import { type NominationFilter, nominationCountQuery, nominationsQuery } from '../../api/people.ts';
import { say } from '../../language/say.ts';
import { FaultNotice } from '../../pieces/notice.tsx';
import { Skeleton } from '../../pieces/skeleton.tsx';
import { useDrawnAddress } from '../../pieces/work-list/drawn-address.ts';
import { WorkList } from '../../pieces/work-list/work-list.tsx';
import { rightsOf } from '../../rights.ts';
import { useMe, useRegion } from '../../use-region.ts';
import { BulkActs } from './bulk-acts.tsx';
import { changedSince } from './changed-since.ts';
import type { AllOfFilter } from './end-all.ts';
import { workerColumns, workerRows } from './worker-columns.tsx';

interface FoundProps {
  readonly filter: NominationFilter;
  /** the filter as it stands in the address */
  readonly search: Readonly<Record<string, string>>;
  /** shown when there is nothing */
  readonly children: ReactNode;
}

/** The list of people by filter, however long. */
export function Found({ filter, search, children }: FoundProps) {
  const { timeZone } = useRegion();
  const address = useDrawnAddress();
  const navigate = useNavigate();
  const me = useMe();
  const rights = rightsOf(me);
  const mayAct = rights.mayRefuse || me.agencies.some((agency) => rights.mayWithdrawFor(agency));
  const nominations = useInfiniteQuery(nominationsQuery(filter));
  const columns = useMemo(() => workerColumns(timeZone), [timeZone]);
  const items = useMemo(
    () => rowsOnce(nominations.data?.pages ?? [], workerRows.idOf),
    [nominations.data],
  );
  const { counted, total, before, showNew } = useCount(filter, nominations.data !== undefined);
  const came = changedSince({
    rows: items.length,
    isWhole: nominations.data !== undefined && !nominations.hasNextPage,
    before,
    now: total,
  });
  const all = allOf(filter, counted);
  const queries = useQueryClient();
  const showAnew = () => {
    // whoever was ended stands in other lists now
    queries.removeQueries({ queryKey: ['nominations'], type: 'inactive' });
    showNew();
  };
  if (nominations.data === undefined) {
    return nominations.error ? <FaultNotice error={nominations.error} /> : <Skeleton lines={10} />;
  }
  if (items.length === 0 && !nominations.hasNextPage) return children;
  const filterBy = (next: Readonly<Record<string, string | number>>) =>
    void navigate({ to: '/calon', search: next, replace: true });
  return (
    <>
      {nominations.error ? <FaultNotice error={nominations.error} /> : null}
      <WorkList
        list="calon"
        caption={say('Orang yang diusulkan')}
        counted={(n) => say('{n} usulan', { n })}
        address={address}
        items={items}
        rows={workerRows}
        columns={columns}
        total={total}
        pages={{
          hasMore: nominations.hasNextPage && !nominations.isFetchNextPageError,
          isLoading: nominations.isFetchingNextPage,
          onMore: () => void nominations.fetchNextPage(),
        }}
        news={{ count: came, onShow: showNew }}
        views={{ search, onChoose: filterBy }}
        onClearFilter={() => filterBy({})}
        takesAll={all !== null}
        acts={
          mayAct ? (chosen) => <BulkActs chosen={chosen} all={all} onAllDone={showAnew} /> : null
        }
      />
    </>
  );
}

/** All of the filter, where its state is one that can still be ended and its number is known. */
function allOf(
  { state, agency }: NominationFilter,
  counted: NominationCount | undefined,
): AllOfFilter | null {
  const total = wholeCount(counted);
  if (state === undefined || counted === undefined || total === null) return null;
  if (nextState(state, 'withdraw') === null) return null;
  return { filter: { state, agency }, total, countedAt: counted.countedAt };
}

/** How many there are, and how many there were when the list was loaded. */
function useCount(filter: NominationFilter, isLoaded: boolean) {
  const queries = useQueryClient();
  const counted = useQuery(nominationCountQuery(filter)).data;
  const [atFirst, setAtFirst] = useState<number | null>(null);
  const now = wholeCount(counted);
  if (isLoaded && atFirst === null && now !== null) setAtFirst(now);
  const showNew = () => {
    setAtFirst(null);
    void queries.resetQueries({ queryKey: nominationCountQuery(filter).queryKey });
    void queries.resetQueries({ queryKey: nominationsQuery(filter).queryKey });
  };
  return { counted, total: now, before: atFirst, showNew };
}

const wholeCount = (counted: NominationCount | undefined): number | null =>
  counted?.isWhole === true ? counted.count : null;
