import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useSession, whyAbsent } from '../session.ts';
import { closeOver } from '../shortcuts/over.ts';
import { type Place, placeOf } from '../sign-in/claims.ts';

const homes = { region: '/', central: '/pusat', nowhere: '/daerah' } as const;

/** Out of rooms that somebody belongs to no more: their region was closed, or a look into one has begun or ended. */
export function useLeaveWhenElsewhere(kind: Place['kind']): void {
  const session = useSession();
  const router = useRouter();
  useEffect(() => {
    const place = session === null ? null : placeOf(session.token);
    if (place === null || place.kind === kind) return;
    void router.navigate({ to: homes[place.kind], replace: true });
  }, [session, kind, router]);
}

/** Back to the sign-in page, which then returns to this very place. */
export function useLeaveWhenSignedOut(): void {
  const session = useSession();
  const router = useRouter();
  useEffect(() => {
    if (session !== null) return;
    closeOver();
    // read here and not as a dependency: leaving changes it, and would make one leave again
    const { href: here, pathname } = router.state.location;
    // a change of room found the session over first and is on its way already
    if (pathname === '/masuk') return;
    const expired = whyAbsent() === 'expired';
    void router.navigate({
      to: '/masuk',
      search: expired ? { kembali: here, sebab: 'habis' } : { sebab: 'keluar' },
      replace: true,
    });
  }, [session, router]);
}
