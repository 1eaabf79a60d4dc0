import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import { ContributionMonth } from '../months.ts';
import { benefitRuleNames } from './benefit-rule-names.ts';
import { benefitRulesOn, nationalBenefits } from './benefit-rules.ts';
import { type AccidentOutcome, eventFaults, eventKeys } from './claim-event.ts';
import { accidentOn, active, day, deathOn, estimate, factsOf } from './claims.fixture.ts';
import { coverRisk } from './cover-facts.ts';
import { estimateBenefit } from './estimate.ts';

const fullYear = factsOf(active('2026-01-01', 6, '2026-12'));

describe('the table of benefits', () => {
  it('has one version of each figure on each day since PP 82/2019, with its right and its source', () => {
    for (const on of ['2019-12-02', '2023-05-01', '2024-12-31', '2025-01-01', '2026-11-21']) {
      for (const rule of benefitRuleNames) {
        const inForce = nationalBenefits.filter(
          (one) => one.rule === rule && one.from <= on && (one.to === null || on <= one.to),
        );
        expect(inForce, `${rule} on ${on}`).toHaveLength(1);
        expect(inForce[0]?.legalBasis).toMatch(/^(PP|Permenaker) /);
      }
    }
  });

  it('lets a region settle the months of membership, marked as nobody’s law, and only where the law asks for some', () => {
    const settled = benefitRulesOn(day('2026-05-01'), 4)('death-qualifying-months');
    expect(settled).toMatchObject({ value: 4, mark: 'not-verified' });
    expect(benefitRulesOn(day('2023-05-01'), 4)('death-qualifying-months')?.value).toBe(0);
  });
});

describe('a death that work did not cause', () => {
  it('pays Rp42.000.000 after three months: 20 + 12 + 10 million, each step with its right', () => {
    const found = estimate(deathOn('2026-06-20'), fullYear);
    expect(found).toMatchObject({ once: 42_000_000, total: 42_000_000, risk: 'none' });
    expect(found.steps.map(({ code, rupiah }) => [code, rupiah])).toEqual([
      ['qualifying-met', null],
      ['death-lump', 20_000_000],
      ['death-periodic', 12_000_000],
      ['burial', 10_000_000],
    ]);
    for (const { rules } of found.steps) expect(rules[0]?.legalBasis).toMatch(/PP|Permenaker/);
    expect(found.decides).toContain('BPJS Ketenagakerjaan yang memutuskan dan membayar');
  });

  it('pays the burial alone in month 2 under Permenaker 1/2025: Rp10.000.000, known by others’ word', () => {
    const found = estimate(deathOn('2026-02-20'), factsOf(active('2026-01-01', 2, '2026-12')));
    expect(found.total).toBe(10_000_000);
    expect(found.steps[0]).toMatchObject({
      code: 'qualifying-not-met',
      figures: [
        { name: 'months-paid', value: 2 },
        { name: 'days-covered', value: 51 },
        { name: 'death-qualifying-months', value: 3 },
      ],
      mark: 'secondary',
    });
  });

  it('is judged by the rule of its own day: in 2023 no months were asked for, as far as anybody found', () => {
    const found = estimate(deathOn('2023-02-20'), factsOf(active('2023-01-01', 2, '2023-12')));
    expect(found).toMatchObject({ total: 42_000_000, mark: 'not-verified' });
    expect(found.steps[0]).toMatchObject({ code: 'qualifying-met', mark: 'not-verified' });
  });

  it('says so where counting days leads elsewhere than counting months', () => {
    // three months paid, yet the 81st day
    const found = estimate(deathOn('2026-03-22'), factsOf(active('2026-01-01', 3, '2026-03')));
    expect(found.total).toBe(42_000_000);
    expect(found.steps.map(({ code }) => code)).toContain('counting-differs');
    expect(found.mark).toBe('not-verified');
  });

  it('pays nothing, and names no figure, for somebody who was never covered or by a law that nobody knows', () => {
    expect(estimate(deathOn('2026-06-20'), factsOf({ state: 'NONE' }))).toMatchObject({
      total: 0,
      steps: [],
      risk: 'not-covered',
    });
    const early = estimate(deathOn('2014-06-20'), factsOf(active('2014-01-01', 6, '2014-12')));
    expect(early).toMatchObject({ total: 0, mark: 'not-verified' });
    expect(early.steps.every(({ code }) => code === 'rule-unknown')).toBe(true);
  });
});

