import type { MatchPage } from '@payung/data';
import type { PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { type Answers, noAnswers } from './answers.ts';
import { type Match, type Matcher, matcherOf, type Subject } from './matcher.ts';
import { createPageBook, type PageBook } from './page-book.ts';

/** Through which one commit looks for the same person: the model, and the pages as this commit leaves them. */
export interface Sight {
  readonly matcher: Matcher;
  readonly book: PageBook;
  /** the most postings of a page */
  readonly cap: number;
  readonly answers: Answers;
  /** cases that one nomination opens at most */
  readonly mostCases: number;
}

/** A sight through pages that were read; where one is missing, nobody stands. */
export function sightThrough(
  open: OpenRegion,
  pages: ReadonlyMap<string, MatchPage>,
  options: Partial<Pick<Sight, 'answers' | 'mostCases'>> = {},
): Sight {
  const { answers = noAnswers(), mostCases: most = mostCases } = options;
  const { pageCap: cap } = open;
  const book = createPageBook(pages, cap);
  return { matcher: matcherOf(open), book, cap, answers, mostCases: most };
}

/** A sight through the pages that were just read. */
export function sightOf(
  open: OpenRegion,
  pages: readonly MatchPage[],
  options: Partial<Pick<Sight, 'answers' | 'mostCases'>> = {},
): Sight {
  return sightThrough(open, new Map(pages.map((page) => [page.anchor, page])), options);
}

/** What was found of a worker among those who were nominated. */
export interface Seen {
  /** at or above the lower threshold, the likest first */
  readonly matches: readonly Match[];
  /** how many share what is so common that not all of them could be compared; 0 when all were */
  readonly unseen: number;
}

/** cases that one commit opens for a nomination, three actions each; the job that compares everybody opens the rest */
export const mostCases = 20;
/** whoever is like more people than this is looked at by a person first, and the row says so */
export const manyMatches = 5;

/** Looks for somebody on the pages. `but` is their own person, known by the NIK. */
export function look({ matcher, book, cap }: Sight, subject: Subject, but: PersonId | null): Seen {
  const pages = [...subject.read.keys()].map((anchor) => book.page(anchor));
  const full = pages.filter((page) => isFull(page, subject, cap));
  return {
    matches: matcher.matches(subject, pages, but),
    unseen: Math.max(0, ...full.map(({ count }) => count)),
  };
}

/** Somebody on the page was not seen, or the subject itself will not be. */
function isFull(page: MatchPage, subject: Subject, cap: number): boolean {
  return page.generic || (subject.written.has(page.anchor) && page.postings.length >= cap);
}
