import { type QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { type ReactNode, useRef, useState } from 'react';
import { homeQuery } from '../api/home.ts';
import { meQuery, quotasQuery, regionQuery } from '../api/region.ts';
import { newQueries } from '../queries.ts';
import { currentToken, subscribe, useSession } from '../session.ts';
import { type Place, placeOf, whoActs } from '../sign-in/claims.ts';

interface Kept {
  readonly who: string;
  readonly queries: QueryClient;
}

let kept: Kept | null = null;

// whoever signs in next begins with nothing, also the same person
subscribe(() => {
  if (currentToken() === null) kept = null;
});

/** The same for rooms in and outside a shell, as long as the same acts. */
function queriesOf(who: string): QueryClient {
  if (kept?.who !== who) kept = { who, queries: newQueries() };
  return kept.queries;
}

/** Asks for what the page at an address waits for, while that page is still being made. */
export function askOwnEarly(pathname: string): void {
  const token = currentToken();
  if (token === null) return;
  const queries = queriesOf(whoActs(token));
  void queries.prefetchQuery(meQuery);
  void queries.prefetchQuery(regionQuery);
  if (pathname !== '/') return;
  void queries.prefetchQuery(homeQuery);
  void queries.prefetchQuery(quotasQuery);
}

interface OwnQueriesProps {
  /** of the rooms */
  readonly kind: Place['kind'];
  readonly children: ReactNode;
}

/**
 * Rooms for the signed-in, made anew with nothing remembered where another person, region or role begins: what one may
 * see and take back, the next may not.
 */
export function OwnQueries({ kind, children }: OwnQueriesProps) {
  const session = useSession();
  const latest = useRef('');
  // whoever belongs elsewhere now, or nowhere, is on the way out and asks for nothing anew meanwhile
  if (session !== null && placeOf(session.token).kind === kind) {
    latest.current = whoActs(session.token);
  }
  const who = latest.current;
  return (
    <Remembered key={who} who={who}>
      {children}
    </Remembered>
  );
}

function Remembered({ who, children }: { readonly who: string; readonly children: ReactNode }) {
  const [queries] = useState(() => queriesOf(who));
  return <QueryClientProvider client={queries}>{children}</QueryClientProvider>;
}