describe('an accident at work', () => {
  const died: AccidentOutcome = { kind: 'died', on: day('2026-02-11') };

  it('pays Rp70.000.000 for a death at the base of Rp1.000.000: 48 + 12 + 10, with no waiting time; 42 million is the other case', () => {
    const found = estimate(accidentOn('2026-02-10', died), fullYear);
    expect(found.once).toBe(70_000_000);
    expect(
      found.steps.filter(({ pays }) => pays === 'once').map(({ code, rupiah }) => [code, rupiah]),
    ).toEqual([
      ['accident-death', 48_000_000],
      ['death-periodic', 12_000_000],
      ['burial', 10_000_000],
    ]);
    expect(found.otherCase).toEqual({ programme: 'DEATH', once: 42_000_000 });
    const firstDay = factsOf(active('2026-02-10', 1, '2026-02'));
    expect(estimate(accidentOn('2026-02-10', died), firstDay).once).toBe(70_000_000);
  });

  it('never pays less for a death than the lump sum of the other case', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3_000_000 }), (wageBase) => {
        const found = estimate(accidentOn('2026-02-10', died), { ...fullYear, wageBase });
        const first = found.steps[0];
        expect(first?.rupiah).toBe(Math.max(20_000_000, 48 * wageBase));
      }),
    );
  });

  it('pays 70 % and the doctor’s percentage of eighty months’ income, and income while unfit for work', () => {
    const total = estimate(accidentOn('2026-02-10', { kind: 'total-disability' }), fullYear);
    expect(total.once).toBe(56_000_000);
    const partial: AccidentOutcome = { kind: 'partial-disability', percent: 12.5 };
    expect(estimate(accidentOn('2026-02-10', partial), fullYear).once).toBe(10_000_000);
    const unfit = (monthsUnfit: number) =>
      estimate(accidentOn('2026-02-10', { kind: 'recovering' }, { monthsUnfit }), fullYear);
    expect(unfit(3)).toMatchObject({ once: 0, overTime: 3_000_000, total: 3_000_000 });
    expect(unfit(14).overTime).toBe(13_000_000);
  });

  it('names the limits of care at home and transport, and none for treatment; limits are no money', () => {
    const found = estimate(accidentOn('2026-02-10', { kind: 'recovering' }), fullYear);
    const limits = found.steps.filter(({ pays }) => pays === 'limit');
    expect(limits.map(({ code, rupiah }) => [code, rupiah])).toEqual([
      ['treatment', null],
      ['home-care', 20_000_000],
      ['transport-land', 5_000_000],
      ['transport-sea', 2_000_000],
      ['transport-air', 10_000_000],
    ]);
    expect(found.total).toBe(0);
  });
});

describe('every estimate', () => {
  const outcome = fc.oneof(
    fc.constant<AccidentOutcome>({ kind: 'recovering' }),
    fc.constant<AccidentOutcome>({ kind: 'total-disability' }),
    fc
      .integer({ min: 1, max: 1000 })
      .map((tenths): AccidentOutcome => ({ kind: 'partial-disability', percent: tenths / 10 })),
  );
  const anyDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(day('2016-01-01'), days));

  it('is whole rupiah, the sum of its steps, and shows only rules that were in force that day', () => {
    fc.assert(
      fc.property(
        anyDay,
        outcome,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.boolean(),
        (on, what, months, wageBase, isDeath) => {
          const event = isDeath ? deathOn(on) : accidentOn(on, what, { monthsUnfit: months });
          const cover = active(addDays(on, -months * 30), months, on.slice(0, 7));
          const facts = { cover, monthsPaidTotal: months, wageBase, isPaidLater: false };
          const found = estimateBenefit(event, facts, [], benefitRulesOn(on));
          const paid = found.steps.filter(({ pays }) => pays === 'once' || pays === 'over-time');
          const sum = paid.reduce((all, { rupiah }) => all + (rupiah ?? 0), 0);
          expect(found.total).toBe(sum);
          expect(Number.isSafeInteger(found.total) && found.total >= 0).toBe(true);
          for (const { rules, mark } of found.steps) {
            if (rules.some((rule) => rule.mark === 'not-verified'))
              expect(mark).not.toBe('verified');
            for (const { from, to } of rules) {
              expect(from <= on && (to === null || on <= to)).toBe(true);
            }
          }
        },
      ),
    );
  });

  it('pays no less for more months of membership', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), (a, b) => {
        const paid = (months: number) =>
          estimate(deathOn('2026-08-15'), factsOf(active('2025-01-01', months, '2026-08'))).total;
        expect(paid(Math.max(a, b))).toBeGreaterThanOrEqual(paid(Math.min(a, b)));
      }),
    );
  });
});

