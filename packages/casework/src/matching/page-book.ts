import {
  addPosting,
  dropPosting,
  emptyPage,
  isMatchWrite,
  type MatchPage,
  type MatchWrite,
  type PageContents,
  type Posting,
  type RegistryWrite,
} from '@payung/data';
import type { NominationId } from '@payung/domain';

/** What one nomination changes on the pages, and which of them have to stay as they were read. */
export interface PageEdit {
  readonly drop: readonly { readonly anchor: string; readonly nomination: NominationId }[];
  readonly put: ReadonlyMap<string, Posting>;
  /** looked at: whoever comes to stand there in the same moment would not have been seen */
  readonly read: readonly string[];
}

export const noEdit: PageEdit = { drop: [], put: new Map(), read: [] };

/**
 * The pages as one commit will leave them. Each is written once, however many rows of the commit stand on it, and
 * later rows see the earlier ones.
 */
export interface PageBook {
  page(anchor: string): MatchPage;
  /** how many writes more the edit would cost */
  cost(edit: PageEdit): number;
  apply(edit: PageEdit): void;
  writes(): MatchWrite[];
  /** every page that is written, as it stands once that is done */
  after(): MatchPage[];
}

/**
 * @param pages as they were read; an anchor that is missing is one where nobody stands
 * @param cap the most postings of a page
 */
export function createPageBook(pages: ReadonlyMap<string, MatchPage>, cap: number): PageBook {
  const changed = new Map<string, { before: MatchPage; now: PageContents }>();
  const seen = new Set<string>();
  const asRead = (anchor: string): MatchPage => pages.get(anchor) ?? emptyPage(anchor);

  function change(anchor: string, how: (page: PageContents) => PageContents): void {
    const before = changed.get(anchor)?.before ?? asRead(anchor);
    const last = changed.get(anchor)?.now ?? before;
    const now = how(last);
    // whoever was nominated before there were pages stands on none
    if (now !== last) changed.set(anchor, { before, now });
  }

  const touched = (edit: PageEdit): Set<string> =>
    new Set([...edit.drop.map(({ anchor }) => anchor), ...edit.put.keys()]);

  return {
    page: (anchor) => ({ ...asRead(anchor), ...changed.get(anchor)?.now }),
    cost(edit) {
      const written = touched(edit);
      let more = 0;
      // a page that was only looked at so far costs nothing more when it is written
      for (const anchor of written) if (!changed.has(anchor) && !seen.has(anchor)) more += 1;
      for (const anchor of edit.read) {
        if (!changed.has(anchor) && !seen.has(anchor) && !written.has(anchor)) more += 1;
      }
      return more;
    },
    apply(edit) {
      for (const { anchor, nomination } of edit.drop) {
        change(anchor, (page) => dropPosting(page, nomination));
        // one that is not found there has to be missing still when the rest is written
        if (!changed.has(anchor)) seen.add(anchor);
      }
      for (const [anchor, posting] of edit.put) {
        change(anchor, (page) => addPosting(page, posting, cap));
      }
      for (const anchor of edit.read) seen.add(anchor);
    },
    writes: () => [
      ...[...changed.values()].map(
        ({ before, now }): MatchWrite => ({
          write: 'put-page',
          before,
          after: { postings: now.postings, count: now.count, generic: now.generic },
        }),
      ),
      ...[...seen].flatMap((anchor): MatchWrite[] =>
        changed.has(anchor) ? [] : [{ write: 'check-page', before: asRead(anchor) }],
      ),
    ],
    after: () =>
      [...changed.values()].map(({ before, now }) => ({
        ...now,
        anchor: before.anchor,
        version: before.version + 1,
      })),
  };
}

/** The anchors of pages that somebody else moved, so that they are read anew. */
export function staleAnchors(refused: readonly RegistryWrite[]): string[] {
  return refused.flatMap((write) => (isMatchWrite(write) ? [write.before.anchor] : []));
}
