import { Instant, NominationId } from '@payung/domain';
import * as z from 'zod';
import { NominationStateName } from './people.ts';

export const TimelineKindName = z.enum([
  'nomination',
  'verification',
  'decision',
  'payment',
  'claim',
  'double',
  'correction',
  'letter',
  'look',
]);
export type TimelineKindName = z.infer<typeof TimelineKindName>;

/** One thing that happened to a person, in codes and ids: nothing that is sealed. */
export const TimelineEvent = z.object({
  kind: TimelineKindName,
  at: Instant,
  /** kind of thing, and what was done with it, as the journal calls them */
  of: z.string(),
  act: z.string(),
  /** null where it is not told; `user` only for those who read the journal */
  by: z
    .object({ kind: z.string(), user: z.string().nullable(), agency: z.string().nullable() })
    .nullable(),
  nomination: NominationId.nullable(),
  /** where the nomination came to stand */
  state: NominationStateName.nullable(),
  /** what else can be opened about it */
  about: z.object({ of: z.enum(['claim', 'bill']), id: z.string() }).nullable(),
  /** `first` is `YYYY-MM`; whole rupiah for all of them, 0 where it is not known */
  months: z.object({ first: z.string(), count: z.int(), rupiah: z.int() }).nullable(),
  /** names of the fields that were put right */
  fields: z.array(z.string()),
});
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** `GET /v1/persons/{id}/timeline`, newest first. */
export const PersonTimeline = z.object({
  items: z.array(TimelineEvent),
  nextCursor: z.string().nullable(),
});
export type PersonTimeline = z.infer<typeof PersonTimeline>;

/** Why somebody needs the whole NIK; the journal keeps it. */
export const NumberRequest = z.strictObject({
  why: z.enum(['compare-card', 'insurer-asks', 'family-asks', 'double-check', 'audit']),
});
export type NumberRequest = z.infer<typeof NumberRequest>;

/** `POST /v1/persons/{id}/number`. */
export const WholeNumber = z.object({
  nationalId: z.string().length(16),
  /** after so many seconds it is to be hidden again */
  hideAfterSeconds: z.int(),
});
export type WholeNumber = z.infer<typeof WholeNumber>;
