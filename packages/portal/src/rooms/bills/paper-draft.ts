import type { BillView } from '@payung/contract';
import type { Billing, Paper } from '../../api/bills.ts';
import { formatNumber, formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { faultsUnder, fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { wholeNumber } from '../../whole-number.ts';

/** A paper of a bill as it stands in its form; a code has the first five, a paper of the treasury the others. */
export type PaperField =
  | 'code'
  | 'issuedOn'
  | 'expiresOn'
  | 'people'
  | 'rupiah'
  | 'number'
  | 'date'
  | 'accountCode';
type PaperDraft = Readonly<Record<PaperField, string>>;

export const emptyPaper: PaperDraft = {
  code: '',
  issuedOn: '',
  expiresOn: '',
  people: '',
  rupiah: '',
  number: '',
  date: '',
  accountCode: '',
};

export const paperControl = (field: PaperField | 'scans') => `dokumen-${field}`;

const says: Readonly<Record<PaperField, string>> = {
  code: say('Isi kode iuran, paling sedikit 4 huruf atau angka, yang belum dipakai tagihan lain.'),
  issuedOn: say('Isi tanggal terbit yang tidak sesudah hari ini, misalnya 21-11-2026.'),
  expiresOn: say(
    'Isi hari terakhir berlaku: tidak sebelum tanggal terbit dan tidak sebelum hari ini.',
  ),
  people: say('Isi jumlah orang menurut BPJS.'),
  rupiah: say('Isi jumlah rupiah.'),
  number: say('Isi nomornya; satu nomor bukti hanya untuk satu tagihan.'),
  date: say('Isi tanggal yang tidak sesudah hari ini dan tidak sebelum dokumen sebelumnya.'),
  accountCode: say('Isi kode rekening yang sama dengan kode rekening tagihan ini.'),
};
const fault = (field: PaperField): FieldError => ({
  target: paperControl(field),
  text: says[field],
});

type Read<T> = { readonly said: T } | { readonly errors: readonly FieldError[] };

/** The insurer's code, with its figures as they stand on it. */
export function readBilling(draft: PaperDraft, version: number): Read<Billing> {
  const code = draft.code.trim();
  const issuedOn = dateFrom(draft.issuedOn);
  const expiresOn = dateFrom(draft.expiresOn);
  const people = wholeNumber(draft.people);
  const rupiah = wholeNumber(draft.rupiah);
  const errors = [
    code.length < 4 ? fault('code') : null,
    issuedOn === null ? fault('issuedOn') : null,
    expiresOn === null ? fault('expiresOn') : null,
    typeof people === 'number' ? null : fault('people'),
    typeof rupiah === 'number' ? null : fault('rupiah'),
  ].filter((one) => one !== null);
  const isWhole = typeof people === 'number' && typeof rupiah === 'number';
  if (errors.length > 0 || issuedOn === null || expiresOn === null || !isWhole) return { errors };
  return { said: { version, code, issuedOn, expiresOn, people, rupiah } };
}

/** A paper of the treasury, or the proof of payment. @param hasAccount whether the bill is paid from an account */
export function readPaper(draft: PaperDraft, version: number, hasAccount: boolean): Read<Paper> {
  const number = draft.number.trim();
  const date = dateFrom(draft.date);
  const rupiah = wholeNumber(draft.rupiah);
  const accountCode = hasAccount ? draft.accountCode.trim() : null;
  const errors = [
    number === '' ? fault('number') : null,
    date === null ? fault('date') : null,
    typeof rupiah === 'number' ? null : fault('rupiah'),
    accountCode === '' ? fault('accountCode') : null,
  ].filter((one) => one !== null);
  if (errors.length > 0 || date === null || typeof rupiah !== 'number') return { errors };
  return { said: { version, number, date, rupiah, accountCode } };
}

const ceilings: Readonly<Record<string, string>> = {
  funding: say('Iuran tagihan ini lebih besar daripada sisa pagu sumber dananya.'),
  cohort: say('Iuran tagihan ini lebih besar daripada sisa pagu kelompoknya.'),
};

function isPaperField(field: string): field is PaperField {
  return Object.hasOwn(says, field);
}

/** What the service refused, beside its fields and with the figures of the bill; null for other failures. */
export function paperFaults(
  error: unknown,
  bill: Pick<BillView, 'people' | 'rupiah'>,
): readonly FieldError[] | null {
  const differing = faultsUnder(error, ['payment-differs']);
  if (differing.length > 0) {
    return differing.map(({ field }) =>
      field === 'people'
        ? {
            target: paperControl('people'),
            text: say('Daftar nominatif berisi {people} orang. Cocokkan dengan kode iurannya.', {
              people: formatNumber(bill.people),
            }),
          }
        : {
            target: paperControl('rupiah'),
            text: say('Tagihan ini {rupiah}. Angkanya harus sama, tidak lebih dan tidak kurang.', {
              rupiah: formatRupiah(bill.rupiah),
            }),
          },
    );
  }
  return fieldFaults(error, (field) => {
    const ceiling = ceilings[field];
    if (ceiling !== undefined) return { target: null, text: ceiling };
    return isPaperField(field) ? fault(field) : null;
  });
}
