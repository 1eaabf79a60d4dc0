import type { OwnSession } from '../sessions.ts';
import { type Html, html } from './html.ts';
import { page } from './layout.ts';

/** People of several time zones share these pages: the zone is named, not guessed from a device. */
const time = new Intl.DateTimeFormat('id-ID', {
  timeZone: 'Asia/Jakarta',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

function row({ uid, device, signedInAt }: OwnSession, own: string): Html {
  const isOwn = uid === own;
  return html`<li>
<strong>${device}</strong>${isOwn ? ' (yang sedang Anda pakai)' : ''}
<p class="quiet">Masuk ${time.format(signedInAt * 1000)} WIB</p>
${
  isOwn
    ? null
    : html`<form method="post" action="/identity/sesi"><input type="hidden" name="akhiri" value="${uid}"><button class="second">Akhiri sesi ini</button></form>`
}
</li>`;
}

/** @param own uid of the session that looks at the page */
export function sessionsPage(email: string, sessions: readonly OwnSession[], own: string): Html {
  return page(
    'Sesi saya',
    html`<p>Akun ${email} masuk di ${sessions.length} tempat.</p>
<ul>${sessions.map((session) => row(session, own))}</ul>
<form method="post" action="/identity/sesi">
<input type="hidden" name="akhiri" value="semua">
<button>Keluar dari semua tempat</button>
</form>
<p class="quiet">Sesi yang diakhiri berhenti paling lambat dalam 15 menit.</p>
<p><a href="/">Kembali ke Payung</a></p>`,
  );
}

export const notSignedInPage: Html = page(
  'Anda belum masuk',
  html`<p>Masuk lebih dahulu untuk melihat sesi Anda.</p>
<p><a href="/">Buka Payung</a></p>`,
);

export const signOutPage: Html = page(
  'Keluar dari Payung?',
  html`<form method="post" action="/identity/keluar">
<button>Keluar</button>
</form>
<p><a href="/">Tetap masuk</a></p>`,
);
