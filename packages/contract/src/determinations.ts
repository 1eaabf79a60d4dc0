import {
  ContributionMonth,
  DeterminationState,
  PriorityCriterion,
  Signatory,
  SigningCapacity,
  StrikeReason,
} from '@payung/domain';
import * as z from 'zod';
import { PersonSummary } from './people.ts';
import { text } from './text.ts';

const Done = z.object({ by: z.string(), at: z.string() });

/** Why somebody cannot be determined: the part that says so, a code, and the figures of its sentence. */
export const NotReadyReason = z.object({
  part: z.string(),
  code: z.string(),
  detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
});
export type NotReadyReason = z.infer<typeof NotReadyReason>;

/**
 * A decision (SK penetapan) that fixes who is protected. While `work` is not null the service is gathering, freezing,
 * asking elsewhere or letting it take effect: read it again.
 */
export const DeterminationView = z.object({
  id: z.string(),
  version: z.int(),
  kind: z.enum(['initial', 'amendment']),
  /** the decision that an amendment changes */
  amends: z.string().nullable(),
  cohort: z.string(),
  year: z.int(),
  title: z.string(),
  legalBasis: z.string().nullable(),
  state: DeterminationState,
  /** whose people were gathered; all of the cohort where empty */
  agencies: z.array(z.string()),
  occupations: z.array(z.string()),
  /** in which order people are taken where not all fit; empty goes by the order of nomination */
  priority: z.array(PriorityCriterion),
  /** its people were determined before, and get the months of one more cohort */
  furtherMonths: z.boolean(),
  totals: z.object({
    people: z.int(),
    /** people whom an amendment strikes; they are not in `people` */
    strikes: z.int(),
    /** person-months */
    months: z.int(),
    /** whole rupiah for all of them */
    rupiah: z.int(),
  }),
  /** whom the last gathering or freezing left off, by `part code`; somebody with two reasons counts under both */
  notReady: z.object({ people: z.int(), byReason: z.record(z.string(), z.int()) }),
  /** what is being done, and how many lines of it are; null when nothing is */
  work: z.object({ step: z.string(), position: z.int() }).nullable(),
  /** work that was begun again and again and never got on: nothing of it counts, ask for it once more */
  workStopped: z.object({ step: z.string(), at: z.string() }).nullable(),
  /** the last freeze was given up: so many on the list are not ready any more */
  freezeRefused: z.object({ at: z.string(), people: z.int() }).nullable(),
  remarks: Done.extend({ text: z.string() }).nullable(),
  frozen: Done.extend({ digest: z.string(), on: z.string() }).nullable(),
  elsewhere: z
    .object({ answer: z.enum(['checked', 'not-agreed']), found: z.int(), at: z.string() })
    .nullable(),
  signatory: Signatory.nullable(),
  sent: Done.nullable(),
  signed: Done.extend({
    number: z.string(),
    date: z.string(),
    scan: z.string().nullable(),
  }).nullable(),
  effect: z.object({
    determined: z.int(),
    struck: z.int(),
    /** signed, and fell away before it took effect: an amendment is due */
    leftOut: z.int(),
    finishedAt: z.string().nullable(),
  }),
  /** people on it fell away, so that an amendment is to be drafted */
  proposesAmendment: z.boolean(),
  cancelled: Done.extend({ why: z.string() }).nullable(),
  createdBy: z.string(),
  createdAt: z.string(),
});
export type DeterminationView = z.infer<typeof DeterminationView>;

export const DeterminationPage = z.object({
  items: z.array(DeterminationView),
  nextCursor: z.string().nullable(),
});

/** One line of a list, as lists show people: last four digits of the NIK and the age. */
export const DeterminedLineView = z.object({
  no: z.int(),
  act: z.enum(['add', 'strike']),
  nominationId: z.string(),
  personId: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  firstMonth: z.string(),
  months: z.int(),
  reason: StrikeReason.nullable(),
  /** null once the person was forgotten */
  person: z
    .object({
      name: z.string(),
      nationalIdEnd: z.string(),
      age: z.int(),
      occupation: z.string(),
      occupationName: z.string(),
      village: z.string().nullable(),
      villageName: z.string().nullable(),
    })
    .nullable(),
  /** numbers of cases: another region may pay for the same months */
  casesElsewhere: z.array(z.string()),
  /** why they were left out although the list was signed; null for everybody else */
  leftOut: z.array(NotReadyReason).nullable(),
});
export type DeterminedLineView = z.infer<typeof DeterminedLineView>;

