import * as z from 'zod';
import type { Worker } from '../candidate.ts';
import type { ContributionHistory, CoverState } from '../contribution/cover-state.ts';
import { addDays } from '../dates.ts';
import { type CalendarDate, RegencyCode } from '../identifiers.ts';
import { addMonths, firstDayOf, monthOf } from '../months.ts';
import { normaliseName } from '../name-words.ts';

/**
 * What somebody knows beside the NIK to ask about their own cover. The NIK alone tells birth date, sex and place, and
 * many people hold it; none of these two stands in it.
 */
export const ownCoverFacts = ['mother-name', 'family-card-end'] as const;
export const OwnCoverFact = z.enum(ownCoverFacts);
export type OwnCoverFact = z.infer<typeof OwnCoverFact>;

/**
 * Digits of the family card that are asked for: its last ones. Two are of the year of issue, four count the cards of a
 * district on one day (domain-rules 3.5): guesses are few, hence the limit of tries.
 */
const cardDigits = 6;

/** Where people are sent who are not found: an office, never a person. */
export const OwnCoverOffice = z.lazy(() =>
  z.object({
    name: z.string().min(3).max(120),
    address: z.string().min(5).max(300),
    /** opening hours or a telephone of the office, as it is to be read */
    contact: z.string().max(200),
  }),
);
export type OwnCoverOffice = z.infer<typeof OwnCoverOffice>;

/** What everybody may read of a region's check: which fact it asks for, and where to go. */
export const PublicOwnCover = z.lazy(() =>
  z.object({
    region: z.object({ code: RegencyCode, name: z.string() }),
    programme: z.string(),
    fact: OwnCoverFact,
    office: OwnCoverOffice,
  }),
);
export type PublicOwnCover = z.infer<typeof PublicOwnCover>;

/** A fact as it is compared: names without marks and titles, numbers by their last digits. Empty for nothing. */
export function factToCompare(fact: OwnCoverFact, said: string): string {
  switch (fact) {
    case 'mother-name':
      return normaliseName(said);
    case 'family-card-end': {
      const digits = said.replace(/\D/g, '');
      return digits.length < cardDigits ? '' : digits.slice(-cardDigits);
    }
  }
}

/** The same of what an agency wrote; empty where it wrote nothing, which nobody can say. */
export function keptFact(
  fact: OwnCoverFact,
  { motherMaidenName, familyCardNo }: Pick<Worker, 'motherMaidenName' | 'familyCardNo'>,
): string {
  return factToCompare(fact, (fact === 'mother-name' ? motherMaidenName : familyCardNo) ?? '');
}

/**
 * The last day up to which cover is paid without a gap; null for whoever is not protected on the day. Months in arrears
 * are a risk and no protection (domain-rules 2.12).
 */
export function coveredUntil(
  { state }: Pick<CoverState, 'state'>,
  { paid, left }: ContributionHistory,
  day: CalendarDate,
): CalendarDate | null {
  if (state !== 'ACTIVE') return null;
  const months = new Set(paid.map(({ month }) => month));
  let month = monthOf(day);
  while (months.has(addMonths(month, 1))) month = addMonths(month, 1);
  const end = addDays(firstDayOf(addMonths(month, 1)), -1);
  // who leaves on a day to come is covered no longer than that
  const leaving = left.map(({ on }) => on).filter((on) => on > day && on <= end);
  return leaving.length === 0 ? end : addDays([...leaving].sort()[0] ?? end, -1);
}
