import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Instant, UserId } from '../identifiers.ts';
import { benefitRulesOn } from './benefit-rules.ts';
import { checklistOf, missingPapers } from './checklist.ts';
import { takesStep } from './claim.ts';
import { type ClockFacts, claimClocks } from './claim-clocks.ts';
import {
  actsOn,
  type ClaimState,
  claimActs,
  claimStates,
  isOpenClaim,
  nextClaimState,
} from './claim-states.ts';
import { accidentOn, day, deathOn } from './claims.fixture.ts';
import { type Heir, heirPapers, heirRelations, heirsInOrder } from './heirs.ts';
import { isWorkingDay, workingDayAfter } from './working-days.ts';

const on = day('2026-05-20');

describe('heirs', () => {
  const heir = (relation: Heir['relation'], changes: Partial<Heir> = {}): Heir => ({
    relation,
    birthDate: day('1985-01-01'),
    papers: [],
    ...changes,
  });

  it('stand in the order of the law: a widow and a child before a mother, with what each still has to show', () => {
    const child = heir('CHILD', { birthDate: day('2015-01-01'), papers: ['birth-certificate'] });
    const found = heirsInOrder([heir('PARENT'), heir('SPOUSE', { papers: ['ktp'] }), child], on);
    expect(found.goesTo).toBe('heirs');
    expect(found.heirs).toMatchObject([
      { heir: 1, rank: 1, isEntitled: true, missing: ['heir-letter', 'marriage-book'] },
      { heir: 2, rank: 1, isEntitled: true, missing: ['guardian-letter', 'heir-letter'] },
      { heir: 0, rank: 2, isEntitled: false },
    ]);
  });

  it('without any, whoever is named in a will comes next; else the burial alone is paid to who arranged it', () => {
    expect(heirsInOrder([heir('BURIAL_ARRANGER'), heir('NAMED_IN_WILL')], on).goesTo).toBe('will');
    expect(heirsInOrder([heir('BURIAL_ARRANGER')], on).goesTo).toBe('burial-only');
    expect(heirsInOrder([], on)).toEqual({ heirs: [], goesTo: 'nobody-known' });
  });

  it('are the same whatever order they were told in; exactly the first rank is entitled', () => {
    const anyHeir = fc.record({
      relation: fc.constantFrom(...heirRelations),
      birthDate: fc.constantFrom(null, day('1950-01-01'), day('2020-01-01')),
      papers: fc.subarray([...heirPapers]),
    });
    fc.assert(
      fc.property(fc.array(anyHeir, { maxLength: 8 }), (heirs) => {
        const { heirs: ranked } = heirsInOrder(heirs, on);
        expect(ranked).toHaveLength(heirs.length);
        const first = Math.min(...ranked.map(({ rank }) => rank));
        for (const one of ranked) {
          expect(one.rank).toBeGreaterThan(0);
          expect(one.isEntitled).toBe(one.rank === first);
        }
        const backwards = heirsInOrder([...heirs].reverse(), on).heirs;
        expect(backwards.map(({ rank }) => rank)).toEqual(ranked.map(({ rank }) => rank));
      }),
    );
  });
});

describe('the papers of a claim', () => {
  const needed = (...asked: Parameters<typeof checklistOf>) =>
    missingPapers(checklistOf(...asked), new Set());

  it('are those of its kind, a marriage book only for a widow, a police report only from the road', () => {
    const death = needed(deathOn('2026-05-20'), { heirs: ['SPOUSE'], hasScholars: false });
    expect(death).toContain('death-certificate');
    expect(death).toContain('marriage-book');
    expect(death).not.toContain('accident-report-1');
    const nobody = { heirs: [], hasScholars: false };
    expect(needed(deathOn('2026-05-20'), nobody)).not.toContain('marriage-book');
    const event = accidentOn('2026-05-20', { kind: 'total-disability' });
    const accident = needed(event, { heirs: [], hasScholars: true });
    expect(accident).toEqual(
      expect.arrayContaining([
        'accident-report-1',
        'chronology',
        'disability-letter',
        'school-letter',
      ]),
    );
    expect(accident).not.toContain('police-report');
    expect(accident).not.toContain('receipts');
  });

  it('are missing until each that is needed is there', () => {
    const asked = checklistOf(deathOn('2026-05-20'), { heirs: [], hasScholars: false });
    expect(missingPapers(asked, new Set(asked.map(({ paper }) => paper)))).toEqual([]);
  });
});

