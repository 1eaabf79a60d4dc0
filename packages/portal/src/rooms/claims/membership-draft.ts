import type { MembershipSought } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';

/** What a family tells of a worker, as it is typed. */
export interface MembershipDraft {
  readonly name: string;
  readonly village: string;
  readonly familyCardNo: string;
}

export const membershipControls = {
  name: 'peserta-nama',
  village: 'peserta-desa',
  familyCardNo: 'peserta-kk',
} as const;

const sentences: Readonly<Record<keyof MembershipDraft, string>> = {
  name: say('Isi nama peserta, paling sedikit 2 huruf.'),
  village: say('Pilih desa/kelurahan tempat tinggalnya.'),
  familyCardNo: say('Nomor KK berisi 16 angka. Periksa kembali pada kartu keluarga.'),
};

export function membershipFault(field: string): FieldError | null {
  return isField(field) ? { target: membershipControls[field], text: sentences[field] } : null;
}

function isField(field: string): field is keyof MembershipDraft {
  return Object.hasOwn(sentences, field);
}

/** What is sent, or everything that is wrong with it. */
export function readMembership(
  draft: MembershipDraft,
): { readonly sought: MembershipSought } | { readonly errors: readonly FieldError[] } {
  const name = draft.name.trim();
  const familyCardNo = draft.familyCardNo.replace(/[\s.-]/g, '');
  const wrong = [
    name.length < 2 ? membershipFault('name') : null,
    draft.village === '' ? membershipFault('village') : null,
    /^\d{16}$/.test(familyCardNo) ? null : membershipFault('familyCardNo'),
  ].filter((fault) => fault !== null);
  if (wrong.length > 0) return { errors: wrong };
  return { sought: { name, village: draft.village, familyCardNo } };
}
