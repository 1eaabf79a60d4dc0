import type { RegionProfile } from '@payung/contract';
import { useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { say } from '../language/say.ts';
import { Button, buttonClass } from '../pieces/button.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import panel from '../pieces/panel.module.css';
import { isDemoSession } from '../session.ts';
import { leave } from '../sign-in/leave.ts';
import { Logo } from './logo.tsx';
import styles from './shell.module.css';

// only who meets a suspended region loads the table of its archives
const Archives = lazy(() =>
  import('./archives.tsx').then(
    (module) => ({ default: module.Archives }),
    () => ({ default: () => null }),
  ),
);

/** The whole page while a region is suspended: no room of it can be entered, nothing of it is shown. */
export function Suspended({ region }: { readonly region: RegionProfile | undefined }) {
  const queries = useQueryClient();
  return (
    <main className={styles.alone}>
      <div className={styles.whose}>
        <span className={styles.sign}>
          <Logo size={28} />
        </span>
        {region?.name ?? 'Payung'}
      </div>
      <PageHead
        title={say('Layanan untuk daerah ini dihentikan sementara')}
        lead={say(
          'Tidak ada data yang hilang: semua usulan, kuota, dan riwayat tetap tersimpan. Daftar yang sedang diperiksa dilanjutkan setelah daerah ini dibuka lagi.',
        )}
      />
      <p>
        {say(
          'Admin daerah Anda sudah diberi tahu alasannya melalui surat. Hubungi admin daerah bila ada yang mendesak.',
        )}
      </p>
      <Suspense>
        <Archives />
      </Suspense>
      <div className={panel.row}>
        <Button look="main" onPress={() => void queries.invalidateQueries()}>
          {say('Periksa lagi')}
        </Button>
        {isDemoSession() ? null : (
          <Link to="/daerah" className={buttonClass('plain')}>
            {say('Pilih daerah lain')}
          </Link>
        )}
        <Button look="quiet" onPress={() => void leave()}>
          {say('Keluar')}
        </Button>
      </div>
    </main>
  );
}
