import { Link } from '@tanstack/react-router';
import { say } from '../../language/say.ts';
import { PageHead } from '../../pieces/page-head.tsx';
import room from '../../pieces/room.module.css';

/** Stands alone: an address that is none belongs to no region and to nobody who is signed in. */
export function NotFoundRoom() {
  return (
    <main className={room.alone}>
      <PageHead
        title={say('Halaman tidak ditemukan')}
        lead={say('Alamat ini tidak ada di Payung.')}
      />
      <p>
        <Link to="/">{say('Kembali ke Beranda')}</Link>
      </p>
    </main>
  );
}
