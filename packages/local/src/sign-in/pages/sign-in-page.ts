import { type Html, html } from './html.ts';
import { fault, field, page } from './layout.ts';

/** Of the demonstration: an address to try and the password that all of its accounts share. */
export interface DemoHint {
  readonly email: string;
  readonly password: string;
}

/** A wait in words, rounded up so that nobody comes too early: `40 detik`, `2 menit`. */
export function waitInWords(seconds: number): string {
  return seconds < 60 ? `${seconds} detik` : `${Math.ceil(seconds / 60)} menit`;
}

function demoNote({ email, password }: DemoHint): Html {
  return html`<div class="note"><strong>DATA CONTOH.</strong> Semua akun di sini rekaan. Contoh alamat: ${email}, kata sandi: ${password}</div>`;
}

export function signInPage(options: {
  readonly action: string;
  readonly email: string;
  readonly fault: string | null;
  readonly demo: DemoHint | null;
}): Html {
  const { action, email, demo } = options;
  return page(
    'Masuk',
    html`${fault(options.fault)}
${demo === null ? null : demoNote(demo)}
<form method="post" action="${action}">
${field({ name: 'email', label: 'Alamat e-mail', type: 'email', autocomplete: 'username', value: email })}
${field({ name: 'password', label: 'Kata sandi', type: 'password', autocomplete: 'current-password' })}
<button>Masuk</button>
</form>
<p><a href="/identity/lupa-kata-sandi">Lupa kata sandi</a></p>`,
  );
}

/** The form was open too long, or this browser did not open it. */
export const signInOverPage: Html = page(
  'Halaman masuk sudah tidak berlaku',
  html`<p>Halaman ini terbuka terlalu lama atau sudah dipakai. Buka kembali Payung, lalu masuk lagi.</p>
<p><a href="/">Buka Payung</a></p>`,
);
