import type { SignatorySent } from '../../api/determinations.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import { isCapacity } from '../../words/determinations.ts';

/** Who signs, as it is typed. */
export interface SignatoryDraft {
  readonly name: string;
  readonly office: string;
  readonly capacity: string;
  readonly ownOffice: string;
  readonly rank: string;
  readonly nip: string;
  readonly letter: string;
  readonly from: string;
  readonly to: string;
}

export const nobody: SignatoryDraft = {
  name: '',
  office: '',
  capacity: 'definitive',
  ownOffice: '',
  rank: '',
  nip: '',
  letter: '',
  from: '',
  to: '',
};

export const signatoryControl = (field: keyof SignatoryDraft) => `penanda-${field}`;

const sentences: Readonly<Record<keyof SignatoryDraft, string>> = {
  name: say('Isi nama penanda tangan, paling sedikit 3 huruf.'),
  office: say('Isi jabatan yang menetapkan, misalnya Wali Kota Pekalongan.'),
  capacity: say('Pilih kedudukan penanda tangan.'),
  ownOffice: say('Isi jabatan orang yang menandatangani atas nama kepala daerah.'),
  rank: say('Pangkat paling panjang 80 huruf.'),
  nip: say('NIP berisi 18 angka. Kosongkan bila tidak ada.'),
  letter: say('Isi nomor surat yang memberi hak menandatangani.'),
  from: say('Isi tanggal mulai berhak menandatangani, misalnya 20-02-2025.'),
  to: 'Tanggal akhir tidak ada, atau mendahului tanggal mulai.',
};

/** The sentence at a field that the service refused, e.g. `signatory.letter`. */
export function signatoryFault(field: string): FieldError | null {
  const own = field.replace(/^signatory\./, '');
  return isField(own) ? { target: signatoryControl(own), text: sentences[own] } : null;
}

function isField(field: string): field is keyof SignatoryDraft {
  return Object.hasOwn(sentences, field);
}

/** What is sent, or everything that is wrong with it. */
export function readSignatory(
  draft: SignatoryDraft,
): { readonly signatory: SignatorySent } | { readonly errors: readonly FieldError[] } {
  const text = (field: keyof SignatoryDraft) => draft[field].trim();
  const orNull = (field: keyof SignatoryDraft) => text(field) || null;
  const { capacity } = draft;
  const from = dateFrom(draft.from);
  const to = dateFrom(draft.to);
  const isFilled = (field: keyof SignatoryDraft) => text(field).length >= 3;
  const wrong: (keyof SignatoryDraft)[] = [];
  if (!isFilled('name')) wrong.push('name');
  if (!isFilled('office')) wrong.push('office');
  if (capacity === 'a.n.' && !isFilled('ownOffice')) wrong.push('ownOffice');
  if (text('nip') !== '' && !/^\d{18}$/.test(text('nip'))) wrong.push('nip');
  if (capacity !== 'definitive' && !isFilled('letter')) wrong.push('letter');
  if (from === null) wrong.push('from');
  if (text('to') !== '' && (to === null || (from !== null && to < from))) wrong.push('to');
  if (wrong.length > 0 || from === null || !isCapacity(capacity)) {
    return {
      errors: wrong.map((field) => ({ target: signatoryControl(field), text: sentences[field] })),
    };
  }
  const signatory: SignatorySent = {
    name: text('name'),
    office: text('office'),
    capacity,
    ownOffice: capacity === 'a.n.' ? orNull('ownOffice') : null,
    rank: orNull('rank'),
    nip: orNull('nip'),
    letter: capacity === 'definitive' ? null : orNull('letter'),
    from,
    to,
  };
  return { signatory };
}
