import type { MatchPage, MatchWrite, PageContents, Posting } from '@payung/data';
import { TooBusyError } from '@payung/data';
import { readCard, sameLikeness } from '../matching/likeness.ts';
import type { OpenRegion } from '../service.ts';
import { bySystem } from './pair-up-due.ts';
import type { Sorted } from './sorted-parts.ts';
import type { StandingView } from './standing-view.ts';

/** each further try means that somebody was nominated on one of the pages in the same moment */
const tries = 12;
/** pages in one commit; each is two actions while the look-up key changes */
const pagesPerCommit = 40;

/**
 * Makes the pages of some anchors say what the nominations say: everybody who belongs there stands there, or is counted
 * where the page is full, and nobody else. A page is put over the one that was read, and what is written meanwhile is
 * read after the page: so nobody who comes or goes in the same moment is lost.
 *
 * @returns how many pages were not as they should be
 */
export async function mendPages(
  open: OpenRegion,
  view: StandingView,
  anchors: readonly string[],
): Promise<number> {
  let wanting = anchors;
  const mended = new Set<string>();
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const pages = await open.data.matchPages.pages(wanting);
    let writes = mendsOf(open, view, pages);
    if (writes.length === 0) return mended.size;
    await view.refresh();
    writes = mendsOf(open, view, pages);
    if (writes.length === 0) return mended.size;
    wanting = writes.map(({ before }) => before.anchor);
    for (const anchor of wanting) mended.add(anchor);
    for (let from = 0; from < writes.length; from += pagesPerCommit) {
      const some = writes.slice(from, from + pagesPerCommit);
      await open.data.commit({ cause: bySystem, lane: 'any', writes: some });
    }
  }
  throw new TooBusyError(1);
}

type PutPage = Extract<MatchWrite, { write: 'put-page' }>;

function mendsOf(
  { pageCap }: OpenRegion,
  view: StandingView,
  pages: readonly MatchPage[],
): PutPage[] {
  return pages.flatMap((before): PutPage[] => {
    const after = pageAsItShouldBe(before, view.at(before.anchor), pageCap);
    return samePage(before, after) ? [] : [{ write: 'put-page', before, after }];
  });
}

/** Whoever stands on the page rightly stays where they stand; a full page keeps those who came first. */
export function pageAsItShouldBe(
  page: Pick<MatchPage, 'postings'>,
  rows: readonly Sorted[],
  cap: number,
): PageContents {
  const belong = new Map(rows.filter(({ stands }) => stands).map((row) => [row.nomination, row]));
  const kept = page.postings.flatMap((posting): Posting[] => {
    const row = belong.get(posting.nomination);
    belong.delete(posting.nomination);
    return row === undefined ? [] : [sameText(posting, row) ? posting : postingOf(row)];
  });
  const count = kept.length + belong.size;
  const more = [...belong.values()].map(postingOf);
  const postings = [...kept, ...more].slice(0, Math.max(cap, 0));
  return { postings, count, generic: count > cap };
}

function postingOf({ nomination, tags, card }: Sorted): Posting {
  return { nomination, tags, card };
}

function samePage(page: MatchPage, other: PageContents): boolean {
  return (
    page.count === other.count &&
    page.generic === other.generic &&
    page.postings.length === other.postings.length &&
    page.postings.every((posting, i) => posting === other.postings[i])
  );
}

/** Whether a posting says the same; acts that change nothing of a worker leave an older version behind in it. */
function sameText(posting: Posting, row: Sorted): boolean {
  if (posting.tags.join('\t') !== row.tags.join('\t')) return false;
  if (posting.card === row.card) return true;
  const [one, other] = [readCard(posting), readCard(row)];
  return (
    sameLikeness(one.likeness, other.likeness) &&
    one.agency === other.agency &&
    one.at === other.at &&
    one.since === other.since &&
    one.line?.importId === other.line?.importId &&
    one.line?.row === other.line?.row
  );
}
