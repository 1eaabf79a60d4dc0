import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addMonths, ContributionMonth, monthsFrom } from '../months.ts';
import { Cohort, CohortId, costOf, FundingSource } from './cohort.ts';
import { noFigures, recount, withoutSmallCells } from './cohort-figures.ts';
import { CountedUnder, CoverSpan, endSpan, monthsLeft, overlapsOf } from './cover.ts';
import { cohortFaults, cohortNotes, fundingStanding } from './judge-cohort.ts';
import { ProgrammeYear, plainCoverRules } from './programme-year.ts';

const month = (text: string) => ContributionMonth.parse(text);
const at = '2024-01-02T00:00:00.000Z';

const apbd = FundingSource.parse({
  id: 'apbd-2024',
  version: 1,
  kind: 'APBD',
  name: 'APBD 2024',
  budgetYear: 2024,
  accountCode: '5.1.02.02.08',
  budgetCeiling: 257_040_000,
  donor: null,
  createdBy: 'admin',
  createdAt: at,
});
const year = ProgrammeYear.parse({
  year: 2024,
  firstDayOfCover: '2024-01-01',
  months: 12,
  quotaBy: 'region',
});

function cohort(facts: Record<string, unknown> = {}): Cohort {
  return Cohort.parse({
    id: '01J00000000000000000000002',
    version: 1,
    name: 'Rutin 2024',
    kind: 'ROUTINE',
    year: 2024,
    firstMonth: '2024-01',
    months: 12,
    funding: 'apbd-2024',
    tariff: 16_800,
    placeCeiling: 1_000,
    budgetCeiling: null,
    determinedPeople: 0,
    determinedMonths: 0,
    agencies: [],
    state: 'open',
    createdBy: 'admin',
    createdAt: at,
    ...facts,
  });
}

const setting = {
  rules: plainCoverRules,
  years: [year],
  agencies: ['dinas-sosial'],
  funding: apbd,
  siblings: [],
};

describe('the cohorts of Pekalongan', () => {
  const incidental = [600, 600, 500].map((placeCeiling, i) =>
    cohort({ kind: 'INCIDENTAL', firstMonth: '2024-10', months: i + 1, placeCeiling }),
  );

  it('cost Rp201.600.000 and Rp55.440.000, together what the source has', () => {
    expect(costOf(cohort(), 1_000)).toBe(201_600_000);
    const costs = incidental.map((one) => costOf(one, one.placeCeiling ?? 0));
    expect(costs.reduce((sum, one) => sum + one, 0)).toBe(55_440_000);
    expect(fundingStanding(apbd, [cohort(), ...incidental])).toEqual({
      committed: 0,
      planned: 257_040_000,
      free: 0,
    });
  });

  it('leave no room for one place more', () => {
    const siblings = [cohort(), ...incidental.slice(0, 2)];
    const [, , last = cohort()] = incidental;
    expect(cohortFaults(last, { ...setting, siblings })).toEqual([]);
    expect(cohortFaults({ ...last, placeCeiling: 501 }, { ...setting, siblings })).toMatchObject([
      { field: 'placeCeiling' },
    ]);
  });

  it('warn that the incidental ones never or hardly reach the full death benefit, and count in part', () => {
    const notes = incidental.map((one) =>
      cohortNotes(one, plainCoverRules, Array(one.months).fill(16_800)),
    );
    expect(notes.map((some) => some.map(({ code }) => code))).toEqual([
      ['death-benefit-never-full', 'counted-in-part'],
      ['death-benefit-never-full', 'counted-in-part'],
      ['death-benefit-full-at-the-end', 'counted-in-part'],
    ]);
    expect(notes[2]).toContainEqual({
      code: 'counted-in-part',
      months: 3,
      wholeFrom: 6,
      counted: 250,
    });
    expect(cohortNotes(cohort(), plainCoverRules, Array(12).fill(16_800))).toEqual([]);
  });
});

