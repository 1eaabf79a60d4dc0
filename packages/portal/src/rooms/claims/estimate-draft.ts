import type { EstimateAsked } from '../../api/claims.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';
import { wholeNumber } from '../../whole-number.ts';

/** What is stated of a cover, as it is typed. */
interface CoverDraft {
  readonly startsOn: string;
  readonly monthsPaid: string;
  readonly monthsUnpaid: string;
  readonly wageBase: string;
}

export const emptyCover: CoverDraft = {
  startsOn: '',
  monthsPaid: '',
  monthsUnpaid: '0',
  wageBase: '',
};

export const coverControls = {
  startsOn: 'kepesertaan-mulai',
  monthsPaid: 'kepesertaan-bulan',
  monthsUnpaid: 'kepesertaan-menunggak',
  wageBase: 'kepesertaan-upah',
} as const;
type Field = keyof CoverDraft;

const sentences: Readonly<Record<Field, string>> = {
  startsOn: say('Isi hari pertama perlindungan seperti 01-01-2026.'),
  monthsPaid: say('Isi jumlah bulan yang dibayar, 1 sampai 600.'),
  monthsUnpaid: say('Isi jumlah bulan menunggak, 0 sampai 3.'),
  wageBase: say('Isi dasar upah dalam rupiah, atau kosongkan.'),
};

export function coverFault(field: string): FieldError | null {
  const own = field.replace(/^cover\./, '');
  return isField(own) ? { target: coverControls[own], text: sentences[own] } : null;
}

function isField(field: string): field is Field {
  return Object.hasOwn(sentences, field);
}

/** The stated cover as it is sent, or everything that is wrong with it. */
export function readCover(
  draft: CoverDraft,
): { readonly cover: EstimateAsked['cover'] } | { readonly errors: readonly FieldError[] } {
  const startsOn = dateFrom(draft.startsOn);
  const monthsPaid = wholeNumber(draft.monthsPaid);
  const monthsUnpaid = wholeNumber(draft.monthsUnpaid) ?? 0;
  const wageBase = wholeNumber(draft.wageBase);
  const isPaid = typeof monthsPaid === 'number' && monthsPaid >= 1 && monthsPaid <= 600;
  const wrong: Field[] = [];
  if (startsOn === null) wrong.push('startsOn');
  if (!isPaid) wrong.push('monthsPaid');
  if (monthsUnpaid > 3) wrong.push('monthsUnpaid');
  if (wageBase === null || wageBase === 0) wrong.push('wageBase');
  if (wrong.length > 0 || startsOn === null || !isPaid) {
    return { errors: wrong.flatMap((field) => coverFault(field) ?? []) };
  }
  return { cover: { startsOn, monthsPaid, monthsUnpaid, wageBase: wageBase ?? null } };
}
