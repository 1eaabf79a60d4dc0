import {
  AccidentOutcome,
  benefitRuleNames,
  CalendarDate,
  ClaimAct,
  ClaimEvent,
  ClaimId,
  ClaimPaper,
  ClaimState,
  ClockTime,
  HeirPaper,
  HeirRelation,
  NominationId,
  SchoolChild,
  SchoolLevel,
  SourceMark,
  ScholarshipClaim as StoredScholarshipClaim,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** A death that work did not cause, or an accident at work. Never why: that is kept with the family. */
export const ClaimEventRequest = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('DEATH'), on: CalendarDate }),
  z.strictObject({
    kind: z.literal('WORK_ACCIDENT'),
    on: CalendarDate,
    /** by the clocks of the region */
    time: ClockTime,
    monthsUnfit: z.int().min(0).max(120).default(0),
    isTraffic: z.boolean().default(false),
    outcome: AccidentOutcome,
  }),
]);

/** What a family knows of a worker; all three have to fit. Never in an address. */
export const MembershipSearch = z.strictObject({
  name: text(200, 2),
  village: VillageCode,
  familyCardNo: z.string().regex(/^\d{16}$/, 'send all 16 digits of the family card, as a string'),
});

/** A worker who fits, and where the cover stands today. */
export const FoundMember = z.object({
  nominationId: z.string(),
  personId: z.string(),
  name: z.string(),
  nationalIdEnding: z.string().length(4),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  agency: z.string(),
});
export type FoundMember = z.infer<typeof FoundMember>;
export const MembershipFound = z.object({ items: z.array(FoundMember) });

export const DeathNoticeRequest = z.strictObject({
  ...MembershipSearch.shape,
  nationalId: text(40, 1).nullable().default(null),
  diedOn: CalendarDate,
});

/**
 * What became of a death notice; `not-covered`: decided, but not covered on that day. Nothing is kept of somebody who
 * is no member.
 */
export const DeathNoticeAnswer = z.object({
  outcome: z.enum(['opened', 'known', 'not-covered', 'several', 'not-a-member']),
  claimId: z.string().nullable(),
  /** whether the cover is written down as ended by this death; the months paid after it are free for somebody else */
  coverEnded: z.boolean(),
  /** whoever fits; with `several` the claim has to be opened by hand, for one of them or for one who fits in part only */
  people: z.array(FoundMember),
  /** who decides and pays, in Indonesian */
  decides: z.string(),
});

export const ClaimRequest = z.strictObject({
  nominationId: NominationId,
  event: ClaimEventRequest,
});
export const ClaimEventChange = z.strictObject({
  version: z.int().min(1),
  event: ClaimEventRequest,
});

/** A figure of the law: `mark` says how well it is known, and anything but `verified` is to be shown as such. */
const Rule = z.object({
  rule: z.enum(benefitRuleNames),
  from: z.string(),
  to: z.string().nullable(),
  value: z.int(),
  unit: z.string(),
  legalBasis: z.string(),
  source: z.string(),
  mark: SourceMark,
});

/** One line of the working. Sentences about the codes are the portal's. */
const Step = z.object({
  code: z.string(),
  pays: z.enum(['once', 'over-time', 'limit', 'condition']),
  rupiah: z.int().nullable(),
  figures: z.array(z.object({ name: z.string(), value: z.number() })),
  rules: z.array(Rule),
  mark: SourceMark,
});

const Scholarship = z.object({
  children: z.array(
    z.object({
      /** place of the child in the family, from 0 */
      child: z.int(),
      years: z.array(
        z.object({
          no: z.int(),
          dueOn: z.string(),
          level: SchoolLevel,
          yearOfLevel: z.int(),
          age: z.int(),
          rupiah: z.int(),
        }),
      ),
      rupiah: z.int(),
      refused: z.string().nullable(),
    }),
  ),
  rupiah: z.int(),
  monthsNeeded: z.int(),
  monthsPaid: z.int(),
  rules: z.array(Rule),
  mark: SourceMark,
});

