import type { QuotaBasis } from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { faultsUnder } from '../../service-faults.ts';
import { mostPeople, mostRupiah, wholeFrom } from './typed-figures.ts';

export const bases = [
  'equal',
  'dataset',
  'population',
  'extremePoor',
] as const satisfies readonly QuotaBasis[];

/** A plan as it is typed in. */
export interface PlanText {
  readonly year: string;
  readonly total: string;
  readonly budget: string;
  readonly statistics: string;
  readonly legalBasis: string;
  /** the formula of the rules in force, or weights of one's own */
  readonly by: 'rules' | 'own';
  readonly weights: Readonly<Record<QuotaBasis, string>>;
}

export const planControls = {
  year: 'rencana-tahun',
  total: 'rencana-kuota',
  budget: 'rencana-pagu',
  statistics: 'rencana-statistik',
  legalBasis: 'rencana-dasar',
  formula: 'rencana-rumus',
} as const;

export function weightControl(basis: QuotaBasis): string {
  return `rencana-bobot-${basis}`;
}

const firstYear = 2014;
const lastYear = 2099;
const mostWeight = 10_000;

/** What is sent, or everything that is wrong with what was typed. */
export function planFrom(
  text: PlanText,
):
  | { readonly ok: true; readonly request: object }
  | { readonly ok: false; readonly faults: readonly FieldError[] } {
  const year = wholeFrom(text.year, lastYear) ?? 0;
  const total = wholeFrom(text.total, mostPeople);
  const budget = text.budget.trim() === '' ? null : wholeFrom(text.budget, mostRupiah);
  const weights = new Map(
    bases.map((basis) => [basis, wholeFrom(text.weights[basis], mostWeight)]),
  );
  const isOwn = text.by === 'own';
  const sum = [...weights.values()].reduce<number>((all, one) => all + (one ?? 0), 0);
  const checks: readonly (readonly [boolean, string, string])[] = [
    [year < firstYear, planControls.year, say('Isi tahun 2014 sampai 2099.')],
    [total === null, planControls.total, say('Isi jumlah orang, misalnya 26.000.')],
    [
      budget === null && text.budget.trim() !== '',
      planControls.budget,
      say('Isi rupiah penuh, misalnya 5.241.600.000, atau kosongkan.'),
    ],
    [text.legalBasis.trim().length < 3, planControls.legalBasis, say('Isi dasar hukum.')],
    [text.statistics === '', planControls.statistics, say('Pilih statistik.')],
    ...bases.map(
      (basis) =>
        [
          isOwn && weights.get(basis) === null,
          weightControl(basis),
          say('Isi bobot 0 sampai 10.000.'),
        ] as const,
    ),
    [
      isOwn && sum === 0,
      planControls.formula,
      say('Paling sedikit satu bobot harus lebih dari 0.'),
    ],
  ];
  const faults = checks
    .filter(([isWrong]) => isWrong)
    .map(([, target, said]) => ({ target, text: said }));
  if (faults.length > 0) return { ok: false, faults };
  const { statistics } = text;
  const legalBasis = text.legalBasis.trim();
  const formula = isOwn ? Object.fromEntries(weights) : null;
  return { ok: true, request: { year, total, budget, formula, statistics, legalBasis } };
}

const refusalWords: Readonly<Record<string, string>> = {
  statistics: say(
    'Statistik ini tidak memuat semua desa/kelurahan yang ada sekarang. Unggah statistik yang lengkap.',
  ),
  formula: say(
    'Aturan yang berlaku tidak menyebut rumus, atau tidak ada yang terhitung. Isi bobot sendiri.',
  ),
};

/** What the service refused of it, beside the controls. */
export function planRefusals(error: unknown): readonly FieldError[] {
  const targets: Readonly<Record<string, string>> = planControls;
  return faultsUnder(error, ['request-invalid']).map(({ field }) => {
    const [name = ''] = field.split('.');
    return {
      target: targets[name] ?? null,
      text: refusalWords[name] ?? say('Ada isian yang belum dapat diterima layanan.'),
    };
  });
}
