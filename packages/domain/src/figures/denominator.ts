import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';

/**
 * What a share is counted of. Two shares are told and never mixed: of the vulnerable workers of a region (cakupan
 * pekerja rentan), and of all who are eligible for social security at work (UCJ, domain-rules 5.8).
 */
export const denominatorKinds = ['vulnerable-workers', 'eligible-workers'] as const;
export const DenominatorKind = z.enum(denominatorKinds);
export type DenominatorKind = z.infer<typeof DenominatorKind>;

/** How many people a share is counted of, who says so, and of which day. No law fixes it: the region cites it. */
export const Denominator = z.object({
  kind: DenominatorKind,
  people: z.int().min(1),
  /** people of it whom others than the region cover, by the same source; they count in a share of all workers */
  coveredOtherwise: z.int().min(0),
  source: z.string().min(3).max(200),
  date: CalendarDate,
});
export type Denominator = z.infer<typeof Denominator>;

/** hundredths of a percent in all */
const whole = 10_000;

/**
 * A share in hundredths of a percent, rounded down, so that no goal is told as reached before it is.
 * @param people may be more than there are in the denominator, whose source then is out of date
 */
export function shareOf(people: number, of: number): number {
  return Math.floor((people * whole) / of);
}

/** The number of people that a published share was counted of, and whether it comes out even. */
export interface ImpliedDenominator {
  readonly people: number;
  readonly isExact: boolean;
}

/**
 * Works back from a published figure: 26,400 people are 32 % of 82,500 (S3).
 * @param share hundredths of a percent, more than 0
 */
export function denominatorBehind(people: number, share: number): ImpliedDenominator {
  const scaled = people * whole;
  return { people: Math.round(scaled / share), isExact: scaled % share === 0 };
}

/** What it takes to reach a share. */
export interface CoveragePlan {
  /** people who must be covered in all */
  readonly people: number;
  /** people more than now; 0 when it is reached */
  readonly more: number;
  /** whole rupiah for those who come */
  readonly rupiah: number;
}

/**
 * Places and rupiah to reach a share: 40 % of 82,500 are 33,000, and 6,600 more than 26,400 cost Rp1,330,560,000 a
 * year at Rp16,800 (S3).
 * @param goal hundredths of a percent
 * @param tariff rupiah for one person and month
 * @param months for which each who comes is paid
 */
export function planCoverage(asked: {
  readonly covered: number;
  readonly of: number;
  readonly goal: number;
  readonly tariff: number;
  readonly months: number;
}): CoveragePlan {
  const people = Math.ceil((asked.of * asked.goal) / whole);
  const more = Math.max(0, people - asked.covered);
  return { people, more, rupiah: more * asked.tariff * asked.months };
}
