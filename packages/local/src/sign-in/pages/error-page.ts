import { type Html, html } from './html.ts';
import { page } from './layout.ts';

const explanations: Record<string, string> = {
  invalid_client: 'Aplikasi yang membuka halaman ini tidak dikenal.',
  invalid_redirect_uri: 'Alamat kembali pada tautan ini tidak dikenal, jadi tidak kami buka.',
  session_not_found: 'Halaman masuk ini sudah tidak berlaku.',
};

/** @param code of OAuth, such as `invalid_request`; shown for whoever is asked for help */
export function errorPage(code: string): Html {
  return page(
    'Permintaan tidak dapat dilanjutkan',
    html`<p>${explanations[code] ?? 'Tautan yang membuka halaman ini tidak lengkap atau keliru.'} Buka kembali Payung, lalu masuk lagi.</p>
<p><a href="/">Buka Payung</a></p>
<p class="quiet">Kode: ${code}</p>`,
  );
}
