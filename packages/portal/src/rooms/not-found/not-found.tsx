import { Link } from '@tanstack/react-router';
import { PageHead } from '../../pieces/page-head.tsx';

export function NotFoundRoom() {
  return (
    <main>
      <PageHead title="Halaman tidak ditemukan" lead="Alamat ini tidak ada di Payung." />
      <p>
        <Link to="/">Kembali ke Beranda</Link>
      </p>
    </main>
  );
}
