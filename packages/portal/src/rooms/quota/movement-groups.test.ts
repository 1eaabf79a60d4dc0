import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsOf, type Movement } from './movement-groups.ts';

const aMovement = (changes: Partial<Movement> = {}): Movement => ({
  at: '2026-11-21T03:00:00.000Z',
  kind: 'consume',
  granted: 0,
  reserved: -20,
  consumed: 20,
  waiting: 0,
  legalBasis: null,
  list: null,
  ...changes,
});

describe('the movements of a quota card', () => {
  it('are one line where a decision moved the card many times, with all of its people', () => {
    const moved = Array.from({ length: 40 }, (_, n) =>
      aMovement({ at: `2026-11-21T03:00:${String(59 - n).padStart(2, '0')}.000Z` }),
    );
    const [line, another] = groupsOf(moved, 'Asia/Jakarta', false);
    expect(line).toMatchObject({ count: 40, consumed: 800, reserved: -800 });
    expect([line?.newest, line?.oldest]).toEqual([moved[0]?.at, moved.at(-1)?.at]);
    expect(another).toBeUndefined();
  });

  it('stay apart by kind, legal basis and the day of the region', () => {
    const moved = [
      aMovement({ at: '2026-11-21T17:30:00.000Z' }),
      aMovement({ at: '2026-11-21T16:30:00.000Z' }),
      aMovement({ kind: 'reserve', consumed: 0, reserved: 1 }),
      aMovement({ kind: 'grant', granted: 5, legalBasis: 'Perbup 1/2026' }),
      aMovement({ kind: 'grant', granted: 5, legalBasis: 'Perbup 2/2026' }),
    ];
    expect(groupsOf(moved, 'Asia/Jakarta', false).map(({ count }) => count)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect(groupsOf(moved, 'UTC', false).map(({ count }) => count)).toEqual([2, 1, 1, 1]);
  });

  it('stay apart where one takes what another gave, or a grant and its correction are read as nothing', () => {
    const granted = { kind: 'grant', reserved: 0, consumed: 0, legalBasis: 'Perbup 1/2026' };
    const moved = [5, -5, -1, 5].map((places) => aMovement({ ...granted, granted: places }));
    expect(groupsOf(moved, 'Asia/Jakarta', false).map((group) => group.granted)).toEqual([
      5, -6, 5,
    ]);
  });

  it('stay apart by decision, or two decisions of one day are read as one', () => {
    const moved = ['400.1/2/2026', '400.1/2/2026', '400.1/1/2026'].map((legalBasis) =>
      aMovement({ legalBasis }),
    );
    expect(groupsOf(moved, 'Asia/Jakarta', false).map(({ count }) => count)).toEqual([2, 1]);
  });

  it('stay apart by list, each in one line however they took turns, or nobody can say which list took the places', () => {
    const row = (id: string, second: number, reserved: number) =>
      aMovement({
        at: `2026-11-21T03:00:0${second}.000Z`,
        kind: 'reserve',
        reserved,
        consumed: 0,
        list: { id, agency: 'dinas-sosial' },
      });
    const moved = [
      row('A', 5, 40),
      row('B', 4, 7),
      row('A', 3, 40),
      row('B', 2, 1),
      row('A', 1, 2),
    ];
    const lines = groupsOf(moved, 'Asia/Jakarta', false).map(({ list, count, reserved }) => [
      list?.id,
      count,
      reserved,
    ]);
    expect(lines).toEqual([
      ['A', 3, 82],
      ['B', 2, 8],
    ]);
    // what was done by hand in between stays where it was done
    const byHand = aMovement({ kind: 'reserve', reserved: 1, consumed: 0 });
    const around = [row('A', 5, 40), byHand, row('A', 3, 40)];
    expect(groupsOf(around, 'Asia/Jakarta', false).map(({ count }) => count)).toEqual([1, 1, 1]);
  });

  it('say where older ones may still belong to a line, and never of a line that is whole', () => {
    const row = (id: string | null, second: number) =>
      aMovement({
        at: `2026-11-21T03:00:0${second}.000Z`,
        list: id === null ? null : { id, agency: 'dinas-sosial' },
      });
    const open = (moved: readonly Movement[]) =>
      groupsOf(moved, 'Asia/Jakarta', true).map(({ list, mayGoOn }) => [list?.id, mayGoOn]);
    expect(open([row('A', 5), row(null, 4), row('A', 3), row('B', 2)])).toEqual([
      ['A', false],
      [undefined, false],
      ['A', true],
      ['B', true],
    ]);
    expect(open([row('A', 5), row(null, 4)])).toEqual([
      ['A', false],
      [undefined, true],
    ]);
    const dayBefore = { ...row('B', 1), at: '2026-11-20T03:00:00.000Z' };
    expect(open([row('A', 5), dayBefore])).toEqual([
      ['A', false],
      ['B', true],
    ]);
  });

  it('are no other once all are loaded, in every line of which nothing else was said', () => {
    const moved = fc
      .array(
        fc.record({
          day: fc.integer({ min: 1, max: 3 }),
          kind: fc.constantFrom('reserve', 'consume'),
          reserved: fc.integer({ min: -2, max: 2 }),
          id: fc.constantFrom('A', 'B', null),
        }),
        { maxLength: 14 },
      )
      .map((drawn) =>
        drawn
          .toSorted((one, other) => other.day - one.day)
          .map(({ day, kind, reserved, id }) =>
            aMovement({
              at: `2026-11-0${day}T03:00:00.000Z`,
              kind,
              reserved,
              consumed: 0,
              list: id === null ? null : { id, agency: null },
            }),
          ),
      );
    fc.assert(
      fc.property(moved, fc.nat(14), (all, loaded) => {
        const whole = groupsOf(all, 'Asia/Jakarta', false);
        const seen = groupsOf(all.slice(0, loaded), 'Asia/Jakarta', loaded < all.length);
        for (const [place, group] of seen.entries()) {
          if (!group.mayGoOn) expect(group).toEqual(whole[place]);
        }
      }),
    );
  });

  it('come to the same sums, however they are put together', () => {
    const kind = fc.constantFrom('reserve', 'release', 'consume');
    const day = fc.integer({ min: 1, max: 3 });
    const people = fc.integer({ min: -30, max: 30 });
    const list = fc.constantFrom('A', 'B', null);
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, day, people, people, list)), (drawn) => {
        const moved = drawn.map(([of, on, reserved, consumed, id]) =>
          aMovement({
            kind: of,
            at: `2026-11-0${on}T03:00:00.000Z`,
            reserved,
            consumed,
            list: id === null ? null : { id, agency: null },
          }),
        );
        const groups = groupsOf(moved, 'Asia/Jakarta', false);
        const sum = (all: readonly { reserved: number; consumed: number }[]) =>
          all.reduce((now, one) => now + one.reserved * 1_000 + one.consumed, 0);
        expect(sum(groups)).toBe(sum(moved));
        expect(groups.reduce((all, { count }) => all + count, 0)).toBe(moved.length);
      }),
    );
  });
});
