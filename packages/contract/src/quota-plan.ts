import { CeilingKey, FormulaWeights, quotaBases, StatisticsId } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const Year = z.int().min(2014).max(2099);
const Code = z.string();

/** A line of statistics; a village is named by its code, or by its name and district. All figures in people. */
export const StatisticsRow = z.strictObject({
  code: text(40).optional(),
  village: text(120).optional(),
  district: text(120).optional(),
  /** judged with everything else, so that all faults come at once */
  population: z.number(),
  dataset: z.number(),
  extremePoor: z.number(),
});

const ofStatistics = {
  year: Year,
  /** who published the figures and where they can be read */
  source: text(300, 3),
  /** the day as of which they count, `2022-06-30` */
  date: z.iso.date(),
};

/** `POST /v1/village-statistics` as JSON. */
export const StatisticsRequest = z.strictObject({
  ...ofStatistics,
  rows: z.array(StatisticsRow).max(5_000),
  /** only when statistics are replaced: the version that was read */
  version: z.int().min(1).optional(),
});
export type StatisticsRequest = z.infer<typeof StatisticsRequest>;

/** What stands beside a file; the file's first line names the columns. */
export const StatisticsRemarks = z.strictObject({
  ...ofStatistics,
  year: z.coerce.number().pipe(Year),
  version: z.coerce.number().int().min(1).optional(),
});
export type StatisticsRemarks = z.infer<typeof StatisticsRemarks>;

/** The same with a CSV or XLSX file: columns kode or desa/kelurahan (and kecamatan), penduduk, dtks/dtsen/p3ke, miskin ekstrem. */
export const StatisticsFile = z.strictObject({
  ...ofStatistics,
  version: z.int().min(1).optional(),
  file: z.string().meta({ format: 'binary' }),
});

export const StatisticsWarningItem = z.object({
  code: z.enum(['dataset-above-population', 'poor-above-dataset']),
  village: Code,
  figure: z.int(),
  above: z.int(),
});

/** Statistics without their figures. */
export const StatisticsHead = z.object({
  id: z.string(),
  version: z.int(),
  year: z.int(),
  source: z.string(),
  date: z.string(),
  villages: z.int(),
  population: z.int(),
  dataset: z.int(),
  extremePoor: z.int(),
  /** the first plan that uses them; they are frozen from then on */
  usedBy: z.string().nullable(),
  by: z.string(),
  at: z.string(),
  warnings: z.array(StatisticsWarningItem),
});

export const StatisticsList = z.object({ items: z.array(StatisticsHead) });
export type StatisticsList = z.infer<typeof StatisticsList>;

export const StatisticsDetail = StatisticsHead.extend({
  figures: z.array(
    z.object({
      village: Code,
      population: z.int(),
      dataset: z.int(),
      extremePoor: z.int(),
    }),
  ),
});
export type StatisticsDetail = z.infer<typeof StatisticsDetail>;

const people = z.int().min(0).max(10_000_000);
const rupiah = z.int().min(0).max(10_000_000_000_000);

/** A ceiling in people (kuota) and rupiah (pagu); null where that is not limited. `agency:dinas-sosial`, `funding:apbd-2026`. */
export const CeilingRequest = z.strictObject({
  key: CeilingKey,
  people: people.nullable(),
  rupiah: rupiah.nullable(),
});

/** `POST /v1/quota-plans`, and with `version` `PUT /v1/quota-plans/{id}`. */
export const QuotaPlanRequest = z.strictObject({
  year: Year,
  total: people,
  /** most rupiah for all of them; null where only the sources of money limit it */
  budget: rupiah.nullable().default(null),
  /** null for that of the rules in force */
  formula: FormulaWeights.nullable().default(null),
  statistics: StatisticsId,
  legalBasis: text(200, 3),
  /** of agencies, occupations and sources of money */
  ceilings: z.array(CeilingRequest).max(300).default([]),
});
export type QuotaPlanRequest = z.infer<typeof QuotaPlanRequest>;
export const QuotaPlanChange = QuotaPlanRequest.extend({ version: z.int().min(1) });

const Act = z.object({ by: z.string(), at: z.string() });
const CeilingItem = z.object({
  key: z.string(),
  people: z.int().nullable(),
  rupiah: z.int().nullable(),
});

