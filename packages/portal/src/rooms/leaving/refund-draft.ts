import type { RefundView } from '@payung/contract';
import type { RefundStepSaid } from '../../api/leaving.ts';
import { formatRupiah } from '../../format.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { fieldFaults } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { wholeNumber } from '../../whole-number.ts';
import { isCode } from '../../words/problems.ts';

type Field = 'number' | 'date' | 'rupiah' | 'reason';
/** A letter or receipt about a refund as it stands in its form. */
export type RefundDraft = Readonly<Record<Field, string>>;

export const refundControl = (field: Field) => `pengembalian-${field}`;

const says: Readonly<Record<Field, string>> = {
  number: say('Isi nomornya; satu bukti setor hanya untuk satu pengembalian.'),
  date: say('Isi tanggal yang tidak sesudah hari ini dan tidak sebelum surat sebelumnya.'),
  rupiah: say('Isi jumlah rupiah.'),
  reason: say('Isi alasan BPJS.'),
};
const fault = (field: Field): FieldError => ({ target: refundControl(field), text: says[field] });

/** What is sent of a step; or everything that is wrong with it. */
export function readRefundStep(
  step: RefundStepSaid['step'],
  draft: RefundDraft,
  version: number,
): { readonly said: RefundStepSaid } | { readonly errors: readonly FieldError[] } {
  const number = draft.number.trim();
  const date = dateFrom(draft.date);
  const rupiah = wholeNumber(draft.rupiah);
  const reason = draft.reason.trim();
  const asksRupiah = step === 'approval' || step === 'receipt';
  const errors = [
    number === '' ? fault('number') : null,
    date === null ? fault('date') : null,
    asksRupiah && typeof rupiah !== 'number' ? fault('rupiah') : null,
    step === 'refusal' && reason === '' ? fault('reason') : null,
  ].filter((one) => one !== null);
  if (errors.length > 0 || date === null) return { errors };
  const paper = { version, number, date };
  switch (step) {
    case 'approval':
    case 'receipt':
      return { said: { step, json: { ...paper, rupiah: rupiah ?? 0 } } };
    case 'refusal':
      return { said: { step, json: { ...paper, reason } } };
    case 'request-again':
      return { said: { step, json: paper } };
  }
}

/** What the service refused, beside its fields; null for other failures. */
export function refundStepFaults(
  error: unknown,
  { rupiah, approved }: Pick<RefundView, 'rupiah' | 'approved'>,
): readonly FieldError[] | null {
  if (isCode(error, 'refund-too-large')) {
    const most = formatRupiah(Math.min(rupiah, approved?.rupiah ?? rupiah));
    return [{ target: refundControl('rupiah'), text: say('Isi paling banyak {most}.', { most }) }];
  }
  return fieldFaults(error, (field) =>
    field === 'number' || field === 'date' || field === 'rupiah' || field === 'reason'
      ? fault(field)
      : null,
  );
}
