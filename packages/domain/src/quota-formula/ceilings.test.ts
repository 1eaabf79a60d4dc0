import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CeilingKey, ceilingKey, totalKey } from './ceiling-keys.ts';
import {
  applyCeilingMovement,
  type CeilingMovement,
  type CeilingStanding,
  givenIn,
  limitOf,
  noCeilings,
  replayCeilings,
  usedOf,
} from './ceilings.ts';
import {
  adoptCeilings,
  type CeilingStep,
  changeCeilings,
  redistribute,
} from './change-ceilings.ts';
import { determinedUse, openRoom, struckUse } from './use-ceilings.ts';

const village = (n: number) => ceilingKey('village', `33.75.01.100${n}`);
const apbd = ceilingKey('funding', 'apbd');
const plan = (places: readonly number[], rupiah: number | null = null) => [
  { key: totalKey, people: places.reduce((a, b) => a + b, 0), rupiah: null },
  ...places.map((people, n) => ({ key: village(n), people, rupiah: null })),
  { key: apbd, people: null, rupiah },
];

function done(step: CeilingStep): { standing: CeilingStanding; movement: CeilingMovement } {
  if (!step.ok) throw new Error(JSON.stringify(step.faults));
  return step;
}

function determined(standing: CeilingStanding, of: CeilingKey, count: number): CeilingStanding {
  const draw = { keys: [totalKey, of, apbd], people: 1, rupiah: 201_600 };
  const movement = determinedUse(Array.from({ length: count }, () => draw));
  return applyCeilingMovement(standing, movement);
}

describe('the 1,000 places of Pekalongan in 2022', () => {
  const before = determined(
    done(adoptCeilings(noCeilings, plan([600, 300, 100], 201_600_000))).standing,
    village(0),
    423,
  );

  it('leave 577 to be redistributed, or to stay free', () => {
    expect(limitOf(before, totalKey).people).toBe(1_000);
    expect(usedOf(before, totalKey)).toEqual({ people: 423, rupiah: 423 * 201_600 });
    const all = redistribute(before, [
      { key: village(0), people: -177, rupiah: 0 },
      { key: village(1), people: -300, rupiah: 0 },
      { key: village(2), people: -100, rupiah: 0 },
    ]);
    const { standing } = done(all);
    expect(standing.free.get('village')).toEqual({ people: 577, rupiah: 0 });
    expect(givenIn(standing, 'village')).toBe(423);
    const given = done(redistribute(standing, [{ key: village(1), people: 200, rupiah: 0 }]));
    expect(given.standing.free.get('village')).toEqual({ people: 377, rupiah: 0 });
    expect(limitOf(given.standing, village(1)).people).toBe(200);
  });

  it('are not cut below the 423, which a round, a change and another plan say with the figure', () => {
    const below = { code: 'below-use', key: village(0), unit: 'people', wanted: 422, used: 423 };
    const round = redistribute(before, [
      { key: village(0), people: -178, rupiah: 0 },
      { key: village(1), people: 178, rupiah: 0 },
    ]);
    expect(round).toEqual({ ok: false, faults: [below] });
    const cut = [{ key: village(0), people: 422, rupiah: null }];
    expect(changeCeilings(before, cut)).toEqual({ ok: false, faults: [below] });
    expect(adoptCeilings(before, plan([422, 578]))).toEqual({ ok: false, faults: [below] });
    // a plan that forgets the village gives it nothing
    const without = plan([423, 477, 100]).filter(({ key }) => key !== village(0));
    expect(adoptCeilings(before, without)).toEqual({
      ok: false,
      faults: [{ ...below, wanted: 0 }],
    });
    expect(changeCeilings(before, [{ key: totalKey, people: 422, rupiah: null }])).toMatchObject({
      ok: false,
      faults: [
        { code: 'above-total', wanted: 1_000, total: 422 },
        { code: 'below-use', key: totalKey, used: 423 },
      ],
    });
    const money = changeCeilings(before, [{ key: apbd, people: null, rupiah: 85_276_799 }]);
    expect(money).toMatchObject({ ok: false, faults: [{ unit: 'rupiah', used: 85_276_800 }] });
  });

  it('are not made more by a round', () => {
    const more = redistribute(before, [
      { key: village(1), people: -10, rupiah: 0 },
      { key: village(2), people: 11, rupiah: 0 },
    ]);
    expect(more).toEqual({
      ok: false,
      faults: [{ code: 'not-free', group: 'village', unit: 'people', wanted: 1, free: 0 }],
    });
    const strange = redistribute(before, [{ key: village(7), people: 1, rupiah: 0 }]);
    expect(strange).toMatchObject({ faults: [{ code: 'no-ceiling' }, { code: 'not-free' }] });
    const doubled = [village(1), village(1)].map((key) => ({ key, people: -1, rupiah: 0 }));
    expect(redistribute(before, doubled)).toMatchObject({ faults: [{ code: 'named-twice' }] });
    const whole = redistribute(before, [{ key: village(2), people: -101, rupiah: 0 }]);
    expect(whole).toMatchObject({ faults: [{ code: 'below-use', wanted: -1, used: 0 }] });
  });

  it('go to whoever comes first, and nobody takes from one ceiling who finds another full', () => {
    const room = openRoom(before);
    const draw = (key: CeilingKey, rupiah = 0) => ({ keys: [totalKey, key], people: 1, rupiah });
    for (let i = 0; i < 100; i++) expect(room.take(draw(village(2)))).toEqual([]);
    expect(room.take(draw(village(2)))).toEqual([
      { key: village(2), unit: 'people', limit: 100, used: 100 },
    ]);
    // a village that the plan does not know has no places
    expect(room.take(draw(village(9)))).toEqual([
      { key: village(9), unit: 'people', limit: 0, used: 0 },
    ]);
    for (let i = 0; i < 300; i++) expect(room.take(draw(village(1)))).toEqual([]);
    for (let i = 0; i < 177; i++) expect(room.take(draw(village(0)))).toEqual([]);
    expect(room.take(draw(village(0))).map(({ key }) => key)).toEqual([totalKey, village(0)]);
  });

  it('come back when somebody is struck', () => {
    const draw = { keys: [totalKey, village(0), apbd], people: 1, rupiah: 201_600 };
    const after = applyCeilingMovement(before, struckUse(before, [draw]));
    expect(usedOf(after, village(0))).toEqual({ people: 422, rupiah: 422 * 201_600 });
    // whoever asks while the strike is only planned finds the same room
    const [planned, struck] = [openRoom(before), openRoom(after)];
    planned.giveBack(draw);
    const asked = { ...draw, rupiah: 0 };
    for (let i = 0; i < 179; i++) expect(planned.take(asked)).toEqual(struck.take(asked));
    const nobody = { keys: [village(1)], people: 1, rupiah: 0 };
    // who moved to another village since gives back nothing there, and not less than nothing
    expect(struckUse(before, [nobody]).used).toEqual([{ key: totalKey, people: -1, rupiah: 0 }]);
    const less = determinedUse([{ ...nobody, people: -1 }]);
    expect(() => applyCeilingMovement(before, less)).toThrow('less than nothing');
  });
});