export const QuotaPlanHead = z.object({
  id: z.string(),
  version: z.int(),
  year: z.int(),
  total: z.int(),
  budget: z.int().nullable(),
  formula: FormulaWeights,
  statistics: z.string(),
  legalBasis: z.string(),
  ceilings: z.array(CeilingItem),
  state: z.enum(['draft', 'adopted', 'replaced']),
  drafted: Act,
  adopted: Act.nullable(),
});
export const QuotaPlanList = z.object({ items: z.array(QuotaPlanHead) });
export type QuotaPlanList = z.infer<typeof QuotaPlanList>;

/** A village's places and how they came about: largest remainder; of equal ones the larger share, then the lower code. */
export const VillagePlaces = z.object({
  village: Code,
  places: z.int(),
  /** the exact share, cut off behind six digits, and its two parts */
  share: z.string(),
  whole: z.int(),
  remainder: z.string(),
  /** the village's turn when the places left over are given, from 1 */
  turn: z.int(),
  extra: z.boolean(),
  by: z.enum(['remainder', 'larger-share', 'lower-code']),
  parts: z.array(
    z.object({ basis: z.enum(quotaBases), weight: z.int(), figure: z.int(), of: z.int() }),
  ),
});

export const QuotaPlanDetail = QuotaPlanHead.extend({
  /** places that were left over behind the whole parts, one each for the first turns */
  leftOver: z.int(),
  places: z.array(VillagePlaces),
});
export type QuotaPlanDetail = z.infer<typeof QuotaPlanDetail>;

/** `PUT /v1/quota-ceilings/{year}`: ceilings not named stay. */
export const CeilingsChange = z.strictObject({
  ceilings: z.array(CeilingRequest).min(1).max(1_500),
  legalBasis: text(200, 3),
});

/** `POST /v1/quota-ceilings/{year}/rounds`: below 0 is taken back, above 0 is given. */
export const RoundRequest = z.strictObject({
  moves: z
    .array(
      z
        .strictObject({
          key: CeilingKey,
          people: z.int().min(-10_000_000).max(10_000_000).default(0),
          rupiah: z.int().min(-10_000_000_000_000).max(10_000_000_000_000).default(0),
        })
        .refine(({ people: n, rupiah: money }) => n !== 0 || money !== 0, {
          message: 'moves nothing',
        }),
    )
    .min(1)
    .max(1_500),
  reason: text(500, 3),
  legalBasis: text(200, 3).nullable().default(null),
});
export type RoundRequest = z.infer<typeof RoundRequest>;

const amount = { people: z.int(), rupiah: z.int() };
const left = { people: z.int().nullable(), rupiah: z.int().nullable() };

/** Where a year stands; what is used counts determined people, and the cost of all their months. */
export const QuotaYear = z.object({
  year: z.int(),
  plan: z.string().nullable(),
  ceilings: z.array(CeilingItem.extend({ used: z.object(amount), left: z.object(left) })),
  /** taken back or not shared out, to be given by a round */
  free: z.array(z.object({ group: z.string(), ...amount })),
  movements: z.int(),
});
export type QuotaYear = z.infer<typeof QuotaYear>;

const LimitItem = z.object(left);

/** One movement of a year's ceilings; recomputed from the first on, they give where it stands. */
export const QuotaEntry = z.object({
  number: z.int(),
  at: z.string(),
  by: z.string(),
  kind: z.enum(['plan', 'ceilings', 'round', 'determined', 'struck', 'moved']),
  reason: z.string().nullable(),
  legalBasis: z.string().nullable(),
  /** the plan that was adopted, or the determination */
  about: z.string().nullable(),
  limits: z.array(z.object({ key: z.string(), from: LimitItem, to: LimitItem })),
  used: z.array(z.object({ key: z.string(), ...amount })),
  free: z.array(z.object({ group: z.string(), ...amount })),
  cards: z.array(z.object({ id: z.string(), from: z.int(), to: z.int() })),
});
export type QuotaEntry = z.infer<typeof QuotaEntry>;
export const QuotaEntryPage = z.object({
  items: z.array(QuotaEntry),
  nextCursor: z.string().nullable(),
});
export const QuotaRoundList = z.object({ items: z.array(QuotaEntry) });

/** `POST /v1/quota-plans/{id}/adopt`. */
export const PlanAdopted = z.object({ plan: QuotaPlanHead, entry: QuotaEntry });
