import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benefitRulesOn } from './benefit-rules.ts';
import { accidentOn, active, day, deathOn, estimate, factsOf } from './claims.fixture.ts';
import { planScholarship, type SchoolChild, schoolLevels } from './scholarship.ts';

const small: SchoolChild = {
  birthDate: day('2022-03-01'),
  school: 'kindergarten',
  yearOfLevel: 1,
  isMarried: false,
  isWorking: false,
};
const longMember = factsOf(active('2023-01-01', 41, '2026-12'), 41);
const death = deathOn('2026-05-20');

describe('the scholarship of a worker’s children', () => {
  it('comes to Rp174.000.000 for two from kindergarten, by years and levels, after 36 months', () => {
    const found = estimate(death, longMember, [small, { ...small, birthDate: day('2022-05-20') }]);
    expect(found.scholarship?.rupiah).toBe(174_000_000);
    expect(found.total).toBe(216_000_000);
    const [first] = found.scholarship?.children ?? [];
    expect(first?.years).toHaveLength(19);
    expect(first?.years.map(({ rupiah }) => rupiah / 1_000_000)).toEqual([
      1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 2, 2, 2, 3, 3, 3, 12, 12, 12, 12, 12,
    ]);
    expect(first?.years[18]).toMatchObject({ dueOn: '2044-05-20', age: 22, level: 'college' });
  });

  it('comes to less for a sixteen-year-old: the years until 23 alone', () => {
    const older: SchoolChild = { ...small, birthDate: day('2010-02-01'), school: 'senior' };
    const found = estimate(death, longMember, [older]).scholarship;
    // senior school at 16, 17 and 18; college at 19, 20, 21 and 22
    expect(found?.rupiah).toBe(3 * 3_000_000 + 4 * 12_000_000);
    expect(found?.children[0]?.years.at(-1)?.age).toBe(22);
  });

  it('waits for a child too small for school', () => {
    const baby: SchoolChild = { ...small, birthDate: day('2025-06-01'), school: 'not-yet' };
    const years = estimate(death, longMember, [baby]).scholarship?.children[0]?.years ?? [];
    expect(years[0]).toMatchObject({ no: 1, dueOn: '2030-05-20', age: 4, level: 'kindergarten' });
    expect(years).toHaveLength(19);
  });

  it('asks for 36 months paid after a death that work did not cause, and for none after an accident', () => {
    const short = factsOf(active('2026-01-01', 5, '2026-12'), 35);
    expect(estimate(death, short, [small]).scholarship).toMatchObject({
      rupiah: 0,
      monthsNeeded: 36,
      monthsPaid: 35,
      children: [{ refused: 'months-not-met' }],
    });
    expect(estimate(death, { ...short, monthsPaidTotal: 36 }, [small]).scholarship?.rupiah).toBe(
      87_000_000,
    );
    const accident = accidentOn('2026-05-20', { kind: 'total-disability' });
    expect(estimate(accident, short, [small]).scholarship?.rupiah).toBe(87_000_000);
    const healing = accidentOn('2026-05-20', { kind: 'recovering' });
    expect(estimate(healing, short, [small]).scholarship).toBeNull();
  });

  it('is marked not verified where the 36 months are there only with those before a lapse', () => {
    const broken = factsOf(active('2026-01-01', 5, '2026-12'), 36);
    const found = estimate(death, broken, [small]);
    expect([found.scholarship?.mark, found.mark]).toEqual(['not-verified', 'not-verified']);
    expect(estimate(death, longMember, [small]).scholarship?.mark).toBe('inferred');
    const accident = accidentOn('2026-05-20', { kind: 'total-disability' });
    expect(estimate(accident, broken, [small]).scholarship?.mark).toBe('inferred');
  });

  it('refuses, each by its reason, who is 23, married, at work or out of school, and a third child', () => {
    const grown = { ...small, birthDate: day('2003-05-20'), school: 'college' } as const;
    const children: SchoolChild[] = [
      grown,
      { ...small, isMarried: true },
      { ...small, isWorking: true },
      { ...small, school: 'left' },
      small,
      small,
      small,
    ];
    const found = estimate(death, longMember, children).scholarship;
    expect(found?.children.map(({ refused }) => refused)).toEqual([
      'too-old',
      'married',
      'working',
      'left-school',
      null,
      null,
      'beyond-two-children',
    ]);
  });

  it('never comes to more than 87 million a child, and never pays a year from 23 on or twice', () => {
    const child = fc.record({
      birthDate: fc
        .tuple(fc.integer({ min: 2000, max: 2026 }), fc.integer({ min: 1, max: 12 }))
        .map(([year, month]) => day(`${year}-${String(month).padStart(2, '0')}-15`)),
      school: fc.constantFrom('not-yet' as const, 'left' as const, ...schoolLevels),
      yearOfLevel: fc.integer({ min: 1, max: 6 }),
      isMarried: fc.boolean(),
      isWorking: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(child, { maxLength: 5 }), (children) => {
        const asked = {
          on: day('2026-12-20'),
          programme: 'WORK_ACCIDENT',
          monthsPaid: 0,
          monthsInSpell: 0,
        } as const;
        const plan = planScholarship(children, asked, benefitRulesOn(asked.on));
        expect(plan.rupiah).toBeLessThanOrEqual(174_000_000);
        expect(plan.children.filter(({ refused }) => refused === null).length).toBeLessThan(3);
        for (const { years, rupiah } of plan.children) {
          expect(rupiah).toBeLessThanOrEqual(87_000_000);
          expect(years.every(({ age }) => age < 23)).toBe(true);
          expect(new Set(years.map(({ dueOn }) => dueOn)).size).toBe(years.length);
          const order = years.map(({ level }) => schoolLevels.indexOf(level));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });
});
