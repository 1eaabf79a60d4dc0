import { caseAnswers, caseBands, caseStates } from '@payung/domain';
import * as z from 'zod';
import { JournalEntry } from './journal.ts';
import { NominationStateName, PersonSummary } from './people.ts';
import { text } from './text.ts';

export const CaseStateName = z.enum(caseStates);
export const CaseBandName = z.enum(caseBands);
export const CaseAnswerName = z.enum(caseAnswers);

/** One of the two nominations of a case, with its person as lists show one. */
export const CaseSide = z.object({
  nominationId: z.string(),
  personId: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  state: NominationStateName,
  waitingNumber: z.int().nullable(),
  since: z.string(),
  /** the list and the line in which it was handed in; null when it came alone */
  importId: z.string().nullable(),
  row: z.int().nullable(),
  person: PersonSummary,
});
export type CaseSide = z.infer<typeof CaseSide>;

/**
 * The question whether two nominations are one person. `standing` was there first and keeps its place; `waiting`
 * holds none until it is answered. To the agency that waits in a case across agencies `standing` is null: it learns
 * who nominated the person and since when, and nothing of that record; then `bits` is null too.
 */
export const CaseSummary = z.object({
  /** opaque; of a case across agencies it is another one for the agency that waits */
  caseId: z.string(),
  state: CaseStateName,
  band: CaseBandName,
  /** bits that speak for one person, all fields and the prior together; null for who sees one side */
  bits: z.number().nullable(),
  openedAt: z.string(),
  /** date by which it should be decided */
  due: z.string(),
  /** still open after that date */
  isLate: z.boolean(),
  /** the agency that decides; null when the lead agency does */
  decider: z.string().nullable(),
  isAcross: z.boolean(),
  standing: CaseSide.nullable(),
  /** who nominated first, and since when: "sudah diusulkan oleh … sejak …" */
  proposedBy: z.object({
    agency: z.string(),
    agencyName: z.string(),
    since: z.string().nullable(),
  }),
  /** like `standing`, null also once its person was forgotten */
  waiting: CaseSide.nullable(),
  /** the person is in so many open cases that each is to be looked at by itself: no bulk answers */
  isFlagged: z.boolean(),
  /** since when the agency that waits asks for the person; null when it does not */
  askedAt: z.string().nullable(),
  decidedAt: z.string().nullable(),
  /** user who answered; null while open, and for who sees one side */
  decidedBy: z.string().nullable(),
  /** what the caller may do to it now */
  may: z.object({
    decide: z.boolean(),
    handOver: z.boolean(),
    takeBack: z.boolean(),
    ask: z.boolean(),
  }),
  /** send it back with an answer, so that nobody answers what they have not seen */
  version: z.int(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

export const CasePage = z.object({
  items: z.array(CaseSummary),
  nextCursor: z.string().nullable(),
});
export type CasePage = z.infer<typeof CasePage>;

/** Cases of one nomination, the open ones first. */
export const CasesOfNomination = z.object({ items: z.array(CaseSummary) });
export type CasesOfNomination = z.infer<typeof CasesOfNomination>;

/** A piece of a value; `differs` where the other side has something else. Masked characters are `•`. */
export const CaseSegment = z.object({ text: z.string(), differs: z.boolean() });
export type CaseSegment = z.infer<typeof CaseSegment>;

/** One field, side by side. */
export const CaseField = z.object({
  /** a field of a worker, as in a nomination */
  field: z.string(),
  /** null where that side says nothing */
  standing: z.array(CaseSegment).nullable(),
  waiting: z.array(CaseSegment).nullable(),
  isEqual: z.boolean(),
  /** true where characters are hidden: what differs is marked all the same */
  isMasked: z.boolean(),
  /** how far the two agree, as a code; null where the field was not weighed by itself */
  level: z.string().nullable(),
  /** bits for one person, negative against; null likewise. Those of all fields and the prior are `bits` */
  bits: z.number().nullable(),
});
export type CaseField = z.infer<typeof CaseField>;

/** Things to look at before answering. */
export const CaseHint = z.enum(['same-family']);
export type CaseHint = z.infer<typeof CaseHint>;

/** A case with both sides beside each other; for who sees one side only `fields`, `history` and `prior` are empty. */
export const CaseDetail = CaseSummary.extend({
  fields: z.array(CaseField),
  /** weights that stand for no single field, by their names; each is part of `bits` */
  otherEvidence: z.array(z.object({ field: z.string(), level: z.string(), bits: z.number() })),
  /** what is known of any two people before a field is looked at, in bits; part of `bits` */
  prior: z.number().nullable(),
  /** whom the two could show other than one person, of `stranger`, `family` and `twin`: that is what they are weighed against */
  against: z.string().optional(),
  /** version of the model that weighed it */
  model: z.string().nullable(),
  /** from which weight on that model says perhaps, and from which surely; left out for who sees one side */
  thresholds: z.object({ review: z.number(), match: z.number() }).optional(),
  hints: z.array(CaseHint),
  /** data changed since they were compared; an answer is refused, and the two are compared anew */
  isOutdated: z.boolean(),
  /** newest first, as far as the caller sees the side */
  history: z.object({ standing: z.array(JournalEntry), waiting: z.array(JournalEntry) }),
  /** why the agency that waits asks for the person, in its own words */
  askedWhy: z.string().nullable(),
  /** why it was answered so, or why the answer was taken back, in the words of whoever did; null for who sees one side */
  reason: z.string().nullable(),
  /** the nomination whose data leads, when both are one person */
  leads: z.string().nullable(),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

const reason = text(500, 3);

/** An answer. `version` is that of the case as it was read; left out, the answer counts for what is there. */
export const CaseDecisionRequest = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('same'),
    /** whose data leads: what the insurer gets */
    leads: z.enum(['standing', 'waiting']),
    reason,
    version: z.int().min(1).optional(),
  }),
  z.strictObject({
    answer: z.literal('different'),
    reason,
    version: z.int().min(1).optional(),
  }),
  z.strictObject({
    answer: z.literal('handed-over'),
    reason,
    version: z.int().min(1).optional(),
  }),
]);
export type CaseDecisionRequest = z.infer<typeof CaseDecisionRequest>;

/** What became of a nomination by an answer; of another agency's nothing is told. */
export const CaseOutcome = z.object({
  nominationId: z.string(),
  state: NominationStateName,
  waitingNumber: z.int().nullable(),
});

export const CaseDone = z.object({
  caseId: z.string(),
  state: CaseStateName,
  version: z.int(),
  standing: CaseOutcome.nullable(),
  waiting: CaseOutcome,
});
export type CaseDone = z.infer<typeof CaseDone>;

/** One answer for many cases; each has its own outcome. */
export const CaseDecisionsRequest = z.discriminatedUnion('answer', [
  z.strictObject({
    answer: z.literal('same'),
    leads: z.enum(['standing', 'waiting']),
    reason,
    caseIds: z.array(text(80)).min(1).max(100),
  }),
  z.strictObject({
    answer: z.enum(['different', 'handed-over']),
    reason,
    caseIds: z.array(text(80)).min(1).max(100),
  }),
]);
export type CaseDecisionsRequest = z.infer<typeof CaseDecisionsRequest>;

export const CaseDecisionsResult = z.object({
  items: z.array(
    z.object({
      caseId: z.string(),
      /** what was done; null when this one was refused */
      done: CaseDone.nullable(),
      /** why not, as a problem code with its detail */
      problem: z.object({ code: z.string(), detail: z.string() }).nullable(),
    }),
  ),
  done: z.int(),
  refused: z.int(),
});
export type CaseDecisionsResult = z.infer<typeof CaseDecisionsResult>;

/** Why an answer is taken back, or why an agency asks for the person. */
export const CaseReasonRequest = z.strictObject({ reason });
export type CaseReasonRequest = z.infer<typeof CaseReasonRequest>;
