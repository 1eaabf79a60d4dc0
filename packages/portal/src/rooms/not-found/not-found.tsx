import { Link } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';
import styles from './not-found.module.css';

/** Stands alone: an address that is none belongs to no region and to nobody who is signed in. */
export function NotFoundRoom() {
  return (
    <main className={styles.page}>
      <PageHead title="Halaman tidak ditemukan" lead="Alamat ini tidak ada di Payung." />
      <p>
        <Link to="/">Kembali ke Beranda</Link>
      </p>
    </main>
  );
}