type Act =
  | { readonly act: 'plan'; readonly places: readonly number[] }
  | { readonly act: 'set' | 'use'; readonly n: number; readonly count: number }
  | { readonly act: 'round'; readonly from: number; readonly to: number; readonly count: number };

const n = fc.nat(4);
const count = fc.nat(30);
const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('plan'),
    places: fc.array(count, { minLength: 1, maxLength: 5 }),
  }),
  fc.record({ act: fc.constantFrom('set', 'use'), n, count }),
  fc.record({ act: fc.constant('round'), from: n, to: n, count }),
);

function stepFor(standing: CeilingStanding, one: Act): CeilingStep | CeilingMovement {
  switch (one.act) {
    case 'plan':
      return adoptCeilings(standing, plan(one.places, 9_000_000));
    case 'set':
      return changeCeilings(standing, [{ key: village(one.n), people: one.count, rupiah: null }]);
    case 'round':
      return redistribute(standing, [
        { key: village(one.from), people: -one.count, rupiah: 0 },
        ...(one.from === one.to
          ? []
          : [{ key: village(one.to), people: one.count - 1, rupiah: 0 }]),
      ]);
    case 'use': {
      const room = openRoom(standing);
      const draw = { keys: [totalKey, village(one.n), apbd], people: 1, rupiah: 201_600 };
      const draws = Array.from({ length: one.count }, () => draw);
      return determinedUse(draws.filter((who) => room.take(who).length === 0));
    }
  }
}

describe('the movements of a year’s ceilings', () => {
  it('give the same sums when they are recomputed, and never more use than a ceiling', () => {
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        let standing = noCeilings;
        const movements: CeilingMovement[] = [];
        for (const one of acts) {
          const step = stepFor(standing, one);
          const movement = 'kind' in step ? step : step.ok ? step.movement : null;
          if (movement === null) continue;
          movements.push(movement);
          standing = applyCeilingMovement(standing, movement);
          if ('ok' in step && step.ok) expect(standing).toEqual(step.standing);
          const total = limitOf(standing, totalKey).people;
          if (total !== null) {
            const free = standing.free.get('village')?.people ?? 0;
            expect(givenIn(standing, 'village') + free).toBe(total);
          }
          for (const [key, { people, rupiah }] of standing.limits) {
            const used = usedOf(standing, key);
            expect(used.people).toBeLessThanOrEqual(people ?? Number.POSITIVE_INFINITY);
            expect(used.rupiah).toBeLessThanOrEqual(rupiah ?? Number.POSITIVE_INFINITY);
          }
        }
        expect(replayCeilings(movements)).toEqual(standing);
      }),
      { numRuns: 400 },
    );
  });

  it('are refused when one of them is lost or changed', () => {
    const first = done(adoptCeilings(noCeilings, plan([5, 5])));
    const second = done(redistribute(first.standing, [{ key: village(0), people: -2, rupiah: 0 }]));
    const third = done(
      changeCeilings(second.standing, [{ key: village(0), people: 4, rupiah: null }]),
    );
    expect(() => replayCeilings([first.movement, third.movement])).toThrow('another ceiling');
  });
});
