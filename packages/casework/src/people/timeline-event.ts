import type { AgencyId, Instant, NominationId, NominationState, UserId } from '@payung/domain';

/** What the events of a person are about; a timeline is filtered by it. */
export type TimelineKind =
  | 'nomination'
  | 'verification'
  | 'decision'
  | 'payment'
  | 'claim'
  | 'double'
  | 'correction'
  | 'letter'
  | 'look';

/** One thing that happened to a person. It holds codes, ids and days: nothing that is sealed. */
export interface TimelineEvent {
  readonly kind: TimelineKind;
  readonly at: Instant;
  /** kind of thing and what was done with it, as the journal calls them */
  readonly of: string;
  readonly act: string;
  /** null where it is not told who; the user only to those who read the journal */
  readonly by: {
    readonly kind: string;
    readonly user: UserId | null;
    readonly agency: AgencyId | null;
  } | null;
  readonly nomination: NominationId | null;
  /** where the nomination came to stand */
  readonly state: NominationState | null;
  /** what else can be opened about it */
  readonly about: { readonly of: 'claim' | 'bill'; readonly id: string } | null;
  readonly months: {
    readonly first: string;
    readonly count: number;
    readonly rupiah: number;
  } | null;
  /** names of the fields that were put right */
  readonly fields: readonly string[];
}

/** An event of which nothing but this is known. */
export function plainEvent(
  event: Pick<TimelineEvent, 'kind' | 'at' | 'of' | 'act'> & Partial<TimelineEvent>,
): TimelineEvent {
  return {
    by: null,
    nomination: null,
    state: null,
    about: null,
    months: null,
    fields: [],
    ...event,
  };
}
