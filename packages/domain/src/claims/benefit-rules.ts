import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';
import { SourceMark } from '../regulation/tariff.ts';
import { benefitRuleNames } from './benefit-rule-names.ts';
import national from './national-benefits.json' with { type: 'json' };

export const BenefitRuleName = z.enum(benefitRuleNames);
export type BenefitRuleName = z.infer<typeof BenefitRuleName>;

/** One figure of the law: from when until when, by what right, and how well it is known. */
export const BenefitRule = z.object({
  rule: BenefitRuleName,
  from: CalendarDate,
  /** the last day; null while nobody ended it */
  to: CalendarDate.nullable(),
  value: z.int().min(0),
  unit: z.enum(['rupiah', 'months', 'percent', 'count', 'years', 'hours', 'working-days']),
  legalBasis: z.string().min(3).max(200),
  source: z.string().min(3).max(250),
  mark: SourceMark,
});
export type BenefitRule = z.infer<typeof BenefitRule>;

/** The whole table: versions of one figure never overlap. */
export const nationalBenefits: readonly BenefitRule[] = z.array(BenefitRule).parse(national);

/** The figures of one day; null for what no rule is known of. */
export type BenefitRulesOnDay = (rule: BenefitRuleName) => BenefitRule | null;

/**
 * The rules in force on a day: what happened is judged by them, whatever came later.
 *
 * @param qualifyingMonths what a region settled about the months after which a death pays in full, where the law asks
 *   for any (domain-rules 2.6: its counting is not verified, hence it may be set); null for the table's own
 */
export function benefitRulesOn(
  day: CalendarDate,
  qualifyingMonths: number | null = null,
  table: readonly BenefitRule[] = nationalBenefits,
): BenefitRulesOnDay {
  const inForce = new Map(
    table
      .filter(({ from, to }) => from <= day && (to === null || day <= to))
      .map((one) => [one.rule, one]),
  );
  const qualifying = inForce.get('death-qualifying-months');
  if (
    qualifyingMonths !== null &&
    qualifying !== undefined &&
    qualifying.value > 0 &&
    qualifying.value !== qualifyingMonths
  ) {
    const source = 'ketetapan daerah tentang bulan kepesertaan; belum dipastikan ke BPJS';
    inForce.set(qualifying.rule, {
      ...qualifying,
      value: qualifyingMonths,
      source,
      mark: 'not-verified',
    });
  }
  return (rule) => inForce.get(rule) ?? null;
}

const byDoubt = ['verified', 'secondary', 'inferred', 'not-verified'] as const;

/** What rests on several figures is known as well as the least known of them. */
export function weakestMark(marks: readonly SourceMark[]): SourceMark {
  const doubt = Math.max(0, ...marks.map((mark) => byDoubt.indexOf(mark)));
  return byDoubt[doubt] ?? 'not-verified';
}
