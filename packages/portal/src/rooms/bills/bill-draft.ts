import type { makeBill } from '../../api/bills.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';

/** A bill as it stands in its form. */
export interface BillDraft {
  readonly cohort: string;
  readonly firstMonth: string;
  readonly months: string;
  readonly letter: string;
  readonly letterDate: string;
}

export type ReadBill = Parameters<typeof makeBill>[0];

export const billControl = (field: string) => `tagihan-${field}`;

const says: Readonly<Record<keyof BillDraft, string>> = {
  cohort: say('Pilih kelompok perlindungan.'),
  firstMonth: say('Pilih bulan yang termasuk dalam kelompok ini.'),
  months: say('Kurangi jumlah bulan: kelompok ini berakhir lebih dahulu.'),
  letter: say('Isi nomor surat koreksi, atau kosongkan tanggalnya.'),
  letterDate: say('Isi tanggal surat yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.'),
};
const fault = (field: keyof BillDraft): FieldError => ({
  target: billControl(field),
  text: says[field],
});

/** What is sent; or everything that is wrong with it. */
export function readBill(
  draft: BillDraft,
): { readonly bill: ReadBill } | { readonly errors: readonly FieldError[] } {
  const letter = draft.letter.trim();
  const date = dateFrom(draft.letterDate);
  const isCorrected = letter !== '' || draft.letterDate.trim() !== '';
  const errors = [
    draft.cohort === '' ? fault('cohort') : null,
    draft.firstMonth === '' ? fault('firstMonth') : null,
    isCorrected && letter === '' ? fault('letter') : null,
    isCorrected && date === null ? fault('letterDate') : null,
  ].filter((one) => one !== null);
  if (errors.length > 0) return { errors };
  const { cohort, firstMonth } = draft;
  const correction = isCorrected && date !== null ? { letter, date } : null;
  return { bill: { cohort, firstMonth, months: Number(draft.months), correction } };
}

/** A fault of the service as a sentence beside its field; null for one that has none here. */
export function billFault(field: string): FieldError | null {
  switch (field) {
    case 'cohort':
    case 'firstMonth':
    case 'months':
      return fault(field);
    case 'correction.letter':
      return fault('letter');
    case 'correction.date':
      return fault('letterDate');
    case 'accountCode':
      return {
        target: billControl('cohort'),
        text: say('Kode rekening sumber dananya belum diisi. Isi dahulu di Program dan dana.'),
      };
    default:
      return null;
  }
}
