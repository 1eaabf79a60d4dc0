import * as z from 'zod';
import { CalendarDate, Instant, UserId, VillageCode } from '../identifiers.ts';
import { VillageFigures } from './formula.ts';

/** What is odd in statistics without being wrong: somebody looks at it before places are shared out by it. */
export const StatisticsWarning = z.object({
  code: z.enum(['dataset-above-population', 'poor-above-dataset']),
  village: VillageCode,
  figure: z.int(),
  above: z.int(),
});
export type StatisticsWarning = z.infer<typeof StatisticsWarning>;

/** `<year>-<n>`: the n-th statistics of that year, counted from 1; a correction is the next one. */
export const StatisticsId = z
  .string()
  .regex(/^20\d\d-[1-9]\d{0,2}$/)
  .brand('StatisticsId');
export type StatisticsId = z.infer<typeof StatisticsId>;

/** Figures of every village of a region in one year, with where they are from. */
export const VillageStatistics = z.object({
  id: StatisticsId,
  version: z.int().min(1),
  year: z.int(),
  /** who published them and where they can be read, such as `BPS, Kota dalam Angka` */
  source: z.string(),
  /** the day as of which they count */
  date: CalendarDate,
  figures: z.array(VillageFigures),
  warnings: z.array(StatisticsWarning),
  /** the first plan that shares out places by them; from then on nothing in them changes */
  usedBy: z.string().nullable(),
  by: UserId,
  at: Instant,
});
export type VillageStatistics = z.infer<typeof VillageStatistics>;
