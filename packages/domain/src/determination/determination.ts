import * as z from 'zod';
import { CohortId } from '../cohort/cohort.ts';
import {
  AgencyId,
  CalendarDate,
  Instant,
  NominationId,
  OccupationCode,
  UserId,
} from '../identifiers.ts';
import { DeterminationState } from './determination-states.ts';
import { ListTotals } from './determined-line.ts';
import { PriorityCriterion } from './priority.ts';
import { Signatory } from './signatory.ts';

export const DeterminationId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('DeterminationId');
export type DeterminationId = z.infer<typeof DeterminationId>;

/** Who did something, and when. */
const done = { by: UserId, at: Instant };

/** Work on a decision that is done outside a request, piece by piece; any process may go on with it. */
export const DeterminationWork = z.lazy(() =>
  z.object({
    step: z.enum(['gather', 'freeze', 'ask-elsewhere', 'take-effect']),
    /** how far it is, in lines */
    position: z.int().min(0),
    /** until when one worker alone is at it, in milliseconds since 1970 */
    leaseUntil: z.int(),
    /** how often it was begun since it last got on */
    tries: z.int(),
    /** how far a list is that no single message can make; absent of any other work, and until then */
    part: z
      .object({
        /** the writing that is made, whoever goes on with it */
        edition: z.int().min(0),
        /** records of people met that were put down */
        met: z.int().min(0),
        /** where the last of them stood; null when nobody was met */
        upTo: z.string().nullable(),
        /** whether everybody was met, and what can only be told of all together */
        isMet: z.boolean(),
        /** records of the new writing that lie there */
        written: z.int().min(0),
      })
      .optional(),
    ...done,
  }),
);
export type DeterminationWork = z.infer<typeof DeterminationWork>;

/** Why people could not be taken up: how many for each reason, as `part code`. */
export const NotReadyCounts = z.lazy(() =>
  z.object({
    people: z.int(),
    byReason: z.record(z.string(), z.int()),
  }),
);
export type NotReadyCounts = z.infer<typeof NotReadyCounts>;

/** A decision (SK penetapan) that fixes who is protected, or amends one that did. */
export const Determination = z.lazy(() =>
  z.object({
    id: DeterminationId,
    version: z.int().min(1),
    kind: z.enum(['initial', 'amendment']),
    /** the decision that an amendment changes */
    amends: DeterminationId.nullable(),
    cohort: CohortId,
    year: z.int(),
    /** what it is about, after TENTANG */
    title: z.string().min(3).max(200),
    /** the regulation that it rests on, as written on it; null while nobody has said */
    legalBasis: z.string().max(200).nullable(),
    state: DeterminationState,
    /** whose people were gathered; all of the cohort where empty */
    agencies: z.array(AgencyId),
    occupations: z.array(OccupationCode),
    priority: z.array(PriorityCriterion),
    /** whether its people were determined before, and get the months of one more cohort; absent for nearly every decision */
    furtherMonths: z.boolean().optional(),
    /** which writing of the lines counts: a new one is written beside it and then named here */
    edition: z.int().min(0),
    /** the last writing that was begun: each writer has a number of its own */
    lastEdition: z.int().min(0),
    /** records of that edition: of lines, and of people who are not ready */
    pieces: z.int().min(0),
    notReadyPieces: z.int().min(0),
    totals: ListTotals,
    notReady: NotReadyCounts,
    work: DeterminationWork.nullable(),
    /** the last work that was given up since it never got on; absent where none was */
    workStopped: z.object({ step: z.string(), at: Instant }).optional(),
    /** why a freeze was given up; null where none was */
    freezeRefused: z.object({ at: Instant, people: z.int() }).nullable(),
    remarks: z.object({ text: z.string(), ...done }).nullable(),
    frozen: z.object({ digest: z.string(), on: CalendarDate, ...done }).nullable(),
    /** who proposed and verified whom, each once: nobody of them may sign */
    duties: z.array(
      z.object({
        duty: z.enum(['propose', 'verify', 'approve']),
        user: UserId,
        unit: z.string().nullable(),
      }),
    ),
    elsewhere: z
      .object({
        answer: z.enum(['checked', 'not-agreed']),
        /** people for whom another region may pay as well */
        found: z.int(),
        at: Instant,
        /** true where months may stand claimed although the region had left when it was asked last; absent otherwise */
        claimed: z.literal(true).optional(),
      })
      .nullable(),
    signatory: Signatory.nullable(),
    sent: z.object(done).nullable(),
    signed: z
      .object({ number: z.string(), date: CalendarDate, scan: z.string().nullable(), ...done })
      .nullable(),
    /** what became of its lines so far */
    effect: z.object({
      determined: z.int(),
      struck: z.int(),
      leftOut: z.int(),
      finishedAt: Instant.nullable(),
    }),
    cancelled: z.object({ why: z.string(), ...done }).nullable(),
    createdBy: UserId,
    createdAt: Instant,
  }),
);
export type Determination = z.infer<typeof Determination>;

/** Somebody who was on a signed list and fell away before it took effect. */
export const LeftOut = z.lazy(() =>
  z.object({
    id: NominationId,
    version: z.int().min(1),
    no: z.int(),
    reasons: z.array(
      z.object({
        part: z.string(),
        code: z.string(),
        detail: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    ),
  }),
);
export type LeftOut = z.infer<typeof LeftOut>;

/** Whether months of people on a list may stand claimed across regions: for as long as nobody gave them back (docs/adr/0020). */
export function mayHaveClaimed({ elsewhere }: Pick<Determination, 'elsewhere'>): boolean {
  return elsewhere?.answer === 'checked' || elsewhere?.claimed === true;
}