describe('the risk of a claim', () => {
  const { spell } = {
    spell: {
      startsOn: day('2026-01-01'),
      firstMonth: ContributionMonth.parse('2026-01'),
      monthsPaid: 3,
    },
  };
  const paidThrough = ContributionMonth.parse('2026-03');

  it('is told for a month that was not paid and for cover that lapsed, with what the law would pay', () => {
    const grace = { state: 'GRACE', spell, paidThrough, monthsUnpaid: 2 } as const;
    expect(estimate(deathOn('2026-05-10'), factsOf(grace))).toMatchObject({
      risk: 'unpaid-month',
      total: 42_000_000,
    });
    const lapsed = {
      state: 'ENDED',
      spell,
      paidThrough,
      reason: 'LAPSED',
      since: day('2026-07-01'),
    } as const;
    expect(estimate(deathOn('2026-07-10'), factsOf(lapsed)).risk).toBe('lapsed');
  });

  it('is told where the money came only after the event', () => {
    const late = { ...fullYear, isPaidLater: true };
    expect(estimate(deathOn('2026-06-20'), late)).toMatchObject({ risk: 'paid-later' });
    expect(estimate(deathOn('2026-06-20'), { ...late, cover: { state: 'NONE' } }).risk).toBe(
      'not-covered',
    );
  });

  it('is that of the day itself where the death has ended the cover meanwhile', () => {
    const dead = (since: string) =>
      ({ state: 'ENDED', spell, paidThrough, reason: 'DIED', since: day(since) }) as const;
    expect(coverRisk(dead('2026-03-10'), day('2026-03-10'))).toBe('none');
    expect(coverRisk(dead('2026-05-10'), day('2026-05-10'))).toBe('unpaid-month');
    expect(coverRisk(dead('2026-08-10'), day('2026-08-10'))).toBe('lapsed');
    const moved = { ...dead('2026-02-10'), reason: 'MOVED' } as const;
    expect(coverRisk(moved, day('2026-02-10'))).toBe('ended');
  });
});

describe('an event', () => {
  const setting = {
    today: day('2026-06-01'),
    birthDate: day('1980-02-03'),
    coveredFrom: day('2026-01-15'),
    toldDeath: null,
    isRefused: false,
  };

  it('before registration is refused with the first day of cover; the first day itself is covered', () => {
    expect(eventFaults(deathOn('2026-01-14'), setting)).toEqual([
      { code: 'before-registration', coveredFrom: '2026-01-15' },
    ]);
    expect(eventFaults(deathOn('2026-01-15'), setting)).toEqual([]);
    expect(eventFaults(deathOn('2026-02-15'), { ...setting, coveredFrom: null })).toEqual([
      { code: 'never-covered' },
    ]);
    const refused = { ...setting, coveredFrom: null, isRefused: true };
    expect(eventFaults(deathOn('2026-02-15'), refused)).toEqual([{ code: 'refused-by-insurer' }]);
  });

  it('of which another day was told is not "never covered": the family would be sent away for a slip of the pen', () => {
    const told = { ...setting, coveredFrom: null, toldDeath: day('2026-01-14') };
    expect(eventFaults(deathOn('2026-01-15'), told)).toEqual([
      { code: 'died-otherwise', toldOn: '2026-01-14' },
    ]);
    expect(eventFaults(deathOn('2026-01-14'), told)).toEqual([{ code: 'never-covered' }]);
  });

  it('names everything that cannot be at once', () => {
    const event = accidentOn('2026-07-01', { kind: 'died', on: day('2026-06-30') });
    expect(eventFaults(event, setting).map(({ code }) => code)).toEqual([
      'in-the-future',
      'died-before-the-accident',
    ]);
  });

  it('is the same event as another by its one death, or its accident of that day', () => {
    const died = accidentOn('2026-05-01', { kind: 'died', on: day('2026-05-03') });
    expect(eventKeys(died)).toEqual(['accident-2026-05-01', 'death']);
    expect(eventKeys(deathOn('2026-05-03'))).toEqual(['death']);
  });
});
