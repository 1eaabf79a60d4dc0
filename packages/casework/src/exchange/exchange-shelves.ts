import { defineShelf } from '@payung/data';
import {
  BillId,
  BranchMapping,
  CalendarDate,
  CohortId,
  ContributionMonth,
  ExchangeKind,
  ExchangeSetting,
  FundingId,
  Instant,
  InsurerReason,
  MembershipType,
  RecipientId,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { namesShelf } from '../file-mapping/mapping-versions.ts';

const RecordId = z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/);

/** One version of a branch's mapping; the folder is the branch, the id its number. Never changed. */
const BranchVersion = BranchMapping.extend({
  id: z.string(),
  version: z.int(),
  number: z.int().min(1),
  by: UserId,
  at: Instant,
});

export const branchShelf = defineShelf<z.infer<typeof BranchVersion>>({
  name: 'exchange-mapping',
  schema: BranchVersion,
  of: 'exchange',
  told: ({ branch, number, registration, payment }) => ({
    branch,
    number,
    registration: registration.length,
    payment: payment.length,
  }),
});

export const branchNamesShelf = namesShelf('exchange-branch', 'exchange');

export const exchangeSettingShelf = defineShelf<ExchangeSetting>({
  name: 'exchange-setting',
  schema: ExchangeSetting,
  of: 'exchange',
  told: ({ groups }) => ({
    groups: groups.map(({ funding, membershipType }) => `${funding} ${membershipType}`).join(', '),
  }),
});

/** A file about the people of a bill that goes to a branch. Who is in it stands on the bill. */
export const Exchange = z.object({
  id: RecordId,
  version: z.int().min(1),
  branch: RecipientId,
  kind: ExchangeKind,
  /** version of the mapping by which it is written; 0 is what the service comes with */
  mapping: z.int().min(0),
  bill: BillId,
  cohort: CohortId,
  funding: FundingId,
  /** the group (wadah) of its money at the branch */
  membershipType: MembershipType,
  groupCode: z.string(),
  /** the months of the bill */
  firstMonth: ContributionMonth,
  months: z.int().min(1).max(12),
  people: z.int(),
  exports: z.int(),
  by: UserId,
  at: Instant,
});
export type Exchange = z.infer<typeof Exchange>;

export const exchangeShelf = defineShelf<Exchange>({
  name: 'exchange',
  schema: Exchange,
  of: 'exchange',
  told: ({ branch, kind, mapping, bill, membershipType, firstMonth, months, people, exports }) => ({
    branch,
    kind,
    mapping,
    bill,
    membershipType,
    firstMonth,
    months,
    people,
    exports,
  }),
});

const Counts = z.object({
  accepted: z.int(),
  refused: z.partialRecord(InsurerReason, z.int()),
  missing: z.int(),
  changed: z.int(),
  double: z.int(),
  unknown: z.int(),
  /** findings by code */
  findings: z.record(z.string(), z.int()),
});

/** A result that was read: first looked at, then applied. The folder is the file that it answers. */
export const ExchangeResult = z.object({
  id: RecordId,
  version: z.int().min(1),
  exchange: RecordId,
  branch: RecipientId,
  kind: ExchangeKind,
  /** the newest mapping when it was read, and the one whose headings it has */
  mapping: z.int(),
  readBy: z.int(),
  /** officers name files after people */
  fileName: z.string(),
  sha256: z.string(),
  /** the day of which the branch speaks */
  answeredOn: CalendarDate,
  state: z.enum(['preview', 'applying', 'applied', 'discarded']),
  counts: Counts,
  /** records of what was read: answers that count, and everything that is to be told */
  given: z.int(),
  told: z.int(),
  /** answers that were written, or that nobody needs any more */
  applied: z.int(),
  by: UserId,
  at: Instant,
  appliedBy: UserId.nullable(),
  /** since when nothing is kept of it but its counts */
  removedOn: CalendarDate.optional(),
});
export type ExchangeResult = z.infer<typeof ExchangeResult>;

export const resultShelf = defineShelf<ExchangeResult>({
  name: 'exchange-result',
  schema: ExchangeResult,
  of: 'exchange',
  told: ({ exchange, branch, kind, mapping, answeredOn, state, counts, applied }) => ({
    exchange,
    branch,
    kind,
    mapping,
    answeredOn,
    state,
    accepted: counts.accepted,
    refused: Object.values(counts.refused).reduce((sum, count) => sum + count, 0),
    missing: counts.missing,
    double: counts.double,
    changed: counts.changed,
    unknown: counts.unknown,
    applied,
  }),
});

/** A result that is being let count: what the sweep looks for. The id is the result's. */
const Running = z.object({ id: z.string(), version: z.int(), exchange: z.string(), at: Instant });

export const runningShelf = defineShelf<z.infer<typeof Running>>({
  name: 'exchange-running',
  schema: Running,
  of: 'exchange',
  told: ({ exchange }) => ({ exchange }),
});
