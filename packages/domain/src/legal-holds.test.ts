import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CalendarDate } from './identifiers.ts';
import {
  isRetentionOver,
  legalHolds,
  monthsAfter,
  onlyNominated,
  type PersonFacts,
  proposedRetention,
  yearsAfter,
} from './legal-holds.ts';
import { nominationStates } from './nomination.ts';

const day = (text: string): CalendarDate => CalendarDate.parse(text);
const aDay = fc
  .integer({ min: 0, max: 365 * 40 })
  .map((days) => day(new Date(Date.UTC(2020, 0, 1 + days)).toISOString().slice(0, 10)));

const nomination = fc
  .record({
    state: fc.constantFrom(...nominationStates),
    endedOn: aDay,
    year: fc.integer({ min: 2020, max: 2050 }),
  })
  .map((facts) => ({
    ...facts,
    endedOn: facts.state === 'withdrawn' || facts.state === 'refused' ? facts.endedOn : null,
  }));
const claim = fc.record({ settledOn: fc.option(aDay) });
const facts: fc.Arbitrary<PersonFacts> = fc.record({
  nominations: fc.array(nomination, { minLength: 1, maxLength: 4 }),
  coveredUntil: fc.option(aDay),
  paidOn: fc.option(aDay),
  claims: fc.array(claim, { maxLength: 2 }),
  scholarshipChildren: fc.array(aDay, { maxLength: 2 }),
});
const withdrawn = (endedOn: string) => ({
  state: 'withdrawn' as const,
  endedOn: day(endedOn),
  year: 2026,
});

describe('what forbids to forget a person', () => {
  it('says each hold with its last day', () => {
    const held = legalHolds(
      {
        nominations: [{ state: 'nominated', endedOn: null, year: 2026 }],
        coveredUntil: day('2027-02-28'),
        paidOn: day('2026-12-10'),
        claims: [{ settledOn: null }, { settledOn: day('2026-07-01') }],
        scholarshipChildren: [day('2010-01-02'), day('1990-01-02')],
      },
      day('2026-11-21'),
      proposedRetention,
    );
    expect(held).toEqual([
      { kind: 'living-nomination', until: null },
      { kind: 'cover', until: '2027-02-28' },
      { kind: 'claim-period', until: '2032-02-28' },
      { kind: 'open-claim', until: null },
      { kind: 'claim-period', until: '2031-07-01' },
      { kind: 'scholarship', until: '2033-01-02' },
      { kind: 'payment-proof', until: '2036-12-10' },
    ]);
  });

  it('lets nobody go by a fact more: who is held stays held whatever else becomes known', () => {
    fc.assert(
      fc.property(facts, facts, aDay, (one, other, today) => {
        const both: PersonFacts = {
          ...one,
          nominations: [...one.nominations, ...other.nominations],
          claims: [...one.claims, ...other.claims],
          scholarshipChildren: [...one.scholarshipChildren, ...other.scholarshipChildren],
        };
        const fewer = legalHolds(one, today, proposedRetention);
        const more = legalHolds(both, today, proposedRetention);
        for (const hold of fewer) expect(more).toContainEqual(hold);
      }),
    );
  });

  it('ends on the day after the one it names, and not on that day', () => {
    fc.assert(
      fc.property(facts, aDay, (who, today) => {
        for (const { kind, until } of legalHolds(who, today, proposedRetention)) {
          if (until === null) continue;
          expect(until >= today, kind).toBe(true);
          const far = legalHolds(who, day('2099-12-31'), proposedRetention);
          expect(far.every((hold) => hold.until === null)).toBe(true);
        }
      }),
    );
  });

  it('holds a claim to its fifth year: the last day still counts, the next no longer', () => {
    const claimed = {
      ...onlyNominated([withdrawn('2026-02-01')]),
      coveredUntil: day('2026-03-01'),
    };
    const on = (today: string) => legalHolds(claimed, day(today), proposedRetention);
    expect(on('2031-03-01')).toEqual([{ kind: 'claim-period', until: '2031-03-01' }]);
    expect(on('2031-03-02')).toEqual([]);
  });
});

describe('whom the retention run may forget', () => {
  it('never takes somebody with a hold', () => {
    fc.assert(
      fc.property(facts, aDay, (who, today) => {
        if (legalHolds(who, today, proposedRetention).length > 0) {
          expect(isRetentionOver(who, today, proposedRetention)).toBe(false);
        }
      }),
    );
  });

  it('stays so: once over, a period does not begin again with time', () => {
    fc.assert(
      fc.property(facts, aDay, aDay, (who, one, other) => {
        const [first, later] = one < other ? [one, other] : [other, one];
        if (!isRetentionOver(who, first, proposedRetention)) return;
        expect(isRetentionOver(who, later, proposedRetention)).toBe(true);
      }),
    );
  });

  it('waits for the whole period after the last ending, and for the end of a year nobody used', () => {
    const both = onlyNominated([withdrawn('2026-02-01'), withdrawn('2026-06-01')]);
    const over = (who: PersonFacts, today: string) =>
      isRetentionOver(who, day(today), proposedRetention);
    expect(over(both, '2028-06-01')).toBe(false);
    expect(over(both, '2028-06-02')).toBe(true);
    const unused = onlyNominated([{ state: 'waitlisted', endedOn: null, year: 2026 }]);
    expect(over(unused, '2029-12-31')).toBe(false);
    expect(over(unused, '2030-01-01')).toBe(true);
    expect(over(onlyNominated([]), '2040-01-01')).toBe(false);
  });
});

describe('days of a period', () => {
  it('take the last day of a shorter month, and 1 March for a leap day', () => {
    expect(monthsAfter(day('2026-01-31'), 1)).toBe('2026-02-28');
    expect(monthsAfter(day('2026-11-30'), 15)).toBe('2028-02-29');
    expect(yearsAfter(day('2024-02-29'), 2)).toBe('2026-03-01');
  });
});
