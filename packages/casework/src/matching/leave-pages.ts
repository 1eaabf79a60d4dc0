import type { MatchWrite, NominationRecord } from '@payung/data';
import type { OpenRegion } from '../service.ts';
import { matcherOf } from './matcher.ts';
import type { PageEdit } from './page-book.ts';
import { standsOn } from './plan-seen.ts';
import { sightOf } from './sight.ts';

/**
 * The writes by which nominations that end leave their pages: nobody is compared with them any more. They go into
 * the commit that ends them; at most four items each.
 */
export async function leavePages(
  open: OpenRegion,
  ended: readonly Pick<NominationRecord, 'id' | 'worker'>[],
): Promise<MatchWrite[]> {
  const matcher = matcherOf(open);
  return editPages(open, {
    drop: ended.flatMap((record) => standsOn(matcher, record)),
    put: new Map(),
    read: [],
  });
}

/** The writes by which nominations come back to their pages. They go into the commit that lets them. */
export async function standOnPages(
  open: OpenRegion,
  back: readonly NominationRecord[],
): Promise<MatchWrite[]> {
  const matcher = matcherOf(open);
  const anchors = back.flatMap((record) => [...matcher.subject(record.worker).written.keys()]);
  const { book } = sightOf(open, await open.data.matchPages.pages([...new Set(anchors)]));
  for (const record of back) book.apply({ drop: [], put: matcher.postings(record), read: [] });
  return book.writes();
}

/** Reads the pages of an edit and answers its writes. */
export async function editPages(open: OpenRegion, edit: PageEdit): Promise<MatchWrite[]> {
  const anchors = [...edit.drop.map(({ anchor }) => anchor), ...edit.put.keys(), ...edit.read];
  const { book } = sightOf(open, await open.data.matchPages.pages([...new Set(anchors)]));
  book.apply(edit);
  return book.writes();
}
