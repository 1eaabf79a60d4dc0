import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { takeRoom } from './cohort-room.ts';

const tariff = 16_800;
const limit = fc.option(fc.nat(40), { nil: null });

/** What is asked in turn: months taken, or given back by somebody who is struck. */
const asked = fc.array(fc.record({ months: fc.integer({ min: 1, max: 12 }), back: fc.boolean() }), {
  maxLength: 30,
});

interface Asking {
  readonly places: number | null;
  readonly budget: number | null;
  readonly funding: number | null;
  readonly turns: readonly { readonly months: number; readonly back: boolean }[];
}

function neverBeyond({ places, budget, funding, turns }: Asking): void {
  const rupiah = (months: number | null) => (months === null ? null : months * tariff);
  const room = { places, budget: rupiah(budget), funding: rupiah(funding) };
  const taker = takeRoom(room, { tariff });
  let [people, taken] = [0, 0];
  for (const { months, back } of turns) {
    if (back) {
      taker.giveBack(months, 1);
      people -= 1;
      taken -= months;
      continue;
    }
    const fits =
      people + 1 <= (places ?? Number.POSITIVE_INFINITY) &&
      taken + months <= (budget ?? Number.POSITIVE_INFINITY) &&
      taken + months <= (funding ?? Number.POSITIVE_INFINITY);
    expect(taker.take(months) === null).toBe(fits);
    if (!fits) continue;
    people += 1;
    taken += months;
  }
}

describe('the room of a cohort', () => {
  it('is never taken beyond its places, its own money or that of its source, to the rupiah', () => {
    const asking = fc.record({ places: limit, budget: limit, funding: limit, turns: asked });
    fc.assert(fc.property(asking, neverBeyond));
  });

  it('gets no place back from who was moved to another cohort before', () => {
    const taker = takeRoom({ places: 1, budget: null, funding: null }, { tariff });
    taker.giveBack(3, 0);
    expect(taker.take(10)).toBeNull();
    expect(taker.take(10)).toEqual({ code: 'cohort-places-full', left: 0 });
  });

  it('says which ceiling is full, and what is left of it', () => {
    const taker = takeRoom({ places: 2, budget: null, funding: 15 * tariff }, { tariff });
    expect(taker.take(10)).toBeNull();
    expect(taker.take(10)).toEqual({ code: 'funding-budget-full', left: 5 * tariff });
    expect(taker.take(5)).toBeNull();
    expect(taker.take(1)).toEqual({ code: 'cohort-places-full', left: 0 });
  });
});
