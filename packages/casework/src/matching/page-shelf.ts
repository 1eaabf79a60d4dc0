import type { MatchPage, TenantData } from '@payung/data';

/** Pages that are kept at once: a few hundred rows of each list at work, some 20 MB. */
const mostKept = 8_000;

/**
 * Match pages as this process saw them last, for the lists of one region that it works off side by side. Pages can be
 * fetched while an earlier commit is still under way: what another list of this process writes meanwhile is put here.
 * What other processes write is not seen, and need not be: a commit holds only while its pages stand under the
 * versions that it was judged by, and a refused one calls for `forget`.
 */
export interface PageShelf {
  /** these pages, those that are not here read in as few requests as the database allows */
  pages(anchors: readonly string[]): Promise<Map<string, MatchPage>>;
  /** begins to read those that are not here; what goes wrong shows when they are asked for */
  fetch(anchors: readonly string[]): void;
  /** pages as a commit that held has left them */
  written(pages: readonly MatchPage[]): void;
  forget(anchors: readonly string[]): void;
}

type Read = (anchors: readonly string[]) => Promise<readonly MatchPage[]>;

/** @param most pages that are kept at least; those not asked for since as many others came are let go */
export function createPageShelf(read: Read, most: number = mostKept): PageShelf {
  let young = new Map<string, MatchPage>();
  let old = new Map<string, MatchPage>();
  const coming = new Map<string, Promise<unknown>>();

  function keep(page: MatchPage): void {
    if (young.size >= most) [old, young] = [young, new Map()];
    young.set(page.anchor, page);
  }

  function kept(anchor: string): MatchPage | undefined {
    const page = young.get(anchor) ?? old.get(anchor);
    if (page !== undefined && !young.has(anchor)) keep(page);
    return page;
  }

  function drop(anchor: string): void {
    young.delete(anchor);
    old.delete(anchor);
    coming.delete(anchor);
  }

  function fetch(anchors: readonly string[]): void {
    const missing = [...new Set(anchors)].filter(
      (anchor) => !coming.has(anchor) && kept(anchor) === undefined,
    );
    if (missing.length === 0) return;
    const reading = read(missing).then(
      (pages) => {
        for (const page of pages) {
          // one that was written or forgotten since was read too early
          if (coming.get(page.anchor) !== reading) continue;
          coming.delete(page.anchor);
          keep(page);
        }
      },
      () => {
        for (const anchor of missing) if (coming.get(anchor) === reading) coming.delete(anchor);
      },
    );
    for (const anchor of missing) coming.set(anchor, reading);
  }

  return {
    fetch,
    async pages(anchors) {
      fetch(anchors);
      await Promise.all(new Set(anchors.flatMap((anchor) => coming.get(anchor) ?? [])));
      const found = new Map<string, MatchPage>();
      for (const anchor of anchors) {
        const page = kept(anchor);
        if (page !== undefined) found.set(anchor, page);
      }
      // those whose reading failed or was overtaken, told of by this one if it fails too
      const missing = anchors.filter((anchor) => !found.has(anchor));
      if (missing.length === 0) return found;
      for (const page of await read(missing)) found.set(page.anchor, page);
      return found;
    },
    written(pages) {
      for (const page of pages) {
        drop(page.anchor);
        keep(page);
      }
    },
    forget: (anchors) => anchors.forEach(drop),
  };
}

const shelves = new WeakMap<TenantData, PageShelf>();

/** The shelf of a region in this process. */
export function shelfOf(data: TenantData): PageShelf {
  const shelf = shelves.get(data) ?? createPageShelf((anchors) => data.matchPages.pages(anchors));
  shelves.set(data, shelf);
  return shelf;
}
