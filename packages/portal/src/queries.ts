import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { isWorthAnotherTry, waitBefore } from './api/another-try.ts';
import { homeQuery } from './api/home.ts';
import { showToast } from './pieces/toasts.ts';
import { tellUntold } from './untold-refusals.ts';
import { isCode, isConflict, sentenceFor } from './words/problems.ts';

/** What is remembered of the service's answers; nothing yet. */
export function newQueries(): QueryClient {
  const queries: QueryClient = new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        // what was loaded of a region before its suspension must not stay on screen
        const isSuspended = isCode(error, 'region-suspended');
        if (isSuspended && query.queryKey[0] !== 'me') {
          void queries.invalidateQueries({ queryKey: ['me'] });
        }
      },
    }),
    // what was done in any room is no longer what waits at home
    mutationCache: new MutationCache({
      onSuccess: () => void queries.invalidateQueries({ queryKey: homeQuery.queryKey }),
    }),
    defaultOptions: {
      queries: {
        retry: isWorthAnotherTry,
        retryDelay: waitBefore,
        staleTime: 5_000,
        // a device that knows of no line says so at once instead of loading for ever, and asks again once there is one
        networkMode: 'always',
        refetchOnReconnect: true,
      },
      // and what was pressed without a line is never sent unasked later on
      mutations: { networkMode: 'always' },
    },
  });

  tellUntold(queries.getMutationCache(), (error) => {
    if (isConflict(error)) showToast({ text: sentenceFor(error).what });
  });
  return queries;
}