export const DeterminedLinePage = z.object({
  items: z.array(DeterminedLineView),
  nextCursor: z.string().nullable(),
});

export const NotReadyPage = z.object({
  items: z.array(
    z.object({
      nominationId: z.string(),
      agency: z.string().nullable(),
      /** as lists show people; null for somebody who was forgotten since */
      person: PersonSummary.nullable(),
      reasons: z.array(NotReadyReason),
    }),
  ),
  nextCursor: z.string().nullable(),
});

/** Somebody who waits for a place: their turn by the written priority, and what put them there. */
export const WaitingTurnView = z.object({
  turn: z.int(),
  nominationId: z.string(),
  agency: z.string(),
  waitingNumber: z.int(),
  /** in the order of the rule; small values come first, null is what nobody knows and comes last */
  because: z.array(z.object({ criterion: PriorityCriterion, value: z.int().nullable() })),
  person: PersonSummary,
});
export const WaitingPage = z.object({
  items: z.array(WaitingTurnView),
  nextCursor: z.string().nullable(),
});

/** A new decision for a cohort, or an amendment of one that is in force (`amends`, which names the cohort). */
export const DeterminationRequest = z.strictObject({
  cohort: text(26).optional(),
  amends: text(26).optional(),
  /** what it is about, after TENTANG */
  title: text(200, 3),
  /** the regulation that it rests on, as it is written on it */
  legalBasis: text(200, 3).optional(),
  agencies: z.array(text(40)).max(100).optional(),
  occupations: z.array(text(60)).max(200).optional(),
  /** left out, the order of the rules in force counts */
  priority: z.array(PriorityCriterion).max(3).optional(),
  /** its people were determined before, and get the months of one more cohort that follow */
  furtherMonths: z.boolean().optional(),
  /** false begins with an empty list; left out, everybody who is ready is gathered, but for an amendment */
  gather: z.boolean().optional(),
});
export type DeterminationRequest = z.infer<typeof DeterminationRequest>;

/** People to be put on a draft. */
export const LinesRequest = z.strictObject({
  nominations: z.array(text(40)).min(1).max(200),
  /** first month of cover where that is later than the cohort's */
  firstMonth: ContributionMonth.optional(),
});

/** People to be taken off a draft; they keep their places. As many as one transaction takes, each with the reason. */
export const LinesOffRequest = z.strictObject({
  nominations: z.array(text(40)).min(1).max(90),
  reason: text(500, 3),
});

/** People to be struck by an amendment, each from the month that counts no longer. */
export const StrikesRequest = z.strictObject({
  strikes: z
    .array(z.strictObject({ nomination: text(40), reason: StrikeReason, from: ContributionMonth }))
    .min(1)
    .max(200),
});

/** What became of each person whom an edit names. */
export const LinesEdited = z.object({
  determination: DeterminationView,
  items: z.array(
    z.object({
      nominationId: z.string(),
      done: z.boolean(),
      reasons: z.array(NotReadyReason),
    }),
  ),
});
export type LinesEdited = z.infer<typeof LinesEdited>;

export const RemarksRequest = z.strictObject({ remarks: text(2_000, 3) });
export const CancelRequest = z.strictObject({ reason: text(500, 3) });

const day = z.iso.date();

/** Who signs, in which capacity, by which letter, and between which days they may. */
export const SendRequest = z.strictObject({
  signatory: z.strictObject({
    name: text(120, 3),
    office: text(120, 3),
    capacity: SigningCapacity,
    ownOffice: text(120, 3).nullable().default(null),
    rank: text(80).nullable().default(null),
    nip: z
      .string()
      .regex(/^\d{18}$/, 'send 18 digits')
      .nullable()
      .default(null),
    letter: text(120, 3).nullable().default(null),
    from: day,
    to: day.nullable().default(null),
  }),
});

/** What stands on the signed decision. `scan` is the id of evidence handed in for a determination. */
export const SignatureRequest = z.strictObject({
  number: text(80, 1),
  date: day,
  scan: text(26).nullable().default(null),
});