describe('a cohort that cannot be', () => {
  it('is told every fault at once', () => {
    const wrong = cohort({
      kind: 'INCIDENTAL',
      months: 4,
      firstMonth: '2025-01',
      placeCeiling: 10_000,
      budgetCeiling: 1_000,
      agencies: ['dinas-lain'],
    });
    const fields = cohortFaults(wrong, setting).map(({ field }) => field);
    expect(fields).toEqual(['months', 'firstMonth', 'agencies', 'budgetCeiling']);
    const nowhere = { ...setting, years: [], funding: null };
    expect(cohortFaults(cohort(), nowhere).map(({ field }) => field)).toEqual(['year', 'funding']);
  });

  it('may not fall below what is determined', () => {
    const determined = { determinedPeople: 40, determinedMonths: 480 };
    const smaller = cohort({ placeCeiling: 39, budgetCeiling: 480 * 16_800 - 1 });
    expect(cohortFaults(smaller, { ...setting, determined }).map(({ field }) => field)).toEqual([
      'placeCeiling',
      'budgetCeiling',
    ]);
  });

  it('says where the tariff of its months is another by the rules', () => {
    const usual = [8_400, 8_400, 16_800, 16_800];
    expect(cohortNotes(cohort({ months: 4 }), plainCoverRules, usual)).toContainEqual({
      code: 'tariff-changes',
      from: '2024-03',
      usual: 16_800,
    });
  });
});

const id = CohortId.parse('01J00000000000000000000002');
const anySpan = fc
  .record({ offset: fc.integer({ min: 0, max: 30 }), months: fc.integer({ min: 1, max: 12 }) })
  .map(({ offset, months }) => ({ firstMonth: addMonths(month('2024-01'), offset), months }));

function covered(span: { firstMonth: ContributionMonth; months: number }): CoverSpan {
  return CoverSpan.parse({
    cohort: id,
    funding: 'apbd-2024',
    determination: 'sk-1',
    nomination: '01J00000000000000000000003-1',
    ended: null,
    ...span,
  });
}

describe('months of cover', () => {
  it('overlap exactly where a month stands in both', () => {
    fc.assert(
      fc.property(fc.array(anySpan, { maxLength: 4 }), anySpan, (spans, wanted) => {
        const all = spans.map(covered);
        const own = new Set(monthsFrom(wanted.firstMonth, wanted.months));
        const expected = all.map((one) =>
          monthsFrom(one.firstMonth, one.months).filter((m) => own.has(m)),
        );
        expect(overlapsOf(all, wanted).map(({ months }) => months)).toEqual(
          expected.filter((months) => months.length > 0),
        );
      }),
    );
  });

  it('are parted without losing one when somebody moves to another cohort', () => {
    fc.assert(
      fc.property(anySpan, fc.integer({ min: -6, max: 40 }), (span, offset) => {
        const from = addMonths(month('2024-01'), offset);
        const kept = endSpan(covered(span), from, { act: 'moved', by: 'x' });
        const left = monthsLeft(span, from);
        const [first, rest] = [
          monthsFrom(kept.firstMonth, kept.months),
          left === null ? [] : monthsFrom(left.firstMonth, left.months),
        ];
        expect([...first, ...rest]).toEqual(monthsFrom(span.firstMonth, span.months));
        expect(first.every((m) => m < from) && rest.every((m) => m >= from)).toBe(true);
      }),
    );
  });
});

const anyPlace = fc
  .record({
    occupation: fc.constantFrom('ojek', 'batik', 'makam'),
    village: fc.constantFrom('33.75.01.1001', '33.75.01.1002', null),
  })
  .map((said) => CountedUnder.parse(said));
const anyPerson = fc.record({
  now: anyPlace,
  before: fc.constant([]),
  after: fc.array(
    fc.record({ span: anySpan, countedUnder: anyPlace }).map(({ span, ...said }) => ({
      ...span,
      ...said,
    })),
    { maxLength: 2 },
  ),
});

const monthsOf = (spans: readonly { months: number }[]): number =>
  spans.reduce((sum, { months }) => sum + months, 0);

