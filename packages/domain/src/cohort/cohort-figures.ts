import * as z from 'zod';
import { ContributionMonth, type MonthSpan, monthsFrom } from '../months.ts';
import { CohortId } from './cohort.ts';
import type { CountedUnder } from './cover.ts';

const counts = z.record(z.string(), z.int().min(0));

/**
 * Who a cohort covers, in figures: kept with each decision, so that a statement needs no walk over people. People
 * count while at least one of their months counts.
 */
export const CohortFigures = z.object({
  id: CohortId,
  version: z.int().min(1),
  people: z.int().min(0),
  personMonths: z.int().min(0),
  /** people by code of their occupation */
  byOccupation: counts,
  /** people by code of their village; `none` for whose village is not clear */
  byVillage: counts,
  /** people covered in each month */
  byMonth: z.record(ContributionMonth, z.int().min(0)),
});
export type CohortFigures = z.infer<typeof CohortFigures>;

/** Months, with the village and occupation as which they were decided. */
export interface CountedSpan extends MonthSpan {
  readonly countedUnder?: CountedUnder | undefined;
}

/** One person as the figures count them. */
export interface Counted {
  /** as it is said of them now: what months are counted under that do not say it themselves */
  readonly now: CountedUnder;
  /** their months in this cohort before and after a decision; several spans where they came back */
  readonly before: readonly CountedSpan[];
  readonly after: readonly CountedSpan[];
}

const unclear = 'none';

function allMonths(spans: readonly MonthSpan[]): ContributionMonth[] {
  return spans.flatMap(({ firstMonth, months }) => monthsFrom(firstMonth, months));
}

function add(into: Record<string, number>, key: string, by: number): void {
  const sum = (into[key] ?? 0) + by;
  if (sum < 0) throw new Error('figures of a cohort fall below nothing');
  if (sum === 0) delete into[key];
  else into[key] = sum;
}

/** As what somebody is counted: by the first of their months that count; null while none does. */
function underOf(spans: readonly CountedSpan[], now: CountedUnder): CountedUnder | null {
  const first = spans.find(({ months }) => months > 0);
  return first === undefined ? null : (first.countedUnder ?? now);
}

/** The cell of an occupation; null for whom none counts. */
function occupationOf(under: CountedUnder | null): string | null {
  return under === null ? null : under.occupation;
}

/** The cell of a village; null for whom none counts. */
function villageOf(under: CountedUnder | null): string | null {
  return under === null ? null : (under.village ?? unclear);
}

/**
 * Counts one person in another cell. What was not told with months of an earlier release may have been corrected: where
 * nobody is counted in the cell that is left they stay where they are, so that nobody is counted twice and no cell falls
 * below nothing.
 */
function move(cells: Record<string, number>, from: string | null, to: string | null): void {
  if (from === to || (from !== null && (cells[from] ?? 0) === 0)) return;
  if (from !== null) add(cells, from, -1);
  if (to !== null) add(cells, to, 1);
}

/** Figures after a decision about some people. @throws when more would be taken away than was ever counted */
export function recount(figures: CohortFigures, people: readonly Counted[]): CohortFigures {
  const byOccupation = { ...figures.byOccupation };
  const byVillage = { ...figures.byVillage };
  const byMonth: Record<string, number> = { ...figures.byMonth };
  let count = figures.people;
  let personMonths = figures.personMonths;
  for (const { now, before, after } of people) {
    const [had, has] = [allMonths(before), allMonths(after)];
    count += Math.sign(has.length) - Math.sign(had.length);
    personMonths += has.length - had.length;
    const [from, to] = [underOf(before, now), underOf(after, now)];
    move(byOccupation, occupationOf(from), occupationOf(to));
    move(byVillage, villageOf(from), villageOf(to));
    for (const month of had) add(byMonth, month, -1);
    for (const month of has) add(byMonth, month, 1);
  }
  return { ...figures, people: count, personMonths, byOccupation, byVillage, byMonth };
}

/** A cohort that covers nobody yet. */
export function noFigures(id: CohortId): CohortFigures {
  return {
    id,
    version: 1,
    people: 0,
    personMonths: 0,
    byOccupation: {},
    byVillage: {},
    byMonth: {},
  };
}

/** Counts of people of which none tells about a handful: small ones stand together. */
export interface Coarse {
  readonly cells: readonly { readonly key: string; readonly people: number }[];
  /** people of all cells that are too small to be told, and of as many more as hide them; null when there are none */
  readonly others: number | null;
}

/**
 * Leaves out cells of fewer than `least` people, so that nobody is recognised in a figure. What is left out is told as
 * one sum only when that is large enough and stands for different numbers: else the smallest told cells go with it, all
 * of one size together, so that neither the total nor the order of cells gives a small one back.
 */
export function withoutSmallCells(counted: Readonly<Record<string, number>>, least = 5): Coarse {
  const sorted = Object.entries(counted)
    .map(([key, people]) => ({ key, people }))
    .filter(({ people }) => people > 0)
    .sort((a, b) => b.people - a.people || (a.key < b.key ? -1 : 1));
  let told = sorted.filter(({ people }) => people >= least).length;
  while (told > 0 && givesBack(sorted.slice(told), least)) {
    const smallest = sorted[told - 1]?.people;
    told = sorted.findIndex(({ people }) => people === smallest);
  }
  const others = sorted.slice(told).reduce((sum, { people }) => sum + people, 0);
  return { cells: sorted.slice(0, told), others: others === 0 ? null : others };
}

/** Whether somebody who knows the total could say of a cell that is left out how many it has. */
function givesBack(hidden: Coarse['cells'], least: number): boolean {
  const [first] = hidden;
  if (first === undefined) return false;
  const sum = hidden.reduce((all, { people }) => all + people, 0);
  return sum < least || hidden.every(({ people }) => people === first.people);
}
