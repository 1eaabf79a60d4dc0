import type { MatchPage, Posting } from '@payung/data';
import { NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPageBook, type PageEdit, staleAnchors } from './page-book.ts';

const idOf = (n: number): NominationId => NominationId.parse(`${String(n).padStart(26, '0')}-1`);
const postingOf = (n: number): Posting => ({ nomination: idOf(n), tags: [], card: '' });
const cap = 120;

/** Somebody who stands on some of ten pages, and was looked for on others. */
const anEdit = fc
  .record({
    n: fc.nat({ max: 40 }),
    written: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 }),
    read: fc.uniqueArray(fc.nat({ max: 9 }), { maxLength: 5 }),
  })
  .map(({ n, written, read }): PageEdit => {
    const put = new Map(written.map((page) => [`p${page}`, postingOf(n)]));
    return { drop: [], put, read: [...put.keys(), ...read.map((page) => `p${page}`)] };
  });

describe('the pages of one commit', () => {
  it('cost exactly as many writes as was said before, each page once, or a commit would not fit', () => {
    fc.assert(
      fc.property(fc.array(anEdit, { maxLength: 12 }), (edits) => {
        const book = createPageBook(new Map(), cap);
        let said = 0;
        for (const edit of edits) {
          said += book.cost(edit);
          book.apply(edit);
        }
        const writes = book.writes();
        expect(writes).toHaveLength(said);
        const anchors = writes.map(({ before }) => before.anchor);
        expect(new Set(anchors).size).toBe(anchors.length);
      }),
      { seed: 11, numRuns: 500 },
    );
  });

  it('show later rows the earlier ones, and stand as they were written', () => {
    const before: MatchPage = {
      anchor: 'p1',
      postings: [postingOf(1)],
      count: 1,
      generic: false,
      version: 7,
    };
    const book = createPageBook(new Map([['p1', before]]), cap);
    book.apply({ drop: [], put: new Map([['p1', postingOf(2)]]), read: ['p1', 'p2'] });
    expect(book.page('p1').postings).toEqual([postingOf(1), postingOf(2)]);
    expect(book.after()).toMatchObject([{ anchor: 'p1', count: 2, version: 8 }]);
    // the page that was only looked at must not have moved either
    expect(book.writes()).toMatchObject([
      { write: 'put-page', before },
      { write: 'check-page', before: { anchor: 'p2', version: 0 } },
    ]);
  });

  it('are only looked at for somebody who never stood there', () => {
    const book = createPageBook(new Map(), cap);
    book.apply({ drop: [{ anchor: 'p1', nomination: idOf(1) }], put: new Map(), read: [] });
    expect(book.writes()).toMatchObject([{ write: 'check-page', before: { anchor: 'p1' } }]);
    expect(book.after()).toEqual([]);
  });

  it('are read anew where somebody else moved them', () => {
    const book = createPageBook(new Map(), cap);
    book.apply({ drop: [], put: new Map([['p1', postingOf(1)]]), read: ['p2'] });
    expect(staleAnchors(book.writes())).toEqual(['p1', 'p2']);
  });
});
