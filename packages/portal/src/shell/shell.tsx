import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Outlet, useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { meQuery, regionQuery } from '../api/region.ts';
import { accountsKey } from '../api/sign-in.ts';
import { FaultNotice } from '../pieces/notice.tsx';
import { Skeleton } from '../pieces/skeleton.tsx';
import { useSession, whyAbsent } from '../session.ts';
import { Rail } from './rail.tsx';
import styles from './shell.module.css';

/** What surrounds every room once somebody is signed in. */
export function Shell() {
  useLeaveWhenSignedOut();
  const me = useQuery(meQuery);
  const region = useQuery(regionQuery);
  const failed = me.error ?? region.error;
  return (
    <div className={`${styles.all} ${region.data?.isDemo ? styles.isDemo : ''}`}>
      <a className={styles.skip} href="#isi">
        Langsung ke isi halaman
      </a>
      {region.data?.isDemo ? <DemoBanner /> : null}
      <div className={styles.frame}>
        <Rail me={me.data} region={region.data} />
        <main className={styles.main} id="isi" tabIndex={-1}>
          {me.data && region.data ? (
            <Outlet />
          ) : failed ? (
            <FaultNotice error={failed} />
          ) : (
            <Skeleton lines={6} />
          )}
        </main>
      </div>
    </div>
  );
}

function DemoBanner() {
  return (
    <aside className={styles.demo} aria-label="Data contoh">
      <strong>DATA CONTOH.</strong> Semua orang di sini rekaan
      <span className={styles.long}>; jangan masukkan data orang sebenarnya</span>.
    </aside>
  );
}

/** Back to the sign-in page, which then returns to this very place. */
function useLeaveWhenSignedOut(): void {
  const session = useSession();
  const router = useRouter();
  const queries = useQueryClient();
  useEffect(() => {
    if (session !== null) return;
    // read here and not as a dependency: leaving changes it, and would make one leave again
    const { href: here, pathname } = router.state.location;
    // a change of room found the session over first and is on its way already
    if (pathname === '/masuk') return;
    const expired = whyAbsent() === 'expired';
    const leaving = router.navigate({
      to: '/masuk',
      search: expired ? { kembali: here, sebab: 'habis' } : {},
      replace: true,
    });
    // only then: rooms still open would ask again for what is forgotten
    void leaving.then(() =>
      queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== accountsKey[0] }),
    );
  }, [session, router, queries]);
}
