// What every React page costs before it does anything: the measure that the portal's own weight is held against.
import { createRoot } from 'react-dom/client';

const place = document.getElementById('page');
if (place !== null) {
  createRoot(place).render(
    <main>
      <h1>Beranda</h1>
      <p>Tidak ada yang menunggu Anda.</p>
    </main>,
  );
}
