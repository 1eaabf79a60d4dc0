import * as z from 'zod';
import { ContributionMonth } from '../months.ts';
import { type AuditFinding, auditFindings, type FoundMonth } from './audit-finding.ts';

export const AuditFindingName = z.enum(auditFindings);

/** What one finding comes to for one person: months in a row or not, and whole rupiah. */
export const PersonFinding = z.object({
  finding: AuditFindingName,
  firstMonth: ContributionMonth,
  lastMonth: ContributionMonth,
  months: z.int().min(1),
  rupiah: z.int().min(0),
});
export type PersonFinding = z.infer<typeof PersonFinding>;

/** The findings of one person, each once, worst first. */
export function findingsOfPerson(found: readonly FoundMonth[]): PersonFinding[] {
  return auditFindings.flatMap((finding): PersonFinding[] => {
    const own = found.filter((one) => one.finding === finding);
    const months = own.map(({ month }) => month).sort();
    const [firstMonth, lastMonth] = [months[0], months.at(-1)];
    if (firstMonth === undefined || lastMonth === undefined) return [];
    const rupiah = own.reduce((sum, one) => sum + one.rupiah, 0);
    return [{ finding, firstMonth, lastMonth, months: months.length, rupiah }];
  });
}

/** People, person-months and whole rupiah at risk. */
export const FindingSum = z.object({
  people: z.int().min(0),
  months: z.int().min(0),
  rupiah: z.int().min(0),
});
export type FindingSum = z.infer<typeof FindingSum>;

/** By finding; one that nothing was found under is absent. Months and rupiah add up over findings, people may not. */
export const FindingSums = z.partialRecord(AuditFindingName, FindingSum);
export type FindingSums = Partial<Record<AuditFinding, FindingSum>>;

/** Sums with the findings of more people in them. */
export function addFindings(before: FindingSums, found: Iterable<PersonFinding>): FindingSums {
  const sums = { ...before };
  for (const { finding, months, rupiah } of found) {
    const own = sums[finding] ?? { people: 0, months: 0, rupiah: 0 };
    sums[finding] = {
      people: own.people + 1,
      months: own.months + months,
      rupiah: own.rupiah + rupiah,
    };
  }
  return sums;
}

/**
 * Where the three sides agree and where not: who was decided, who was paid for, whom the insurer has. People by the
 * letters of the sides that know them, `S` (SK), `P` (paid), `I` (insurer), in this order; nobody is on none.
 */
export const threeWayParts = ['SPI', 'SP', 'SI', 'PI', 'S', 'P', 'I'] as const;
export const ThreeWay = z.partialRecord(z.enum(threeWayParts), z.int().min(0));
export type ThreeWay = z.infer<typeof ThreeWay>;

/** The part of the three-way check in which somebody stands; null on no side. */
export function threeWayPart(sides: {
  readonly decided: boolean;
  readonly paid: boolean;
  readonly insured: boolean;
}): (typeof threeWayParts)[number] | null {
  const letters = `${sides.decided ? 'S' : ''}${sides.paid ? 'P' : ''}${sides.insured ? 'I' : ''}`;
  return threeWayParts.find((part) => part === letters) ?? null;
}
