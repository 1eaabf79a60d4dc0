import { defineShelf } from '@payung/data';
import {
  AgencyId,
  CalendarDate,
  ContributionMonth,
  DayCount,
  Denominator,
  FindingSums,
  Instant,
  NominationId,
  PersonFinding,
  PersonId,
  peopleFigures,
  SourceMoney,
  ThreeWay,
  tallyGroups,
  UserId,
} from '@payung/domain';
import * as z from 'zod';

const Filed = { id: z.string(), version: z.int().min(1) };

/** A cited number of workers; what was cited once stays, a later one takes its place. */
export const DenominatorRecord = z.object({
  ...Filed,
  ...Denominator.shape,
  by: UserId,
  at: Instant,
});
export type DenominatorRecord = z.infer<typeof DenominatorRecord>;

export const denominatorShelf = defineShelf<DenominatorRecord>({
  name: 'denominator',
  schema: DenominatorRecord,
  of: 'report',
  told: ({ kind, people, coveredOtherwise, date }) => ({ kind, people, coveredOtherwise, date }),
});

/** Where a walk through people stands: they are met by their ids, so that it goes on behind the last. */
const Walk = z.object({
  after: PersonId.nullable(),
  /** milliseconds since 1970 */
  leaseUntil: z.int().min(0),
  tries: z.int().min(0),
});
export type Walk = z.infer<typeof Walk>;

export const freshWalk: Walk = { after: null, leaseUntil: 0, tries: 0 };

/** People counted for one day; the id names the day and since when covered people are added up. */
export const CountRecord = z.object({
  ...Filed,
  day: CalendarDate,
  since: CalendarDate,
  /** the moment as of which it is counted: what was recorded later is not in it */
  known: Instant,
  count: DayCount,
  people: z.int().min(0),
  /** null once everybody is counted */
  work: Walk.nullable(),
  askedBy: UserId,
  /** records in which who was counted lies, from the first; null in a count of before they were kept */
  pieces: z.int().min(0).nullable().default(null),
});
export type CountRecord = z.infer<typeof CountRecord>;

export const countShelf = defineShelf<CountRecord>({
  name: 'day-count',
  schema: CountRecord,
  of: 'report',
  told: ({ day, since, people, count: { total } }) => ({ day, since, people, ...total }),
});

/**
 * One person as a count met them. What tells people apart is kept as it was counted, so that the rows of a figure come to
 * that figure whatever is corrected later; name and NIK stand in the nomination alone, and go when it is forgotten.
 */
const CountedLine = z.object({
  nomination: NominationId,
  counts: z.array(z.enum(peopleFigures)),
  part: z.record(z.enum(tallyGroups), z.string().nullable()),
});
export type CountedLine = z.infer<typeof CountedLine>;

const CountedPiece = z.object({ ...Filed, lines: z.array(CountedLine) });
type CountedPiece = z.infer<typeof CountedPiece>;

/** Who was counted; the folder is the count. What lies behind its `pieces` is of an earlier one. */
export const countedLinesShelf = defineShelf<CountedPiece>({
  name: 'counted-people',
  schema: CountedPiece,
  of: 'report',
  told: ({ lines }) => ({ lines: lines.length }),
});

/** A month as it was told officially (angka resmi). Never written again. */
export const OfficialMonth = z.object({
  ...Filed,
  month: ContributionMonth,
  day: CalendarDate,
  since: CalendarDate,
  known: Instant,
  count: DayCount,
  denominators: z.array(Denominator),
  money: z.array(SourceMoney),
  /** of everything above, in hexadecimal */
  digest: z.string(),
  frozenBy: UserId,
  frozenAt: Instant,
});
export type OfficialMonth = z.infer<typeof OfficialMonth>;

export const officialShelf = defineShelf<OfficialMonth>({
  name: 'official-month',
  schema: OfficialMonth,
  of: 'report',
  // its beginning only: sixteen digits in a row would read like a NIK
  told: ({ month, digest, count: { total } }) => ({
    month,
    digest: digest.slice(0, 12),
    ...total,
  }),
});

/** Whether figures of official months are public. */
const PublicationRecord = z.object({ ...Filed, isOpen: z.boolean() });
export type PublicationRecord = z.infer<typeof PublicationRecord>;

export const publicationShelf = defineShelf<PublicationRecord>({
  name: 'publication',
  schema: PublicationRecord,
  of: 'report',
  told: ({ isOpen }) => ({ isOpen: isOpen ? 'yes' : 'no' }),
});

/** What an auditor had checked: decided against paid against insured, as known on a day. */
export const AuditRecord = z.object({
  ...Filed,
  asOf: CalendarDate,
  known: Instant,
  sampleSize: z.int().min(0).max(500),
  seed: z.string(),
  people: z.int().min(0),
  paidMonths: z.int().min(0),
  paidRupiah: z.int().min(0),
  threeWay: ThreeWay,
  findings: FindingSums,
  /** months and rupiah of all findings; people with at least one */
  atRisk: z.object({ people: z.int(), months: z.int(), rupiah: z.int() }),
  /** drawn from everybody who was paid for */
  sample: z.array(NominationId).max(500),
  pieces: z.int().min(0),
  work: Walk.nullable(),
  askedBy: UserId,
});
export type AuditRecord = z.infer<typeof AuditRecord>;

export const auditShelf = defineShelf<AuditRecord>({
  name: 'audit-check',
  schema: AuditRecord,
  of: 'audit-check',
  told: ({ asOf, seed, sampleSize, people, paidRupiah, atRisk }) => ({
    asOf,
    seed,
    sampleSize,
    people,
    paidRupiah,
    peopleAtRisk: atRisk.people,
    rupiahAtRisk: atRisk.rupiah,
  }),
});

/** What was found about one person. */
export const AuditLine = z.object({
  nomination: NominationId,
  agency: AgencyId,
  ...PersonFinding.shape,
});
export type AuditLine = z.infer<typeof AuditLine>;

const AuditPiece = z.object({ ...Filed, lines: z.array(AuditLine) });
export type AuditPiece = z.infer<typeof AuditPiece>;

/** Findings as they were met; the folder is the check. */
export const auditLinesShelf = defineShelf<AuditPiece>({
  name: 'audit-findings',
  schema: AuditPiece,
  of: 'audit-check',
  told: ({ lines }) => ({ lines: lines.length }),
});
