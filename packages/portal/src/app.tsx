import './zod-without-eval.ts';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { newQueries } from './queries.ts';
import { router } from './router.tsx';
import { currentPlace, dropCopiedSession, isSignedIn } from './session.ts';
import { askOwnEarly } from './shell/own-queries.tsx';
import { returnPath } from './sign-in/redirect.ts';
import { portalSettings } from './sign-in/settings.ts';
import { isCopyOfAnotherTab } from './sign-in/this-tab.ts';

const queries = newQueries();

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
  if (isSignedIn(Date.now()) && currentPlace()?.kind === 'region') askOwnEarly(location.pathname);
}

/** Shows the portal in its place on the page. */
export async function show(place: HTMLElement): Promise<void> {
  if (await isCopyOfAnotherTab()) dropCopiedSession();
  askEarly();
  render(place);
}
