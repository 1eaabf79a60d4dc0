import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  ContributionMonth,
  type MonthSpan,
  monthsBetween,
  monthsFrom,
} from '../months.ts';
import { registrationOf, type Spell, spellGoingOn, spellsOf } from './spells.ts';

const month = (text: string) => ContributionMonth.parse(text);
const rule = { lapseAfterMonths: 3 };

const anySpan = fc
  .record({ offset: fc.integer({ min: 0, max: 60 }), months: fc.integer({ min: 0, max: 12 }) })
  .map(
    ({ offset, months }): MonthSpan => ({
      firstMonth: addMonths(month('2024-01'), offset),
      months,
    }),
  );

/** The same by looking at every month of seven years, one after another. */
function spellsByCounting(spans: readonly MonthSpan[], lapseAfterMonths: number): Spell[] {
  const covered = new Set(spans.flatMap((span) => monthsFrom(span.firstMonth, span.months)));
  const spells: Spell[] = [];
  for (const at of monthsFrom(month('2024-01'), 84).filter((one) => covered.has(one))) {
    const before = spells.at(-1);
    const goesOn =
      before !== undefined && monthsBetween(before.lastMonth, at) <= Math.max(1, lapseAfterMonths);
    if (before !== undefined && goesOn) {
      spells[spells.length - 1] = { ...before, lastMonth: at, months: before.months + 1 };
    } else {
      spells.push({ firstMonth: at, lastMonth: at, months: 1 });
    }
  }
  return spells;
}

describe('spells of cover: a lapse makes the insurer test age and work again', () => {
  it('are what counting month by month gives, whatever the order of decisions', () => {
    fc.assert(
      fc.property(
        fc.array(anySpan, { maxLength: 8 }),
        fc.integer({ min: 0, max: 6 }),
        (spans, lapseAfterMonths) => {
          expect(spellsOf(spans, { lapseAfterMonths })).toEqual(
            spellsByCounting(spans, lapseAfterMonths),
          );
        },
      ),
    );
  });

  it('go on by the insurer’s own example until September, and begin anew in October', () => {
    const paidToJune = [{ firstMonth: month('2025-01'), months: 6 }];
    expect(spellGoingOn(paidToJune, month('2025-09'), rule)?.firstMonth).toBe('2025-01');
    expect(spellGoingOn(paidToJune, month('2025-10'), rule)).toBeNull();
  });

  it('do not count cover that only begins later', () => {
    expect(
      spellGoingOn([{ firstMonth: month('2025-06'), months: 6 }], month('2025-06'), rule),
    ).toBeNull();
  });

  it('keep the day of the first registration through a lapse', () => {
    const spans = [
      { firstMonth: month('2023-01'), months: 12 },
      { firstMonth: month('2024-10'), months: 3 },
      { firstMonth: month('2025-01'), months: 12 },
    ];
    expect(registrationOf(spans, rule)).toMatchObject({
      firstRegisteredOn: '2023-01-01',
      currentSpellStartedOn: '2024-10-01',
      current: { months: 15 },
    });
    expect(registrationOf([], rule)).toBeNull();
  });
});
