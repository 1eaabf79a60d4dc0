import type { PlanAsked } from '../../api/figures.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { wholeNumber } from '../../whole-number.ts';
import { isDenominatorKind } from '../../words/figures.ts';
import { typedShare } from './shares.ts';

/** A plan as it is typed. */
export interface PlanDraft {
  readonly kind: string;
  readonly goal: string;
  readonly tariff: string;
  readonly months: string;
  readonly covered: string;
  readonly of: string;
  readonly budget: string;
}
type Field = keyof PlanDraft;

export const emptyPlan: PlanDraft = {
  kind: 'vulnerable-workers',
  goal: '40',
  tariff: '16.800',
  months: '12',
  covered: '',
  of: '',
  budget: '',
};

export const planControls: Readonly<Record<Field, string>> = {
  kind: 'rencana-jenis',
  goal: 'rencana-sasaran',
  tariff: 'rencana-iuran',
  months: 'rencana-bulan',
  covered: 'rencana-terlindungi',
  of: 'rencana-pekerja',
  budget: 'rencana-anggaran',
};

const sentences: Readonly<Record<Field, string>> = {
  kind: 'Pilih cakupan yang dihitung.',
  goal: say('Isi sasaran 0 sampai 100 persen, misalnya 40 atau 32,5.'),
  tariff: say('Isi iuran per orang per bulan dalam rupiah.'),
  months: say('Isi jumlah bulan, 1 sampai 12.'),
  covered: say('Isi jumlah orang, atau kosongkan.'),
  of: say('Isi jumlah pekerja paling sedikit 1, atau kosongkan.'),
  budget: say('Isi anggaran dalam rupiah, atau kosongkan.'),
};

export function planFault(field: string): FieldError | null {
  return isField(field) ? { target: planControls[field], text: sentences[field] } : null;
}

function isField(field: string): field is Field {
  return Object.hasOwn(sentences, field);
}

/** What is asked, or everything that is wrong with it. */
export function readPlan(
  draft: PlanDraft,
): { readonly asked: PlanAsked } | { readonly errors: readonly FieldError[] } {
  const goal = typedShare(draft.goal);
  const [tariff, months] = [wholeNumber(draft.tariff), wholeNumber(draft.months)];
  const [covered, of, budget] = [
    wholeNumber(draft.covered),
    wholeNumber(draft.of),
    wholeNumber(draft.budget),
  ];
  const isTariff = typeof tariff === 'number' && tariff >= 1 && tariff <= 10_000_000;
  const isMonths = typeof months === 'number' && months >= 1 && months <= 12;
  const wrong: Field[] = [];
  if (!isDenominatorKind(draft.kind)) wrong.push('kind');
  if (goal === null) wrong.push('goal');
  if (!isTariff) wrong.push('tariff');
  if (!isMonths) wrong.push('months');
  if (covered === null) wrong.push('covered');
  if (of === null || of === 0) wrong.push('of');
  if (budget === null) wrong.push('budget');
  const isKnown = covered !== null && of !== null && budget !== null;
  if (wrong.length > 0 || goal === null || !isTariff || !isMonths || !isKnown) {
    return { errors: wrong.flatMap((field) => planFault(field) ?? []) };
  }
  return { asked: { kind: draft.kind, goal, tariff, months, covered, of, budget } };
}
