import { NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PageContents, Posting } from './match-writes.ts';
import { readPostings, writePostings } from './page-record.ts';
import { addPosting, dropPosting, emptyPage } from './postings.ts';

const idOf = (n: number): NominationId => NominationId.parse(`${String(n).padStart(26, '0')}-1`);
const postingOf = (n: number, card = 'card'): Posting => ({
  nomination: idOf(n),
  tags: [`n${n}`],
  card,
});

const cap = 4;
/** Who comes to a page and leaves it, in any order. */
const someActs = fc.array(fc.record({ n: fc.nat({ max: 9 }), comes: fc.boolean() }));

describe('a page', () => {
  it('counts everybody who belongs there, and holds no more than its cap, or a pair would be lost unseen', () => {
    fc.assert(
      fc.property(someActs, (acts) => {
        let page: PageContents = emptyPage('b19800101');
        const belongs = new Set<number>();
        for (const { n, comes } of acts) {
          if (comes === belongs.has(n)) continue;
          page = comes ? addPosting(page, postingOf(n), cap) : dropPosting(page, idOf(n));
          if (comes) belongs.add(n);
          else belongs.delete(n);
          expect(page.count).toBe(belongs.size);
          expect(page.postings.length).toBeLessThanOrEqual(cap);
          // who is counted without standing there is told of
          expect(page.generic || page.postings.length === page.count).toBe(true);
        }
      }),
      { seed: 5, numRuns: 500 },
    );
  });

  it('says what is new of somebody who stands there already, and counts them once', () => {
    const page = addPosting(emptyPage('k1'), postingOf(1));
    expect(addPosting(page, postingOf(1, 'other'))).toEqual({
      ...page,
      postings: [postingOf(1, 'other')],
    });
  });

  it('is left as it is by whoever never stood there', () => {
    const page = addPosting(emptyPage('k1'), postingOf(1));
    expect(dropPosting(page, idOf(2))).toBe(page);
  });

  it('reads back as it was written, whatever a name holds', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat({ max: 99 }), fc.string(), fc.string())), (all) => {
        const postings = all.map(([n, tag, card]) => ({
          nomination: idOf(n),
          tags: [tag],
          card,
        }));
        expect(readPostings(writePostings(postings))).toEqual(postings);
      }),
      { seed: 5 },
    );
  });
});
