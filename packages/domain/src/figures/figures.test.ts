import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from '../identifiers.ts';
import { addMonths, ContributionMonth } from '../months.ts';
import { type AuditedPerson, auditPerson, drawSample } from './audit-finding.ts';
import { checkBudget } from './budget-check.ts';
import { denominatorBehind, planCoverage, shareOf } from './denominator.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const day = (text: string): CalendarDate => CalendarDate.parse(text);
const january = ContributionMonth.parse('2025-01');

describe('the share of workers who are covered', () => {
  it('comes to the figures that Malang published', () => {
    expect(denominatorBehind(26_400, 3_200)).toEqual({ people: 82_500, isExact: true });
    const asked = { covered: 26_400, of: 82_500, goal: 4_000, tariff: 16_800, months: 12 };
    expect(planCoverage(asked)).toEqual({ people: 33_000, more: 6_600, rupiah: 1_330_560_000 });
  });

  it('is never told as reached before it is, and reached once the plan is carried out', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5_000_000 }),
        fc.integer({ min: 0, max: 10_000 }),
        fc.nat(5_000_000),
        (of, goal, covered) => {
          const plan = planCoverage({ covered, of, goal, tariff: 16_800, months: 12 });
          expect(shareOf(covered + plan.more, of)).toBeGreaterThanOrEqual(goal);
          if (plan.more > 0) expect(shareOf(covered + plan.more - 1, of)).toBeLessThan(goal);
          expect(plan.rupiah).toBe(plan.more * 201_600);
        },
      ),
    );
  });
});

describe('a budget against the people it is said to pay for', () => {
  it('is told not to reconcile where it does not, with what it comes to', () => {
    const malang = { budget: 3_300_000_000, people: 26_400, months: 12, tariff: 16_800 };
    expect(checkBudget(malang)).toEqual({
      cost: 5_322_240_000,
      difference: -2_022_240_000,
      reconciles: false,
      perMonth: 10_417,
      personMonths: 196_428,
    });
    const kudus = { budget: 5_241_600_000, people: 26_000, months: 12, tariff: 16_800 };
    expect(checkBudget(kudus)).toMatchObject({ reconciles: true, perMonth: 16_800 });
    expect(checkBudget({ ...kudus, people: 0 })).toMatchObject({ cost: 0, perMonth: null });
  });
});

const sound: AuditedPerson = {
  paid: [],
  diedOn: null,
  leftOn: null,
  registration: 'registered',
  isOverAge: false,
  isOverridden: false,
};
const paidIn = (n: number, change: object = {}) => ({
  month: addMonths(january, n),
  rupiah: 16_800,
  times: 1,
  isDetermined: true,
  isCoveredElsewhere: false,
  ...change,
});
const someDay = fc.option(
  fc.integer({ min: 1, max: 12 }).map((n) => day(`2025-${String(n).padStart(2, '0')}-15`)),
  { nil: null },
);
const anyone: fc.Arbitrary<AuditedPerson> = fc.record({
  paid: fc.uniqueArray(fc.nat(11), { maxLength: 12 }).chain((months) =>
    fc.tuple(
      ...months.map((n) =>
        fc
          .record({
            times: fc.integer({ min: 1, max: 3 }),
            isDetermined: fc.boolean(),
            isCoveredElsewhere: fc.boolean(),
          })
          .map((more) => paidIn(n, { ...more, rupiah: 16_800 * more.times })),
      ),
    ),
  ),
  diedOn: someDay,
  leftOn: someDay,
  registration: fc.constantFrom('registered', 'refused', 'unanswered'),
  isOverAge: fc.boolean(),
  isOverridden: fc.boolean(),
});

describe('the three-way check of decided, paid and insured', () => {
  it('finds nothing in months that were decided, taken by the insurer and paid once', () => {
    expect(auditPerson({ ...sound, paid: [paidIn(0), paidIn(1)] })).toEqual([]);
  });

  it('counts the month of death and leaving as owed, and every later one as at risk', () => {
    const paid = [paidIn(2), paidIn(3), paidIn(4)];
    expect(auditPerson({ ...sound, paid, diedOn: day('2025-04-01') })).toEqual([
      { month: '2025-05', finding: 'paid-after-death', rupiah: 16_800 },
    ]);
    expect(auditPerson({ ...sound, paid, leftOn: day('2025-04-30') })).toEqual([
      { month: '2025-05', finding: 'paid-after-leaving', rupiah: 16_800 },
    ]);
  });

  it('counts as at risk every month that the books hold unused: none begins on the first day without cover', () => {
    const paid = [paidIn(2), paidIn(3)];
    expect(auditPerson({ ...sound, paid, leftOn: day('2025-04-01') })).toEqual([
      { month: '2025-04', finding: 'paid-after-leaving', rupiah: 16_800 },
    ]);
    expect(auditPerson({ ...sound, paid, diedOn: day('2025-03-31') })).toEqual([
      { month: '2025-04', finding: 'paid-after-death', rupiah: 16_800 },
    ]);
  });

  it('keeps what was owed once of a month that was paid twice', () => {
    const twice = [paidIn(0, { times: 2, rupiah: 33_600 })];
    expect(auditPerson({ ...sound, paid: twice })).toEqual([
      { month: '2025-01', finding: 'paid-twice', rupiah: 16_800 },
    ]);
  });

  it('tells every month under one finding, and never more rupiah at risk than were paid', () => {
    fc.assert(
      fc.property(anyone, (person) => {
        const found = auditPerson(person);
        expect(new Set(found.map(({ month }) => month)).size).toBe(found.length);
        const atRisk = found.reduce((sum, { rupiah }) => sum + rupiah, 0);
        const paid = person.paid.reduce((sum, { rupiah }) => sum + rupiah, 0);
        expect(atRisk).toBeLessThanOrEqual(paid);
        for (const { rupiah } of found) expect(rupiah).toBeGreaterThan(0);
        const isSound = person.paid.every(
          ({ times, isDetermined, isCoveredElsewhere }) =>
            times === 1 && isDetermined && !isCoveredElsewhere,
        );
        const { diedOn, leftOn, registration, isOverAge, isOverridden } = person;
        const nothing = diedOn === null && leftOn === null && !isOverAge && !isOverridden;
        if (isSound && nothing && registration === 'registered') expect(found).toEqual([]);
      }),
    );
  });

  it('draws the same people for the same seed, in whatever order they were read', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 6 }), { maxLength: 40 });
    fc.assert(
      fc.property(ids, fc.nat(50), fc.string(), (all, size, seed) => {
        const drawn = drawSample(all, { size, seed }, hash);
        expect(drawSample([...all].reverse(), { size, seed }, hash)).toEqual(drawn);
        expect(drawn).toHaveLength(Math.min(size, all.length));
        expect(all).toEqual(expect.arrayContaining(drawn));
      }),
    );
    const many = Array.from({ length: 200 }, (_, i) => `p${i}`);
    const one = drawSample(many, { size: 20, seed: 'a' }, hash);
    expect(drawSample(many, { size: 20, seed: 'b' }, hash)).not.toEqual(one);
  });
});
