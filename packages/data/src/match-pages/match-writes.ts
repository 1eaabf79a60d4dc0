import type { NominationId } from '@payung/domain';

/** One nomination on a page of people who share what they are found by. */
export interface Posting {
  readonly nomination: NominationId;
  /** marks inside the page: two are compared when they share one */
  readonly tags: readonly string[];
  /** what comparing needs of the worker, as whoever compares wrote it down; sealed with the page */
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
  /** somebody who belongs here found no room; only looking at all nominations at once tells the pairs then */
  readonly generic: boolean;
  readonly version: number;
}

/** What changes on a page. */
export type PageContents = Omit<MatchPage, 'version' | 'anchor'>;

export type MatchWrite =
  /** puts a page over the one that was read; holds while nobody else moved it. One database item. */
  | { readonly write: 'put-page'; readonly before: MatchPage; readonly after: PageContents }
  /** changes nothing: the commit holds only while nobody else moved the page that was read */
  | { readonly write: 'check-page'; readonly before: MatchPage };

const names: ReadonlySet<string> = new Set<MatchWrite['write']>(['put-page', 'check-page']);

export function isMatchWrite(write: { readonly write: string }): write is MatchWrite {
  return names.has(write.write);
}

/** what a posting takes on its page beside its card and tags: its nomination, and the signs between */
const postingBytes = 64;

/** About how many bytes a page is sent with: its postings are written whole. Names are of one byte a letter. */
export function pageBytes({ postings }: PageContents): number {
  return postings.reduce(
    (sum, { tags, card }) =>
      sum + postingBytes + card.length + tags.reduce((all, tag) => all + tag.length + 3, 0),
    0,
  );
}
