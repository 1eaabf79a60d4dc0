import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairLines } from './fair-lines.ts';

/** What happens to the lines: a region brings work, a place becomes free, work of a region is done. */
const happenings = fc.array(
  fc.oneof(
    fc.record({ what: fc.constant('add' as const), group: fc.integer({ min: 0, max: 5 }) }),
    fc.record({ what: fc.constant('take' as const) }),
    fc.record({ what: fc.constant('release' as const), which: fc.nat() }),
  ),
  { maxLength: 300 },
);

describe('lines of several regions', () => {
  it('keep every region below its cap, in the order it brought its work, and lose nothing', () => {
    fc.assert(
      fc.property(happenings, fc.integer({ min: 1, max: 3 }), (events, most) => {
        const lines = createFairLines<{ group: string; number: number }>(most);
        const taken: { group: string; number: number }[] = [];
        const served = new Map<string, number>();
        let brought = 0;
        const take = () => {
          const one = lines.take();
          if (one === undefined) return false;
          expect(one.number).toBeGreaterThan(served.get(one.group) ?? -1);
          served.set(one.group, one.number);
          taken.push(one);
          expect(taken.filter(({ group }) => group === one.group).length).toBeLessThanOrEqual(most);
          return true;
        };
        for (const event of events) {
          if (event.what === 'add') {
            lines.add(String(event.group), { group: String(event.group), number: brought });
            brought += 1;
          } else if (event.what === 'take') take();
          else
            for (const one of taken.splice(event.which % (taken.length + 1), 1))
              lines.release(one.group);
        }
        let left = lines.waiting();
        while (left > 0) {
          while (take()) left -= 1;
          for (const one of taken.splice(0)) lines.release(one.group);
        }
        expect(lines.waiting()).toBe(0);
      }),
    );
  });

  it('serve a region that comes last after each other region once, however much those brought', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 }), (brought) => {
        const lines = createFairLines<string>(1);
        brought.forEach((count, region) => {
          for (let one = 0; one < count; one += 1)
            lines.add(`region ${region}`, `region ${region}`);
        });
        lines.add('late', 'late');
        let turns = 0;
        for (let one = lines.take(); one !== 'late'; one = lines.take()) {
          if (one !== undefined) lines.release(one);
          turns += 1;
        }
        expect(turns).toBeLessThanOrEqual(brought.length);
      }),
    );
  });

  it('let what can wait go last, or sheets of one list would hold up the next', () => {
    const lines = createFairLines<string>(2);
    lines.add('kudus', 'sheets', true);
    lines.add('kudus', 'list');
    expect([lines.take(), lines.take()]).toEqual(['list', undefined]);
    lines.add('kudus', 'next piece');
    lines.release('kudus');
    expect([lines.take(), lines.take()]).toEqual(['next piece', undefined]);
    lines.release('kudus');
    expect([lines.waiting(), lines.take(), lines.waiting()]).toEqual([1, 'sheets', 0]);
  });
});
