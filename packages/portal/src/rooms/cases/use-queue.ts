import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { caseQuery, waitingCasesQuery } from '../../api/cases.ts';
import { say } from '../../language/say.ts';
import { useShortcuts } from '../../shortcuts/registry.ts';
import { type Neighbours, neighbours } from './queue.ts';

/** ms for which a question that was loaded ahead is kept */
const kept = 60_000;

/** The questions beside this one, of those that wait for whoever reads it. */
export function useQueue(id: string): Neighbours {
  const waiting = useQuery(waitingCasesQuery).data?.items ?? [];
  return neighbours(waiting, id);
}

/** Has [ and ] go from question to question, and t leave this one for later. */
export function useQueueKeys(id: string): void {
  const go = useNavigate();
  const { previous, next } = useQueue(id);
  const open = (to: string | null) => {
    if (to === null) void go({ to: '/ganda' });
    else void go({ to: '/ganda/$id', params: { id: to } });
  };
  useShortcuts([
    { keys: '[', name: say('Kemungkinan ganda sebelumnya'), act: () => open(previous) },
    { keys: ']', name: say('Kemungkinan ganda berikutnya'), act: () => open(next) },
    { keys: 't', name: say('Tunda, buka yang berikutnya'), act: () => open(next) },
  ]);
}

/**
 * Loads the next question while the answer to this one is read. Not earlier: that somebody looked at two people is
 * journalled, and nobody has before they came so far.
 */
export function useLoadAhead(): (id: string | null) => void {
  const queries = useQueryClient();
  return (id) => {
    if (id !== null) void queries.prefetchQuery({ ...caseQuery(id), gcTime: kept });
  };
}
