import type { SeededRandomness } from '../../../bench/seeded.ts';
import type { Figures } from '../../figures.ts';
import type { Desks } from '../../offices/desks.ts';
import type { StoryWorker } from '../../people/invent-worker.ts';
import type { StoryRegion } from '../../story-desk.ts';
import type { Agenda } from './agenda.ts';
import type { Member } from './members.ts';

/** rupiah for one person and month */
export const tariff = 16_800;

/** A cohort with the decision that names its people. */
export interface YearCohort {
  readonly cohort: string;
  readonly funding: string;
  readonly determination: string;
}

/** Everything that the acts of the year share: the region, the calendar, and the story's own books. */
export interface YearTold {
  readonly story: StoryRegion;
  readonly desks: Desks;
  readonly figures: Figures;
  readonly agenda: Agenda;
  readonly random: SeededRandomness;
  /** paid by the region, mostly late */
  readonly routine: YearCohort;
  /** paid by a source that stops for half a year */
  readonly other: YearCohort;
  /** every day is lived, and the whole region is read through at the end of each month instead of each quarter */
  readonly isWhole: boolean;
  /** by nomination, in the order of the decisions */
  readonly members: Map<string, Member>;
  /** who waits for a place, first in turn first */
  readonly waiting: StoryWorker[];
  /** of the routine cohort: also on the lists of Kudus */
  readonly double: readonly StoryWorker[];
  /** rupiah, by the story's own books */
  readonly money: { paid: number; refunded: number };
}

/** People of a cohort who have not left. */
export function living({ members }: YearTold, { cohort }: YearCohort): Member[] {
  return [...members.values()].filter((one) => one.cohort === cohort && one.left === null);
}
