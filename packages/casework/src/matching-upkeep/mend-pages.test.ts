import { NominationId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAsItShouldBe } from './mend-pages.ts';
import type { Sorted } from './sorted-parts.ts';

const nominationAt = (n: number): NominationId =>
  NominationId.parse(`01KA3319KVDVSDEM00000000${String(n).padStart(2, '0')}-1`);
const card = 'dinas-sosial\t0\t2026-01-01\t\t\t1\t\tBUDI\t\t\t\t\t\t\t\t\t';

const row = (n: number, stands = true): Sorted => ({
  anchor: 'd:1970-01-01',
  nomination: nominationAt(n),
  stands,
  tags: stands ? ['a'] : [],
  looked: ['a'],
  card,
});

const people = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 30 });

describe('a page that is put right', () => {
  it('counts everybody who belongs there, holds no more than fit, and nobody else', () => {
    fc.assert(
      fc.property(people, people, fc.integer({ min: 1, max: 20 }), (there, belong, cap) => {
        const postings = there
          .slice(0, cap)
          .map((n) => ({ nomination: nominationAt(n), tags: ['a'], card }));
        const rows = [...belong.map((n) => row(n)), row(99, false)];
        const page = pageAsItShouldBe({ postings }, rows, cap);
        const stand = page.postings.map(({ nomination }) => nomination);
        expect(page.count).toBe(belong.length);
        expect(page.generic).toBe(belong.length > cap);
        expect(stand.length).toBe(Math.min(cap, belong.length));
        expect(new Set(stand).size).toBe(stand.length);
        const due = new Set(belong.map(nominationAt));
        expect(stand.every((one) => due.has(one))).toBe(true);
      }),
    );
  });

  it('stays the very same when it is right, so that it is not written', () => {
    const posting = { nomination: nominationAt(1), tags: ['a'], card };
    const later = { ...row(1), card: card.replace('\t1\t\tBUDI', '\t7\t\tBUDI') };
    expect(pageAsItShouldBe({ postings: [posting] }, [later], 5).postings[0]).toBe(posting);
    const moved = { ...row(1), card: card.replace('BUDI', 'BUDIN') };
    expect(pageAsItShouldBe({ postings: [posting] }, [moved], 5).postings[0]).toEqual({
      nomination: moved.nomination,
      tags: moved.tags,
      card: moved.card,
    });
  });
});
