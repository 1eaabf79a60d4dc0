import { useQueryClient } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { accountsKey } from '../api/sign-in.ts';
import { dropAllToasts } from '../pieces/toasts.ts';
import { useSession, whyAbsent } from '../session.ts';
import { closeOver } from '../shortcuts/over.ts';
import { type Place, placeOf } from '../sign-in/claims.ts';

/** Out of rooms that somebody belongs to no more: their region was closed, or a look into one has begun or ended. */
export function useLeaveWhenElsewhere(kind: Place['kind']): void {
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    const place = session === null ? null : placeOf(session.token);
    if (place === null || place.kind === kind) return;
    void router.navigate({ to: '/daerah', replace: true }).then(() => queries.clear());
  }, [session, kind, router, queries]);
}

/** Back to the sign-in page, which then returns to this very place. */
export function useLeaveWhenSignedOut(): void {
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    if (session !== null) return;
    dropAllToasts();
    closeOver();
    // read here and not as a dependency: leaving changes it, and would make one leave again
    const { href: here, pathname } = router.state.location;
    // a change of room found the session over first and is on its way already
    if (pathname === '/masuk') return;
    const expired = whyAbsent() === 'expired';
    const leaving = router.navigate({
      to: '/masuk',
      search: expired ? { kembali: here, sebab: 'habis' } : { sebab: 'keluar' },
      replace: true,
    });
    // only then: rooms still open would ask again for what is forgotten
    void leaving.then(() =>
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountsKey[0] }),
    );
  }, [session, router, queries]);
}
