import type { OwnCoverFact } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';

export interface OwnCoverDraft {
  readonly nik: string;
  readonly fact: string;
}

interface FactWords {
  readonly label: string;
  readonly hint: string;
  readonly missing: string;
}

/** How each fact is asked for. */
export const factWords: Readonly<Record<OwnCoverFact, FactWords>> = {
  'mother-name': {
    label: say('Nama ibu kandung'),
    hint: say('Sesuai kartu keluarga.'),
    missing: say('Nama ibu kandung belum diisi.'),
  },
  'family-card-end': {
    label: say('6 angka terakhir nomor kartu keluarga (KK)'),
    hint: say('Nomor KK berisi 16 angka dan tertulis di bagian atas kartu keluarga.'),
    missing: say('Isi 6 angka terakhir nomor kartu keluarga.'),
  },
};

/** What has to be mended before it is sent. Says nothing of whether anybody is known. */
export function ownCoverErrors({ nik, fact }: OwnCoverDraft, kind: OwnCoverFact): FieldError[] {
  const digits = nik.replace(/\s/g, '');
  const errors: FieldError[] = [];
  if (!/^\d*$/.test(digits)) {
    errors.push({
      target: 'nik',
      text: say('NIK hanya berisi angka. Periksa kembali pada KTP-el.'),
    });
  } else if (digits.length !== 16) {
    const text = say('NIK berisi {digits} angka, seharusnya 16. Periksa kembali pada KTP-el.', {
      digits: digits.length,
    });
    errors.push({ target: 'nik', text });
  }
  const isTold =
    kind === 'mother-name' ? fact.trim() !== '' : /^\d{6}$/.test(fact.replace(/\s/g, ''));
  if (!isTold) errors.push({ target: 'fakta', text: factWords[kind].missing });
  return errors;
}
