import type { makeCohort } from '../../api/cohorts.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { typedMonth } from '../../typed-month.ts';
import { wholeNumber } from '../../whole-number.ts';

/** A cohort as it is typed. */
export interface CohortDraft {
  readonly name: string;
  readonly kind: string;
  readonly year: string;
  readonly firstMonth: string;
  readonly months: string;
  readonly funding: string;
  readonly tariff: string;
  readonly placeCeiling: string;
  readonly budgetCeiling: string;
}
export type CohortSent = Parameters<typeof makeCohort>[0];

export const cohortControl = (field: string) => `kelompok-${field}`;

const sentences: Readonly<Record<keyof CohortDraft | 'agencies', string>> = {
  name: say('Isi nama kelompok, paling sedikit 3 huruf.'),
  kind: 'Pilih rutin atau insidentil.',
  year: say('Pilih tahun program yang sudah dibuka.'),
  firstMonth: say(
    'Isi bulan pertama dalam 12 bulan sejak perlindungan tahun itu mulai, misalnya 10-2026.',
  ),
  months: say('Isi jumlah bulan: rutin 4 sampai 12, insidentil 1 sampai 3.'),
  funding: say('Pilih sumber dana dari tahun anggaran yang sama.'),
  tariff: say('Isi iuran per orang per bulan dalam rupiah, atau kosongkan.'),
  placeCeiling: say(
    'Isi jumlah orang yang dibayar cukup oleh sumber dana dan tidak kurang dari yang sudah ditetapkan, atau kosongkan.',
  ),
  budgetCeiling: say(
    'Isi pagu rupiah yang cukup untuk kuotanya, tidak melebihi sisa sumber dana, atau kosongkan.',
  ),
  agencies: say('Ada dinas yang tidak dikenal. Pilih lagi dinasnya.'),
};

export function cohortFault(field: string): FieldError | null {
  const [own = ''] = field.split('.');
  return isField(own) ? { target: cohortControl(own), text: sentences[own] } : null;
}

function isField(field: string): field is keyof typeof sentences {
  return Object.hasOwn(sentences, field);
}

/** What is sent, or everything that is wrong with it. */
export function readCohort(
  draft: CohortDraft,
  agencies: readonly string[],
): { readonly cohort: CohortSent } | { readonly errors: readonly FieldError[] } {
  const firstMonth = typedMonth(draft.firstMonth);
  const months = wholeNumber(draft.months);
  const [tariff, placeCeiling, budgetCeiling] = [
    wholeNumber(draft.tariff),
    wholeNumber(draft.placeCeiling),
    wholeNumber(draft.budgetCeiling),
  ];
  const wrong: (keyof CohortDraft)[] = [];
  if (draft.name.trim().length < 3) wrong.push('name');
  if (draft.kind !== 'ROUTINE' && draft.kind !== 'INCIDENTAL') wrong.push('kind');
  if (draft.year === '') wrong.push('year');
  if (firstMonth === null) wrong.push('firstMonth');
  if (typeof months !== 'number' || months < 1 || months > 12) wrong.push('months');
  if (draft.funding === '') wrong.push('funding');
  if (tariff === null || tariff === 0) wrong.push('tariff');
  if (placeCeiling === null) wrong.push('placeCeiling');
  if (budgetCeiling === null) wrong.push('budgetCeiling');
  if (wrong.length > 0 || firstMonth === null || typeof months !== 'number') {
    return { errors: wrong.flatMap((field) => cohortFault(field) ?? []) };
  }
  return {
    cohort: {
      name: draft.name.trim(),
      kind: draft.kind === 'ROUTINE' ? 'ROUTINE' : 'INCIDENTAL',
      year: Number(draft.year),
      firstMonth,
      months,
      funding: draft.funding,
      tariff: tariff ?? null,
      placeCeiling: placeCeiling ?? null,
      budgetCeiling: budgetCeiling ?? null,
      agencies: [...agencies],
    },
  };
}
