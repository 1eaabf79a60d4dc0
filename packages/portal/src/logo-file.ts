import type { LogoText } from '@payung/domain';
import { tiedToWhoActs } from './acting.ts';
import { say } from './language/say.ts';

/** bytes that the service keeps of a coat of arms */
const most = 32 * 1024;

/** What the file chooser offers. */
export const logoKinds = 'image/svg+xml,image/png';
export const logoHint = say(
  'SVG atau PNG, paling besar 32 kB. SVG yang berisi tulisan atau foto tidak tampil pada surat PDF; pakai PNG.',
);
/** What the service found in a picture that looked well from here. */
export const logoRefused = say(
  'Berkas ini tidak dapat dipakai. Pakai PNG, atau SVG tanpa skrip dan tanpa tautan keluar.',
);

/** What can be told of a file before it is sent; null for one that may go. */
export function logoFault(file: File | null): string | null {
  if (file === null) return say('Pilih berkas lambang.');
  if (typeOf(file) === null) return say('Berkas ini bukan SVG atau PNG.');
  if (file.size <= most) return null;
  return say('Berkas {file} kB, batasnya 32 kB. Perkecil gambarnya, lalu pilih lagi.', {
    file: Math.ceil(file.size / 1024),
  });
}

/** The file as it is sent; null for another kind. */
export async function logoText(file: File): Promise<LogoText | null> {
  const mediaType = typeOf(file);
  if (mediaType === null) return null;
  const bytes = new Uint8Array(await tiedToWhoActs()(() => file.arrayBuffer()));
  return { mediaType, base64: btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join('')) };
}

function typeOf({ type }: File): LogoText['mediaType'] | null {
  return type === 'image/svg+xml' || type === 'image/png' ? type : null;
}
