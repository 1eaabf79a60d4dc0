import {
  AgencyId,
  CalendarDate,
  CaseId,
  caseBands,
  caseStates,
  Instant,
  NominationId,
  nominationStates,
  UserId,
} from '@payung/domain';
import * as z from 'zod';
import { schemaVersion } from '../records.ts';

const sealed = z.instanceof(Uint8Array);

/** One field's part in a score: how far two records agree in it, and what that weighs. */
export const CaseEvidence = z.lazy(() =>
  z.object({
    field: z.string(),
    level: z.string(),
    /** bits of evidence for one person; negative speaks against */
    bits: z.number(),
  }),
);
export type CaseEvidence = z.infer<typeof CaseEvidence>;

export const CaseItem = z.lazy(() =>
  z.object({
    schemaVersion: z.literal(schemaVersion),
    id: CaseId,
    /** the nomination that was there first; it keeps its place meanwhile */
    standing: NominationId,
    standingAgency: AgencyId,
    /** the nomination that waits for the answer and holds no place */
    waiting: NominationId,
    waitingAgency: AgencyId,
    /** who decides: the one agency of both, or the lead agency when it is null */
    decider: AgencyId.nullable(),
    state: z.enum(caseStates),
    band: z.enum(caseBands),
    /** bits that speak for one person, all fields and the prior together */
    bits: z.number(),
    /** the version of the model that scored it */
    model: z.string(),
    /** JSON of what each field weighs, and the prints; sealed, since how two birth dates differ tells of them */
    sealed,
    openedAt: Instant,
    /** date in the region's time zone by which it should be decided */
    due: CalendarDate,
    /** versions of the two nominations that were compared */
    compared: z.object({ standing: z.int(), waiting: z.int() }),
    /** since when the agency of the waiting nomination asks to take the person over */
    askedAt: Instant.nullable(),
    /** why it asks */
    askedWhy: sealed.nullable(),
    decidedAt: Instant.nullable(),
    decidedBy: UserId.nullable(),
    /** why, in the words of whoever decided */
    reason: sealed.nullable(),
    /** whose record leads, when both are one person */
    leads: NominationId.nullable(),
    /** into which state the answer brought the waiting nomination; null where it stayed as it was */
    led: z.enum(nominationStates).nullable(),
    /**
     * What the nomination that stepped back held before: a place, or a waiting number. The standing one does when the
     * person is handed over; the waiting one when it holds one while its case is answered with `same`.
     */
    yielded: z
      .object({ state: z.enum(['nominated', 'waitlisted']), number: z.int().nullable() })
      .nullable(),
    /** false once it ended by itself, until the waiting nomination has been judged anew */
    settled: z.boolean(),
    version: z.int(),
  }),
);

/** Hashes of what was compared of either worker: after a change of the data the two are compared anew. */
export const CasePrints = z.lazy(() => z.object({ standing: z.string(), waiting: z.string() }));
export type CasePrints = z.infer<typeof CasePrints>;

/** The sealed part of a case. */
export const CaseCompared = z.lazy(() =>
  z.object({ evidence: z.array(CaseEvidence), prints: CasePrints }),
);

/** A case as it is worked with: its sealed parts opened. */
export type DuplicateCase = Omit<z.infer<typeof CaseItem>, 'sealed' | 'reason' | 'askedWhy'> & {
  readonly evidence: readonly CaseEvidence[];
  readonly prints: CasePrints;
  readonly reason: string | null;
  readonly askedWhy: string | null;
};
