import type { NominationId } from '@payung/domain';

/** One nomination on a page of people who share what they are found by. */
export interface Posting {
  readonly nomination: NominationId;
  /** marks inside the page: two are compared when they share one */
  readonly tags: readonly string[];
  /** JSON of what comparing needs of the worker */
  readonly card: string;
}

/**
 * A page as it was read: all who share one anchor (a birth date, a village and a name word, a family card, a
 * telephone). `version` 0 is a page that nobody stands on yet.
 */
export interface MatchPage {
  /** what they share, in clear; it is hashed before it becomes a key */
  readonly anchor: string;
  readonly postings: readonly Posting[];
  /** everybody who belongs here; more than `postings` once the page is so full that it says little */
  readonly count: number;
  readonly version: number;
}

/** Puts a page over the one that was read; holds while nobody else moved it. One database item. */
export interface MatchWrite {
  readonly write: 'put-page';
  readonly before: MatchPage;
  readonly after: Omit<MatchPage, 'version' | 'anchor'>;
}
