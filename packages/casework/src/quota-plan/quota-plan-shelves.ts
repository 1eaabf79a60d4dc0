import { defineShelf } from '@payung/data';
import {
  BucketId,
  CeilingGroup,
  CeilingKey,
  CeilingMovement,
  Instant,
  Limit,
  QuotaPlan,
  QuotaPlanId,
  UserId,
  VillageStatistics,
} from '@payung/domain';
import * as z from 'zod';

export const statisticsShelf = defineShelf({
  name: 'village-statistics',
  schema: VillageStatistics,
  of: 'statistics',
  told: ({ year, date, figures, usedBy }) => ({
    // a name of a year, not a figure
    year: String(year),
    date,
    villages: figures.length,
    usedBy,
  }),
});

export const planShelf = defineShelf({
  name: 'quota-plan',
  schema: QuotaPlan,
  of: 'quota-plan',
  told: ({ year, total, budget, statistics, legalBasis, state }) => ({
    // a name of a year, not a figure
    year: String(year),
    total,
    budget,
    statistics,
    basis: legalBasis,
    state,
  }),
});

const amount = { people: z.int(), rupiah: z.int() };
const filed = { id: z.string(), version: z.int().min(1) };

/** The ceilings of a year as they stand, after its plan and every round. */
export const CeilingsRecord = z.object({
  ...filed,
  plan: QuotaPlanId.nullable(),
  limits: z.array(Limit.extend({ key: CeilingKey })),
  free: z.array(z.object({ group: CeilingGroup, ...amount })),
});
export type CeilingsRecord = z.infer<typeof CeilingsRecord>;

/** Its id is the year. Written with `useShelf` only, whose version guards both. */
export const ceilingsShelf = defineShelf({
  name: 'quota-ceilings',
  schema: CeilingsRecord,
  of: 'quota-round',
  told: ({ id }) => ({ year: id }),
});

/** What is used of a year's ceilings. Apart from them, since each determination writes it and no ceiling. */
export const UseRecord = z.object({
  ...filed,
  /** of the ceilings that this goes with: read together, the two must agree */
  ceilings: z.int().min(0),
  moves: z.int().min(1),
  used: z.array(z.tuple([CeilingKey, z.int().min(0), z.int().min(0)])),
});
export type UseRecord = z.infer<typeof UseRecord>;

/** Its id is the year. Every movement writes it, so that no two are judged by the same sums. */
export const useShelf = defineShelf({
  name: 'quota-use',
  schema: UseRecord,
  of: 'quota-round',
  told: ({ id }) => ({ year: id }),
});

/** One movement of a year's ceilings, with who, when and why. Its id is the year and its number, so that they lie in order. */
export const CeilingEntry = z.object({
  ...filed,
  number: z.int().min(1),
  year: z.int(),
  at: Instant,
  by: UserId,
  reason: z.string().nullable(),
  /** the regulation or decree */
  basis: z.string().nullable(),
  /** the plan that was adopted, or the determination by which people were counted */
  about: z.string().nullable(),
  movement: CeilingMovement,
  /** quota cards of agencies or of the region whose places were set with it, in people */
  cards: z.array(z.object({ bucket: BucketId, from: z.int(), to: z.int() })),
});
export type CeilingEntry = z.infer<typeof CeilingEntry>;

/** A folder for each year. */
export const entryShelf = defineShelf({
  name: 'quota-entry',
  schema: CeilingEntry,
  of: 'quota-round',
  told: ({ year, number, basis, about, movement, cards }) => ({
    // a name of a year, not a figure
    year: String(year),
    number,
    kind: movement.kind,
    ceilings: movement.limits.length + cards.length,
    about,
    ...(basis === null ? {} : { basis }),
  }),
});
