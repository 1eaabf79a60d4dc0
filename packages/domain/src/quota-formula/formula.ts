import * as z from 'zod';
import { VillageCode } from '../identifiers.ts';
import type { QuotaFormula } from '../regulation/rules.ts';

/** By what places are shared out among villages (domain-rules 0: from the social dataset to population and extreme poverty). */
export const quotaBases = ['equal', 'dataset', 'population', 'extremePoor'] as const;
export type QuotaBasis = (typeof quotaBases)[number];

const weight = z.int().min(0).max(10_000);

/**
 * Weights of the bases of a formula. Only their proportion counts: 70 and 30 are 7 and 3. Each basis gives a village
 * its share of the region's sum; `equal` gives each village the same.
 */
export const FormulaWeights = z
  .strictObject({ equal: weight, dataset: weight, population: weight, extremePoor: weight })
  .refine((weights) => Object.values(weights).some((one) => one > 0), {
    message: 'one of the weights must be above 0',
  });
export type FormulaWeights = z.infer<typeof FormulaWeights>;

/** The weights of the formula that a regulation writes as a basis and a percentage for the extreme poor. */
export function weightsOf({ basis, extremePoorPercent }: QuotaFormula): FormulaWeights {
  const none = { equal: 0, dataset: 0, population: 0 };
  return { ...none, [basis]: 100 - extremePoorPercent, extremePoor: extremePoorPercent };
}

const people = z.int().min(0).max(1_000_000_000);

/** What statistics say of one village, all in people. */
export const VillageFigures = z.strictObject({
  village: VillageCode,
  population: people,
  /** people in the social dataset: DTKS, P3KE or DTSEN (domain-rules 1.11) */
  dataset: people,
  extremePoor: people,
});
export type VillageFigures = z.infer<typeof VillageFigures>;

/** The figure of a village under one basis. */
export function figureOf(figures: VillageFigures, basis: QuotaBasis): number {
  return basis === 'equal' ? 1 : figures[basis];
}