/** What a family may expect, by the rules in force on the day of the event. An estimate: BPJS decides and pays. */
export const BenefitEstimate = z.object({
  programme: z.enum(['DEATH', 'WORK_ACCIDENT']),
  rulesOf: z.string(),
  steps: z.array(Step),
  once: z.int(),
  overTime: z.int(),
  scholarship: Scholarship.nullable(),
  total: z.int(),
  /** anything but `none`: the insurer may not take it as covered */
  risk: z.enum(['none', 'paid-later', 'unpaid-month', 'lapsed', 'ended', 'not-covered']),
  /** after a death at work: what a death not caused by work pays, for the two are mixed up */
  otherCase: z.object({ programme: z.literal('DEATH'), once: z.int() }).nullable(),
  mark: SourceMark,
  decides: z.string(),
});
export type BenefitEstimate = z.infer<typeof BenefitEstimate>;

/** An estimate for stated facts, without any person. */
export const EstimateRequest = z.strictObject({
  event: ClaimEventRequest,
  cover: z.strictObject({
    /** the first day of the spell */
    startsOn: CalendarDate,
    /** paid months of the spell up to the event */
    monthsPaid: z.int().min(1).max(600),
    /** paid months of all spells; those of the spell when left out */
    monthsPaidTotal: z.int().min(1).max(600).optional(),
    /** months unpaid on the day, 0 for cover in order */
    monthsUnpaid: z.int().min(0).max(3).default(0),
    wageBase: z.int().min(1).max(1_000_000_000).nullable().default(null),
  }),
  children: z.array(z.strictObject(SchoolChild.shape)).max(20).default([]),
});

const Clock = z.object({
  name: z.enum(['accident-report', 'insurer-pays', 'claim-ends', 'scholarship-year']),
  startsAt: z.string(),
  dueAt: z.string(),
  state: z.enum(['running', 'overdue', 'met', 'met-late']),
  rule: Rule.nullable(),
});

/** A claim in a list. */
export const ClaimSummary = z.object({
  claimId: ClaimId,
  version: z.int(),
  nominationId: z.string(),
  personId: z.string(),
  agency: z.string(),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  /** null for who was forgotten */
  name: z.string().nullable(),
  nationalIdEnding: z.string().nullable(),
  event: ClaimEvent,
  state: ClaimState,
  knownBy: z.string(),
  familyToTell: z.boolean(),
  openedAt: z.string(),
  /** terms that run, were met or ran out */
  clocks: z.array(Clock),
});
export type ClaimSummary = z.infer<typeof ClaimSummary>;

export const ClaimList = z.object({
  items: z.array(ClaimSummary),
  nextCursor: z.string().nullable(),
  /** whole rupiah that the insurer granted and paid for all of them, on other pages too, by what was written down */
  granted: z.int(),
  paid: z.int(),
  decides: z.string(),
});

/** A claim with its estimate, papers, heirs and terms. */
export const ClaimDetail = ClaimSummary.extend({
  estimate: BenefitEstimate,
  checklist: z.array(z.object({ paper: ClaimPaper, isNeeded: z.boolean() })),
  missing: z.array(ClaimPaper),
  papers: z.array(z.object({ paper: ClaimPaper, evidenceId: z.string(), at: z.string() })),
  /** null for those who need not know the family */
  heirs: z
    .object({
      heirs: z.array(
        z.object({
          heir: z.int(),
          relation: HeirRelation,
          rank: z.int(),
          isEntitled: z.boolean(),
          missing: z.array(HeirPaper),
        }),
      ),
      goesTo: z.enum(['heirs', 'will', 'burial-only', 'nobody-known']),
    })
    .nullable(),
  acts: z.array(ClaimAct),
  steps: z.array(
    z.object({
      act: z.string(),
      on: z.string(),
      time: z.string().nullable(),
      reference: z.string().nullable(),
      rupiah: z.int().nullable(),
      by: z.string(),
      at: z.string(),
    }),
  ),
  scholarships: z.array(
    StoredScholarshipClaim.pick({
      child: true,
      year: true,
      state: true,
      on: true,
      rupiah: true,
    }),
  ),
});
export type ClaimDetail = z.infer<typeof ClaimDetail>;
