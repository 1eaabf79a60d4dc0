import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BucketSums, QuotaMovement } from './quota.ts';
import { checkBucket } from './quota-check.ts';
import {
  applyMovement,
  changeGrant,
  foldMovements,
  freePlaces,
  leaveQueue,
  openBucket,
  promote,
  release,
  takeInOrder,
} from './quota-ledger.ts';

type Act =
  | { readonly act: 'take' | 'release' | 'leave' | 'promote'; readonly count: number }
  | { readonly act: 'grant'; readonly count: number };

/** The same card kept the slow way: one array entry for each person. */
class CardOfPeople {
  granted = 0;
  held: number[] = [];
  queue: number[] = [];
  drawn = 0;

  do({ act, count }: Act): string {
    switch (act) {
      case 'take':
        return this.take(count);
      case 'release':
        return this.cut(this.held, count, 'more-than-reserved');
      case 'leave':
        return this.cut(this.queue, count, 'more-than-waiting');
      case 'promote':
        return this.promote(count);
      case 'grant':
        if (count < this.held.length) return 'below-use';
        this.granted = count;
        return 'ok';
    }
  }

  private take(count: number): string {
    for (let i = 0; i < count; i++) {
      if (this.queue.length === 0 && this.held.length < this.granted) this.held.push(0);
      else this.queue.push(++this.drawn);
    }
    return 'ok';
  }

  private cut(people: number[], count: number, refusal: string): string {
    if (count > people.length) return refusal;
    people.splice(0, count);
    return 'ok';
  }

  private promote(count: number): string {
    if (this.queue.length === 0) return 'nobody-waiting';
    if (this.held.length >= this.granted) return 'no-free-place';
    for (let i = 0; i < count && this.held.length < this.granted; i++) {
      const next = this.queue.shift();
      if (next === undefined) break;
      this.held.push(next);
    }
    return 'ok';
  }
}

class CardOfSums {
  sums: BucketSums;
  readonly movements: QuotaMovement[];

  constructor(granted: number) {
    const { sums, movement } = openBucket(granted);
    this.sums = sums;
    this.movements = [movement];
  }

  do({ act, count }: Act): string {
    if (act === 'take') {
      const taken = takeInOrder(this.sums, count);
      this.sums = taken.sums;
      this.movements.push(...taken.movements);
      return 'ok';
    }
    const rules = { release, leave: leaveQueue, promote, grant: changeGrant };
    const step = rules[act](this.sums, count);
    if (!step.ok) return step.refused;
    this.sums = step.sums;
    this.movements.push(step.movement);
    return 'ok';
  }
}

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constantFrom('take', 'release', 'leave', 'promote'),
    count: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ act: fc.constant('grant'), count: fc.integer({ min: 0, max: 12 }) }),
);

