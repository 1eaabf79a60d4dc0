import './zod-without-eval.ts';
import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { isWorthAnotherTry, waitBefore } from './api/another-try.ts';
import { homeQuery } from './api/home.ts';
import { meQuery, quotasQuery, regionQuery } from './api/region.ts';
import { showToast } from './pieces/toasts.ts';
import { router } from './router.tsx';
import { currentPlace, dropCopiedSession, isSignedIn } from './session.ts';
import { returnPath } from './sign-in/redirect.ts';
import { portalSettings } from './sign-in/settings.ts';
import { isCopyOfAnotherTab } from './sign-in/this-tab.ts';
import { tellUntold } from './untold-refusals.ts';
import { isCode, isConflict, sentenceFor } from './words/problems.ts';

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

function render(element: HTMLElement): void {
  createRoot(element).render(
    <StrictMode>
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </StrictMode>,
  );
}

/** Asks for what the first page waits for, while that page is still being made; it asks again for what fails here. */
function askEarly(): void {
  if (location.pathname === returnPath) void portalSettings().catch(() => undefined);
  if (!isSignedIn(Date.now()) || currentPlace()?.kind !== 'region') return;
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(regionQuery);
  if (location.pathname !== '/') return;
  void queries.prefetchQuery(homeQuery);
  void queries.prefetchQuery(quotasQuery);
}

/** Shows the portal in its place on the page. */
export async function show(place: HTMLElement): Promise<void> {
  if (await isCopyOfAnotherTab()) dropCopiedSession();
  askEarly();
  render(place);
}
