/** Words of the mails that accounts cause. One link each, alone on its line, so that mail programs keep it whole. */
export interface MailText {
  readonly subject: string;
  readonly text: string;
}

const closing = 'Surat ini dikirim otomatis oleh Payung. Jangan membalas surat ini.';

function mailOf(subject: string, name: string, paragraphs: readonly string[]): MailText {
  return { subject, text: [`Yth. ${name},`, ...paragraphs, closing].join('\n\n') };
}

export function invitationMail(name: string, regionName: string, link: string): MailText {
  return mailOf(`Undangan bekerja di Payung – ${regionName}`, name, [
    `Anda diundang untuk bekerja di Payung bagi ${regionName}. Pilih kata sandi Anda melalui tautan ini:`,
    link,
    'Tautan berlaku 72 jam dan hanya dapat dipakai satu kali. Bila sudah lewat, pilih "Lupa kata sandi" pada halaman masuk.',
  ]);
}

export function addedMail(name: string, regionName: string): MailText {
  return mailOf(`Anda ditambahkan ke ${regionName}`, name, [
    `Akun Payung Anda kini juga dapat dipakai untuk ${regionName}. Masuk seperti biasa, lalu pilih daerahnya. Kata sandi Anda tidak berubah.`,
  ]);
}

export function resetMail(name: string, link: string): MailText {
  return mailOf('Atur ulang kata sandi Payung', name, [
    'Kami menerima permintaan untuk mengatur ulang kata sandi Anda. Pilih kata sandi baru melalui tautan ini:',
    link,
    'Tautan berlaku 1 jam dan hanya dapat dipakai satu kali. Abaikan surat ini bila Anda tidak memintanya; kata sandi Anda tidak berubah.',
  ]);
}

export function changedMail(name: string): MailText {
  return mailOf('Kata sandi Payung Anda telah diganti', name, [
    'Kata sandi Anda baru saja diganti dan semua sesi lain diakhiri. Bila bukan Anda yang menggantinya, pilih "Lupa kata sandi" pada halaman masuk dan hubungi admin daerah Anda.',
  ]);
}