describe('the quota card', () => {
  it('gives the answers and sums of a card that counts people one by one, refusals too', () => {
    fc.assert(
      fc.property(fc.nat(8), fc.array(act, { maxLength: 40 }), (granted, acts) => {
        const people = new CardOfPeople();
        people.granted = granted;
        const card = new CardOfSums(granted);
        for (const one of acts) {
          expect(card.do(one)).toBe(people.do(one));
          expect(card.sums).toMatchObject({
            granted: people.granted,
            reserved: people.held.length,
            consumed: 0,
            waiting: people.queue.length,
            lastNumber: people.drawn,
            moves: card.movements.length,
          });
          expect(checkBucket(card.sums, card.movements)).toEqual([]);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('draws waiting numbers 1, 2, 3 … in the order of asking, however the rows are bundled', () => {
    fc.assert(
      fc.property(fc.nat(10), fc.array(fc.integer({ min: 0, max: 5 })), (granted, bundles) => {
        let { sums } = openBucket(granted);
        const drawn: number[] = [];
        for (const count of bundles) {
          const taken = takeInOrder(sums, count);
          sums = taken.sums;
          const { first, last } = taken.numbers ?? { first: 1, last: 0 };
          for (let n = first; n <= last; n++) drawn.push(n);
        }
        expect(drawn).toEqual(drawn.map((_, i) => i + 1));
        expect(sums.reserved).toBe(
          Math.min(
            granted,
            bundles.reduce((a, b) => a + b, 0),
          ),
        );
      }),
    );
  });

  it('gives 100 places and numbers 1-100 to 200 people, and a freed place to nobody new', () => {
    const taken = takeInOrder(openBucket(100).sums, 200);
    expect(taken).toMatchObject({ nominated: 100, numbers: { first: 1, last: 100 } });
    const freed = release(taken.sums, 1);
    if (!freed.ok) throw new Error(freed.refused);
    expect(freePlaces(freed.sums)).toBe(1);
    expect(takeInOrder(freed.sums, 1)).toMatchObject({ nominated: 0, numbers: { first: 101 } });
    expect(promote(freed.sums, 5)).toMatchObject({ promoted: 1, sums: { waiting: 99 } });
  });

  it('counts what a determination fixed as used', () => {
    const sums = { granted: 5, reserved: 1, consumed: 3, waiting: 0, lastNumber: 0, moves: 4 };
    expect(freePlaces(sums)).toBe(1);
    expect(takeInOrder(sums, 3)).toMatchObject({ nominated: 1, numbers: { first: 1, last: 2 } });
    expect(changeGrant(sums, 3)).toEqual({ ok: false, refused: 'below-use' });
    expect(changeGrant(sums, 4)).toMatchObject({ ok: true, sums: { granted: 4 } });
  });

  it('stops at once on sums that cannot be, naming them', () => {
    const broken = { granted: 1, reserved: 2, consumed: 0, waiting: 0, lastNumber: 0, moves: 1 };
    expect(() => takeInOrder(broken, 1)).toThrow('"reserved":2');
    expect(() => changeGrant(broken, 9)).toThrow('impossible quota sums');
    const { sums, movement } = openBucket(1);
    expect(() => takeInOrder(sums, -1)).toThrow('cannot move -1 people');
    expect(() => release(sums, 0)).toThrow('cannot move 0 people');
    expect(() => applyMovement(sums, { ...movement, granted: -2 })).toThrow('"granted":-1');
  });
});

describe('checking a quota card', () => {
  const card = new CardOfSums(2);
  card.do({ act: 'take', count: 4 });
  card.do({ act: 'take', count: 2 });
  const [grant, reserve, wait, waitAgain] = card.movements;
  if (!grant || !reserve || !wait || !waitAgain) throw new Error('the card lacks entries');
  const codes = (sums: BucketSums, movements: readonly QuotaMovement[]) => [
    ...new Set(checkBucket(sums, movements).map((finding) => finding.code)),
  ];

  it('takes entries in any order', () => {
    expect(checkBucket(card.sums, card.movements.toReversed())).toEqual([]);
    expect(foldMovements(card.movements)).toEqual(card.sums);
  });

  it('finds a lost entry, a lost number and a number drawn twice', () => {
    expect(codes(card.sums, [grant, wait, waitAgain])).toEqual(['sum-differs-from-entries']);
    expect(codes(card.sums, [grant, reserve, waitAgain])).toContain('waiting-number-missing');
    expect(codes(card.sums, [grant, reserve, wait, wait])).toContain('waiting-number-repeated');
    expect(codes(card.sums, [grant, reserve, wait, { ...waitAgain, waiting: 1 }])).toContain(
      'waiting-numbers-differ-from-entry',
    );
  });

  it('finds more places held than given, and sums below nothing', () => {
    expect(codes({ ...card.sums, granted: 1 }, card.movements)).toContain('over-granted');
    expect(codes({ ...card.sums, waiting: -1 }, card.movements)).toContain('negative-sum');
  });
});
