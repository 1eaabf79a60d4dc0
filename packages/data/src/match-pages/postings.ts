import type { NominationId } from '@payung/domain';
import type { MatchPage, PageContents, Posting } from './match-writes.ts';

/**
 * The most postings that a page holds. What more people share says so little of each that comparing them one by
 * one would cost much and tell nothing; they are counted, and compared by the job that looks at everybody.
 */
export const pageCap = 120;

/** A page that nobody stands on yet. */
export function emptyPage(anchor: string): MatchPage {
  return { anchor, postings: [], count: 0, generic: false, version: 0 };
}

/** The page with one more who belongs there, or with what is new of one who stands there already. */
export function addPosting(
  page: PageContents,
  posting: Posting,
  cap: number = pageCap,
): PageContents {
  const at = page.postings.findIndex(({ nomination }) => nomination === posting.nomination);
  if (at >= 0) return { ...page, postings: page.postings.with(at, posting) };
  const count = page.count + 1;
  if (page.postings.length >= cap) return { ...page, count, generic: true };
  return { ...page, count, postings: [...page.postings, posting] };
}

/**
 * The page without one who belonged there, be it that they stood on it or were only counted. The caller makes sure
 * that they did: who was counted without standing there cannot be told from a stranger.
 */
export function dropPosting(page: PageContents, nomination: NominationId): PageContents {
  const postings = page.postings.filter((one) => one.nomination !== nomination);
  const stood = postings.length < page.postings.length;
  if (!stood && page.count <= page.postings.length) return page;
  return { ...page, count: page.count - 1, postings };
}