describe('the figures of a cohort', () => {
  it('are of those alone whose months count, and nothing is left when all are struck', () => {
    fc.assert(
      fc.property(fc.array(anyPerson, { maxLength: 12 }), (people) => {
        const all = recount(noFigures(id), people);
        const counting = people.filter(({ after }) => after.length > 0);
        expect(all.people).toBe(counting.length);
        expect(all.personMonths).toBe(
          counting.reduce((sum, { after }) => sum + monthsOf(after), 0),
        );
        const months = Object.values(all.byMonth).reduce((sum, n) => sum + n, 0);
        expect(months).toBe(all.personMonths);
        const struck = people.map(({ after, now }) => ({ now, before: after, after: [] }));
        expect(recount(all, struck)).toEqual(noFigures(id));
      }),
    );
  });

  it('leave the village and occupation that were decided, whatever was corrected since', () => {
    const decided = fc.tuple(anySpan, anyPlace, anyPlace, fc.nat(12));
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 12 }), (people) => {
        const covered = people.map(([span, countedUnder, now]) => ({
          now,
          before: [],
          after: [{ ...span, countedUnder }],
        }));
        const ended = covered.map(({ now, after }, i) => ({
          now: people[i]?.[2] ?? now,
          before: after,
          after: after.map((span) => ({
            ...span,
            months: Math.min(span.months, people[i]?.[3] ?? 0),
          })),
        }));
        const left = recount(recount(noFigures(id), covered), ended);
        const sum = (cells: Record<string, number>) =>
          Object.values(cells).reduce((all, n) => all + n, 0);
        expect([sum(left.byVillage), sum(left.byOccupation)]).toEqual([left.people, left.people]);
        const stays = ended.flatMap(({ after }) => after.filter(({ months }) => months > 0));
        expect(left.byOccupation).toEqual(
          Object.fromEntries(
            [...Map.groupBy(stays, ({ countedUnder }) => countedUnder.occupation)].map(
              ([occupation, some]) => [occupation, some.length],
            ),
          ),
        );
      }),
    );
  });

  it('of an earlier release, whose months tell neither, count nobody twice who keeps some months', () => {
    const decided = fc.tuple(anySpan, anyPlace, anyPlace, fc.integer({ min: 1, max: 12 }));
    fc.assert(
      fc.property(fc.array(decided, { maxLength: 12 }), (people) => {
        const covered = people.map(([span, was]) => ({ now: was, before: [], after: [span] }));
        const ended = people.map(([span, , now, most]) => ({
          now,
          before: [span],
          after: [{ ...span, months: Math.min(span.months, most) }],
        }));
        const all = recount(noFigures(id), covered);
        const { people: count, byVillage, byOccupation } = recount(all, ended);
        expect({ count, byVillage, byOccupation }).toEqual({
          count: all.people,
          byVillage: all.byVillage,
          byOccupation: all.byOccupation,
        });
      }),
    );
  });

  it('of an earlier release, whose months tell neither, let somebody go who was corrected since', () => {
    const [was, is] = [
      CountedUnder.parse({ village: '33.75.01.1001', occupation: 'ojek' }),
      CountedUnder.parse({ village: null, occupation: 'batik' }),
    ];
    const span = { firstMonth: month('2024-01'), months: 3 };
    const all = recount(noFigures(id), [{ now: was, before: [], after: [span] }]);
    const left = recount(all, [{ now: is, before: [span], after: [] }]);
    expect(left).toMatchObject({ people: 0, personMonths: 0, byMonth: {} });
  });

  it('tell a donor of no handful of people, and of no rest that could be worked out', () => {
    const anyCells = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(12));
    fc.assert(
      fc.property(anyCells, (counted) => {
        const total = Object.values(counted).reduce((sum, n) => sum + n, 0);
        const { cells, others } = withoutSmallCells(counted);
        const told = cells.reduce((sum, { people }) => sum + people, 0);
        expect(told + (others ?? 0)).toBe(total);
        expect(cells.every(({ people }) => people >= 5)).toBe(true);
        // everybody together is what the total says anyway
        if (others !== null && cells.length > 0) expect(others).toBeGreaterThanOrEqual(5);
        // a single one that is left out is the total without the others
        const living = Object.values(counted).filter((people) => people > 0).length;
        if (others !== null && cells.length > 0) expect(living - cells.length).not.toBe(1);
      }),
    );
  });

  it('give a donor no small number back, whoever else may be behind what is left out', () => {
    const anyCells = fc.dictionary(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(12));
    fc.assert(
      fc.property(anyCells, (counted) => {
        const told = withoutSmallCells(counted);
        if (told.cells.length === 0) return;
        const shown = new Set(told.cells.map(({ key }) => key));
        const hidden = Object.entries(counted).filter(([key, n]) => n > 0 && !shown.has(key));
        for (const [key, people] of hidden) {
          // another who has another number could as well have had this one: what is told would be the same
          const [other, theirs] = hidden.find(([, n]) => n !== people) ?? [];
          expect(other, `${key} of ${JSON.stringify(counted)}`).toBeDefined();
          if (other === undefined || theirs === undefined) continue;
          const swapped = { ...counted, [key]: theirs, [other]: people };
          expect(withoutSmallCells(swapped)).toEqual(told);
        }
      }),
    );
  });
});