describe('the states of a claim', () => {
  it('lead from report to paid, and nowhere from there', () => {
    const way = [
      'complete',
      'submit',
      'return',
      'submit',
      'refuse',
      'object',
      'grant',
      'pay',
    ] as const;
    const end = way.reduce<ClaimState | null>(
      (state, act) => (state === null ? null : nextClaimState(state, act)),
      'reported',
    );
    expect(end).toBe('paid');
    expect(actsOn('paid')).toEqual([]);
    expect(actsOn('withdrawn')).toEqual([]);
  });

  it('that lead back and forth end before the record of a claim is full, and leave room for its end', () => {
    const step = { act: 'complete', on, time: null, reference: null, rupiah: null } as const;
    const many = { by: UserId.parse('clerk'), at: Instant.parse('2026-05-20T00:00:00.000Z') };
    const claim = { steps: Array.from({ length: 180 }, () => ({ ...step, ...many })) };
    expect(claimActs.filter((act) => takesStep(claim, act))).toEqual([
      'grant',
      'refuse',
      'pay',
      'withdraw',
    ]);
    expect(takesStep({ steps: claim.steps.slice(1) }, 'complete')).toBe(true);
  });

  it('let nothing be paid that was not granted, and nothing be withdrawn that the insurer decided', () => {
    for (const state of claimStates) {
      for (const act of claimActs) {
        const next = nextClaimState(state, act);
        if (next === 'paid') expect(state).toBe('granted');
        if (next === 'granted') expect(state).toBe('submitted');
        if (next === 'withdrawn') expect(isOpenClaim(state)).toBe(true);
      }
    }
  });
});

describe('the terms of a claim', () => {
  const rules = benefitRulesOn(on);
  const facts: ClockFacts = {
    event: accidentOn('2026-05-20', { kind: 'recovering' }),
    reportedAt: null,
    completeOn: null,
    paidOn: null,
    submittedOn: null,
    nextScholarshipOn: null,
  };
  const at = (now: string, timeZone: 'Asia/Jakarta' | 'Asia/Jayapura' = 'Asia/Jakarta') => ({
    timeZone,
    holidays: new Set([day('2026-06-01')]),
    now: Date.parse(now),
    rules,
  });
  const clock = (name: string, ...asked: Parameters<typeof claimClocks>) =>
    claimClocks(...asked).find((one) => one.name === name);

  it('give 2 × 24 hours from the accident by the clocks of the region', () => {
    expect(clock('accident-report', facts, at('2026-05-22T00:00:00Z'))).toMatchObject({
      startsAt: '2026-05-20T00:45:00.000Z',
      dueAt: '2026-05-22T00:45:00.000Z',
      state: 'running',
    });
    expect(clock('accident-report', facts, at('2026-05-22T00:46:00Z'))?.state).toBe('overdue');
    expect(
      clock('accident-report', facts, at('2026-05-22T00:46:00Z', 'Asia/Jayapura')),
    ).toMatchObject({
      dueAt: '2026-05-21T22:45:00.000Z',
    });
    const told = { ...facts, reportedAt: Instant.parse('2026-05-21T00:00:00.000Z') };
    expect(clock('accident-report', told, at('2026-06-22T00:46:00Z'))?.state).toBe('met');
    const death = { ...facts, event: deathOn('2026-05-20') };
    expect(clock('accident-report', death, at('2026-05-22T00:00:00Z'))).toBeUndefined();
  });

  it('give the insurer three working days from a complete request, past weekend and holiday', () => {
    // Friday; Monday 1 June is the birthday of Pancasila: Tuesday, Wednesday, Thursday
    const complete = { ...facts, completeOn: day('2026-05-29') };
    expect(clock('insurer-pays', complete, at('2026-06-04T16:00:00Z'))).toMatchObject({
      dueAt: '2026-06-04T16:59:59.999Z',
      state: 'running',
    });
    expect(clock('insurer-pays', complete, at('2026-06-04T17:00:00Z'))?.state).toBe('overdue');
    const paid = { ...complete, paidOn: day('2026-06-04') };
    expect(clock('insurer-pays', paid, at('2026-07-01T00:00:00Z'))?.state).toBe('met');
  });

  it('end the right to claim five years after the event', () => {
    expect(clock('claim-ends', facts, at('2031-05-20T10:00:00Z'))?.state).toBe('running');
    expect(clock('claim-ends', facts, at('2031-05-20T17:00:00Z'))?.state).toBe('overdue');
    const submitted = { ...facts, submittedOn: day('2026-06-10') };
    expect(clock('claim-ends', submitted, at('2032-05-20T17:00:00Z'))?.state).toBe('met');
  });

  it('run for the next year of a scholarship until the year after is due', () => {
    const yearly = { ...facts, nextScholarshipOn: day('2027-05-20') };
    expect(clock('scholarship-year', yearly, at('2028-05-19T10:00:00Z'))).toMatchObject({
      startsAt: '2027-05-19T17:00:00.000Z',
      state: 'running',
    });
  });

  it('count working days that are no weekend and no holiday, whatever they are', () => {
    const holiday = fc
      .integer({ min: 1, max: 28 })
      .map((n) => day(`2026-06-${String(n).padStart(2, '0')}`));
    fc.assert(
      fc.property(fc.array(holiday), fc.integer({ min: 1, max: 10 }), (days, count) => {
        const holidays = new Set(days);
        const end = workingDayAfter(day('2026-05-29'), count, holidays);
        expect(isWorkingDay(end, holidays)).toBe(true);
        const longer = workingDayAfter(day('2026-05-29'), count + 1, holidays);
        expect(longer > end).toBe(true);
      }),
    );
  });
});
