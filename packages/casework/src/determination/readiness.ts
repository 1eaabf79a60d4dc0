import type { NominationRecord } from '@payung/data';
import type { CalendarDate, Cohort, NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';

/** The parts of the work before a decision, each of which can say that somebody is not ready. */
export type ReadinessPart =
  | 'eligibility'
  | 'verification'
  | 'pre-check'
  | 'ceiling'
  | 'cover-months'
  | 'insurer-fields';

/** Why somebody cannot be determined now, as a code with figures and dates; nothing personal in it. */
export interface NotReady {
  readonly part: ReadinessPart;
  readonly code: string;
  /** what the sentence about the code needs: a level, a rule, a month */
  readonly detail: Readonly<Record<string, string | number | null>>;
}

/**
 * One part's view of people who are about to be determined for a cohort. Answers only for those who are not ready;
 * whoever is missing in the answer is. Reads in batches: it is asked about some hundred people at once, and 26,000
 * in a minute.
 */
export type ReadinessCheck = (
  open: OpenRegion,
  asked: {
    readonly records: readonly NominationRecord[];
    readonly cohort: Cohort;
    /** the day of the decision, in the region's time zone */
    readonly day: CalendarDate;
  },
) => Promise<ReadonlyMap<NominationId, readonly NotReady[]>>;
