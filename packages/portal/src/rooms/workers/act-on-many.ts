import type { ActResult, NominationPage, NominationSummary } from '@payung/contract';
import {
  type InfiniteData,
  type QueryClient,
  useMutation,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type * as z from 'zod';
import { type Act, act } from '../../api/people.ts';
import { requestKey } from '../../request-key.ts';
import { sentenceFor } from '../../words/problems.ts';

/** people whom one act takes at once: each is an act of its own, with its own entry in the journal */
export const mostAtOnce = 200;

export interface ActRefused {
  readonly row: NominationSummary;
  readonly why: string;
}

interface Came {
  readonly done: number;
  readonly refused: readonly ActRefused[];
}

/** The same act with the same reason for many, one after the other; those after a stop are left as they are. */
export function useActOnMany(verb: Act, rows: readonly NominationSummary[]) {
  const queries = useQueryClient();
  const [asked, setAsked] = useState(0);
  const isStopped = useRef(false);
  // kept for a repeat after a lost answer, so that each counts once
  const [keys] = useState(() => new Map(rows.map((row) => [row.nominationId, requestKey()])));
  const acting = useMutation({
    mutationFn: async (reason: string): Promise<Came> => {
      const refused: ActRefused[] = [];
      let done = 0;
      for (const row of rows) {
        if (isStopped.current) break;
        try {
          const key = keys.get(row.nominationId) ?? requestKey();
          keepState(queries, await act(row.nominationId, verb, reason, key));
          done += 1;
        } catch (error) {
          refused.push({ row, why: sentenceFor(error).what });
        }
        setAsked((before) => before + 1);
      }
      return { done, refused };
    },
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['quotas'] }),
        queries.invalidateQueries({ queryKey: ['persons'] }),
        queries.invalidateQueries({ queryKey: ['nominations', 'count'] }),
      ]),
  });
  const stop = () => {
    isStopped.current = true;
  };
  return { acting, asked, stop };
}

type Loaded = InfiniteData<z.infer<typeof NominationPage>>;

/** The row stays where it stands and shows its new state: nothing moves under the eyes of who works on. */
function keepState(queries: QueryClient, { nominationId, state }: ActResult): void {
  queries.setQueriesData<Loaded>({ queryKey: ['nominations'] }, (loaded) => {
    if (loaded === undefined || !('pages' in loaded)) return loaded;
    const pages = loaded.pages.map((page) =>
      page.items.some((item) => item.nominationId === nominationId)
        ? {
            ...page,
            items: page.items.map((item) =>
              item.nominationId === nominationId ? { ...item, state, waitingNumber: null } : item,
            ),
          }
        : page,
    );
    return { ...loaded, pages };
  });
}
