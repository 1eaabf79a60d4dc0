import { useQuery } from '@tanstack/react-query';
import { type SheetFilter, sheetCountsQuery } from '../../api/verification.ts';
import { rightsOf } from '../../rights.ts';
import { useMe } from '../../use-region.ts';

/** How many wait at one's own level within a filter; null where nobody counts them so finely. */
export function useWaitingCount({
  level,
  village,
  rt,
  rw,
  occupation,
}: SheetFilter): number | null {
  const { maySeeSheetCounts } = rightsOf(useMe());
  const isCounted = [rt, rw, occupation].every((one) => one === undefined);
  const { data } = useQuery({ ...sheetCountsQuery, enabled: maySeeSheetCounts && isCounted });
  if (data === undefined || !isCounted) return null;
  const counts =
    village === undefined ? data.total : data.villages.find((one) => one.village === village);
  return counts?.levels.find((one) => one.level === level)?.waiting ?? null;
}
