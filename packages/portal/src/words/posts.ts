import type { Member } from '@payung/contract';
import { formatDate, formatMoment } from '../format.ts';
import { say } from '../language/say.ts';
import { roleName } from './labels.ts';

type Post = Member['posts'][number];

/** How agencies and places of this region are called. */
export interface PlaceNames {
  agencyName(id: string): string;
  areaName(code: string): string;
}

/** `Petugas dinas, Dinas Sosial; Plh. sampai 31 Desember 2026`: one post as a line. */
export function postSentence(post: Post, names: PlaceNames, timeZone: string): string {
  const reach = [...post.agencies.map(names.agencyName), ...post.areas.map(names.areaName)];
  const kind = post.delegation === null ? '' : `; ${delegationName(post.delegation.kind)}`;
  if (post.endsAt !== undefined) {
    return say('Akses darurat, hanya membaca, sampai {endsAt}', {
      endsAt: formatMoment(post.endsAt, timeZone),
    });
  }
  const until =
    post.until === null ? '' : say(' sampai {until}', { until: formatDate(post.until, timeZone) });
  const span = kind === '' && until !== '' ? `;${until}` : `${kind}${until}`;
  return `${[roleName(post.role), ...reach].join(', ')}${span}`;
}

export function delegationName(kind: 'PLT' | 'PLH'): string {
  return kind === 'PLT' ? say('Plt.') : say('Plh.');
}

/** Whether this is an agency's own system and nobody who signs in by a page. */
export function isMachine({ posts }: Pick<Member, 'posts'>): boolean {
  return posts.some(({ role }) => role === 'machine');
}

/** What a role does, for those who give it. */
export const roleEffects: Readonly<Record<Post['role'], string>> = {
  officer: say('Mengusulkan dan mengunggah daftar untuk dinasnya.'),
  admin: say('Mengatur seluruh daerah: kuota, pengguna, dinas, dan hak orang atas datanya.'),
  verifier: say('Memeriksa usulan semua dinas.'),
  approver: say('Menandatangani penetapan.'),
  treasurer: say('Membayar iuran.'),
  auditor: say('Membaca semuanya, tidak mengubah apa pun.'),
  insurer: say('Menerima data dari daerah; tidak melihat orang sebelum diserahkan.'),
  village: say('Melihat orang yang tinggal di desa/kelurahannya.'),
  district: say('Melihat orang yang tinggal di kecamatannya.'),
  machine: say('Sistem milik dinas, masuk dengan kunci sendiri.'),
};
