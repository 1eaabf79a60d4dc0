import type { LinkPurpose } from '../one-time-link.ts';
import { type Html, html } from './html.ts';
import { fault, field, page } from './layout.ts';

export const forgottenPage: Html = page(
  'Lupa kata sandi',
  html`<p>Isi alamat e-mail akun Anda. Kami mengirim tautan untuk memilih kata sandi baru.</p>
<form method="post" action="/identity/lupa-kata-sandi">
${field({ name: 'email', label: 'Alamat e-mail', type: 'email', autocomplete: 'username' })}
<button>Kirim tautan</button>
</form>
<p><a href="/">Kembali</a></p>`,
);

/** The same whether the address has an account or not. */
export const forgottenSentPage: Html = page(
  'Periksa e-mail Anda',
  html`<p>Bila alamat itu terdaftar, tautan untuk memilih kata sandi baru sudah dikirim. Tautan berlaku 1 jam dan hanya dapat dipakai satu kali.</p>
<p>Belum menerima apa pun? Periksa folder spam, atau minta lagi setelah satu menit.</p>
<p><a href="/">Kembali</a></p>`,
);

const reasons: Record<LinkPurpose, string> = {
  invitation: 'Selamat datang di Payung. Pilih kata sandi untuk akun Anda.',
  reset: 'Pilih kata sandi baru. Semua sesi lain akan diakhiri.',
};

export function choosePasswordPage(options: {
  readonly token: string;
  readonly purpose: LinkPurpose;
  readonly fault: string | null;
}): Html {
  return page(
    'Pilih kata sandi',
    html`${fault(options.fault)}
<p>${reasons[options.purpose]}</p>
<form method="post" action="/identity/kata-sandi">
<input type="hidden" name="tautan" value="${options.token}">
${field({ name: 'password', label: 'Kata sandi baru', type: 'password', autocomplete: 'new-password', hint: 'Paling sedikit 12 karakter. Gabungan beberapa kata lebih kuat daripada satu kata dengan tanda baca.' })}
${field({ name: 'again', label: 'Ulangi kata sandi baru', type: 'password', autocomplete: 'new-password' })}
<button>Simpan kata sandi</button>
</form>`,
  );
}

export const linkOverPage: Html = page(
  'Tautan tidak berlaku lagi',
  html`<p>Tautan ini sudah dipakai, sudah lewat waktunya, atau tidak lengkap.</p>
<p><a href="/identity/lupa-kata-sandi">Minta tautan baru</a></p>`,
);

export const passwordChosenPage: Html = page(
  'Kata sandi tersimpan',
  html`<p>Kata sandi Anda sudah tersimpan. Silakan masuk.</p>
<p><a href="/">Masuk ke Payung</a></p>`,
);
