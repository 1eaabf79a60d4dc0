import {
  Accent,
  AgencyId,
  CalendarDate,
  ContributionMonth,
  DayCount,
  Denominator,
  DenominatorKind,
  FindingSums,
  Instant,
  NominationId,
  PersonFinding,
  PublicMonth,
  RegencyCode,
  SourceMoney,
  ThreeWay,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const people = z.int().min(0).max(100_000_000);
const rupiah = z.int().min(0).max(100_000_000_000_000);

/** How many workers there are, who says so, and of which day. */
export const DenominatorRequest = z.strictObject({
  kind: DenominatorKind,
  people: z.int().min(1).max(100_000_000),
  /** people of it whom others than the region cover, by the same source; for `eligible-workers` (UCJ) */
  coveredOtherwise: people.default(0),
  source: text(200, 3),
  date: CalendarDate,
});
export const DenominatorView = z.object({ id: z.string(), ...Denominator.shape, at: Instant });
export const DenominatorList = z.object({ items: z.array(DenominatorView) });

/** A share with all that it is made of. */
const Share = z.object({
  /** `vulnerable-workers`: cakupan pekerja rentan; `eligible-workers`: UCJ. Two figures, never mixed */
  kind: DenominatorKind,
  /** people who are covered; for UCJ those whom others cover among them */
  covered: z.int(),
  /** null while the region cited none */
  denominator: Denominator.nullable(),
  /** hundredths of a percent, rounded down */
  share: z.int().nullable(),
});
export type ShareView = z.infer<typeof Share>;

/**
 * People of a day, each figure by its name: `determined` (ditetapkan), `active` (aktif per tanggal), `inArrears`
 * (menunggak – RISIKO, belum tentu dijamin), `cumulative` (kumulatif sejak `since`).
 */
export const DayFigures = z.object({
  day: CalendarDate,
  since: CalendarDate,
  /** what was recorded later is not in it */
  known: Instant,
  ...DayCount.shape,
});

/** A count of people; read it again until `isCounting` is false. */
export const CountView = z.object({
  id: z.string(),
  people: z.int(),
  isCounting: z.boolean(),
  /** whether its people are listed; false for counts of before they were kept */
  listsPeople: z.boolean(),
  figures: DayFigures,
});
export type CountView = z.infer<typeof CountView>;
export const CountList = z.object({
  items: z.array(CountView),
  nextCursor: z.string().nullable(),
});
export const CountRequest = z.strictObject({ day: CalendarDate, since: CalendarDate });

const Month = z.object({
  figures: DayFigures,
  shares: z.array(Share),
  money: z.array(SourceMoney),
});
export const OfficialView = Month.extend({
  digest: z.string(),
  frozenAt: Instant,
});
/** Official figures (angka resmi) beside those of today's knowledge. */
export const MonthView = z.object({
  month: ContributionMonth,
  official: OfficialView.nullable(),
  /** false when what is kept is not what was frozen */
  digestHolds: z.boolean(),
  live: Month.nullable(),
});
export type MonthView = z.infer<typeof MonthView>;
export const OfficialMonthList = z.object({
  items: z.array(
    z.object({
      month: ContributionMonth,
      since: CalendarDate,
      digest: z.string(),
      frozenAt: Instant,
      total: DayCount.shape.total,
    }),
  ),
});
export const FreezeRequest = z.strictObject({ since: CalendarDate });

/** What of an official month everybody may be told: people covered on its last day. */
export const PublicMonthView = PublicMonth;

/** A region as everybody may see it. */
export const PublicRegionView = z.object({
  code: RegencyCode,
  name: z.string(),
  /** by which it is asked for, as `kabupaten-kudus` */
  address: z.string(),
  programme: z.string(),
  accent: Accent,
  /** whether it shows a coat of arms, under `/logo` */
  hasLogo: z.boolean(),
  /** the newest first; `active` is null where too few are covered to be told */
  months: z.array(PublicMonth.pick({ month: true, day: true, active: true })),
});

/** Whether figures of official months are public, and which. */
export const PublicationView = z.object({
  version: z.int().min(0),
  isOpen: z.boolean(),
  months: z.array(ContributionMonth),
  /** where everybody reads them */
  address: z.string(),
});
export type PublicationView = z.infer<typeof PublicationView>;
export const PublicationRequest = z.strictObject({
  isOpen: z.boolean(),
  version: z.int().min(0).optional(),
});

export const MoneyView = z.object({
  year: z.int(),
  until: CalendarDate,
  items: z.array(SourceMoney),
});

/** Places and rupiah to reach a share. */
export const PlanQuery = z.object({
  kind: DenominatorKind.default('vulnerable-workers'),
  /** hundredths of a percent: 4000 is 40 % */
  goal: z.coerce.number().int().min(0).max(10_000),
  /** rupiah for one person and month */
  tariff: z.coerce.number().int().min(1).max(10_000_000),
  months: z.coerce.number().int().min(1).max(12).default(12),
  /** people covered now; those of the last count unless said */
  covered: z.coerce.number().int().min(0).max(100_000_000).optional(),
  /** workers in all; those that were cited last unless said */
  of: z.coerce.number().int().min(1).max(100_000_000).optional(),
  /** rupiah that a budget names for those who are covered now, to be held against what they cost */
  budget: z.coerce.number().int().min(0).max(100_000_000_000_000).optional(),
});
export const PlanView = z.object({
  /** null for workers in all that were said, and that nobody is cited for */
  denominator: Denominator.nullable(),
  covered: z.int(),
  countedOn: CalendarDate.nullable(),
  share: z.int(),
  people: z.int(),
  more: z.int(),
  rupiah,
  budget: z
    .object({
      cost: z.int(),
      difference: z.int(),
      reconciles: z.boolean(),
      perMonth: z.int().nullable(),
      personMonths: z.int(),
    })
    .nullable(),
});

/** What is to be checked of what was paid, as known at the end of a day. */
export const AuditRequest = z.strictObject({
  asOf: CalendarDate,
  /** people drawn for a look into their papers */
  sampleSize: z.int().min(0).max(500).default(0),
  /** whoever draws with the same seed draws the same people */
  seed: text(60, 1).default('1'),
});
/** The three-way check; read it again until `isChecking` is false. */
export const AuditView = z.object({
  id: z.string(),
  asOf: CalendarDate,
  known: Instant,
  sampleSize: z.int(),
  seed: z.string(),
  isChecking: z.boolean(),
  people: z.int(),
  paidMonths: z.int(),
  paidRupiah: z.int(),
  /** people by the sides that know them: `S` decided (SK), `P` paid, `I` insured */
  threeWay: ThreeWay,
  findings: FindingSums,
  atRisk: z.object({ people: z.int(), months: z.int(), rupiah: z.int() }),
});
export type AuditView = z.infer<typeof AuditView>;
export const AuditList = z.object({
  items: z.array(AuditView),
  nextCursor: z.string().nullable(),
});

/** Null once the person was forgotten. */
const Shown = z
  .object({ name: z.string(), nationalIdEnd: z.string(), villageName: z.string().nullable() })
  .nullable();
export const AuditFindingPage = z.object({
  items: z.array(
    z.object({
      nominationId: NominationId,
      agency: AgencyId,
      person: Shown,
      ...PersonFinding.shape,
    }),
  ),
  nextCursor: z.string().nullable(),
});
export const AuditSample = z.object({
  items: z.array(z.object({ nominationId: NominationId, person: Shown })),
});
