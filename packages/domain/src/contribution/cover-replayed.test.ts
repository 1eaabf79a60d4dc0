import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import {
  addMonths,
  type ContributionMonth,
  firstDayOf,
  monthOf,
  monthsBetween,
  monthsFrom,
} from '../months.ts';
import { date, plainRules as rules } from './contribution.fixture.ts';
import { coverOn } from './cover-on.ts';
import { coverSpells } from './cover-spells.ts';
import type { ContributionHistory, PaidMonth } from './cover-state.ts';

const firstDay = date('2024-01-01');

interface Payment {
  readonly on: CalendarDate;
  readonly months: readonly ContributionMonth[];
  readonly corrected: boolean;
}

const anyPayment = fc
  .record({
    day: fc.integer({ min: 0, max: 700 }),
    // mostly around the day of payment, as treasuries pay
    ahead: fc.integer({ min: -6, max: 4 }),
    count: fc.integer({ min: 1, max: 6 }),
    corrected: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  })
  .map(({ day, ahead, count, corrected }): Payment => {
    const on = addDays(firstDay, day);
    return { on, months: monthsFrom(addMonths(monthOf(on), ahead), count), corrected };
  });

/** Every month paid once, by whoever paid it first, as the ledger sees to it. */
const anyHistory = fc.array(anyPayment, { maxLength: 9 }).map((payments): ContributionHistory => {
  const paid = new Map<ContributionMonth, PaidMonth>();
  for (const { on, months, corrected } of payments) {
    for (const one of months) {
      if (!paid.has(one)) paid.set(one, { month: one, paidOn: on, corrected, era: 0 });
    }
  }
  return { paid: [...paid.values()], left: [] };
});

interface Seen {
  readonly state: 'NONE' | 'ACTIVE' | 'GRACE' | 'ENDED';
  readonly unpaid: number;
  readonly since: CalendarDate | null;
}

/**
 * The same as a clerk would live it: day after day, with a card that says where the cover stands, a pile of months that
 * are good, and a look at the calendar on the first of each month. Knows nothing of spells as lists.
 */
function lived({ paid }: ContributionHistory, until: CalendarDate): Map<CalendarDate, Seen> {
  const good = new Set<ContributionMonth>();
  const seen = new Map<CalendarDate, Seen>();
  const began = (at: ContributionMonth): ContributionMonth | null => {
    // the last good month that has come, and from there back as long as no more than two are missing between
    let back = [0, 1, 2, 3].map((n) => addMonths(at, -n)).find((one) => good.has(one));
    if (back === undefined) return null;
    for (;;) {
      const from: ContributionMonth = back;
      const before = [1, 2, 3].map((n) => addMonths(from, -n)).find((one) => good.has(one));
      if (before === undefined) return from;
      back = before;
    }
  };
  let since: CalendarDate | null = null;
  let card: Seen['state'] = 'NONE';
  for (let day = addDays(firstDay, -200); day <= until; day = addDays(day, 1)) {
    const at = monthOf(day);
    const cameIn = paid.filter(({ paidOn }) => paidOn === day);
    const running = began(at);
    const before = [...good];
    const accepted = cameIn.filter(({ month: one, corrected }) => {
      if (one >= at || (corrected && before.some((earlier) => earlier < one))) return true;
      return running !== null && one > running && monthsBetween(one, at) <= 2;
    });
    for (const { month: one } of accepted) good.add(one);
    const now = began(at);
    if (now === null) card = [...good].some((one) => one <= at) ? 'ENDED' : 'NONE';
    else {
      card = good.has(at) ? 'ACTIVE' : 'GRACE';
      const first = paid.find(({ month: one }) => one === now);
      const opens = firstDayOf(now);
      // a letter goes on with what was there: whoever had nothing before begins with the payment
      const goesOn = first?.corrected === true && [...good].some((one) => one < now);
      since = first === undefined || goesOn || first.paidOn < opens ? opens : first.paidOn;
    }
    const unpaid =
      card === 'GRACE' ? [1, 2, 3].findIndex((n) => good.has(addMonths(at, -n))) + 1 : 0;
    seen.set(day, { state: card, unpaid, since: card === 'ENDED' ? null : since });
  }
  return seen;
}

describe('cover is what was paid, and nothing else', () => {
  it('is on every day what living through the payments one after another gives', () => {
    fc.assert(
      fc.property(anyHistory, (of) => {
        for (const [day, was] of lived(of, date('2026-06-30'))) {
          if (day.slice(8) !== '01' && !of.paid.some(({ paidOn }) => paidOn === day)) continue;
          const found = coverOn(of, day, rules);
          const unpaid = found.state === 'GRACE' ? found.monthsUnpaid : 0;
          const since =
            found.state === 'NONE' || found.state === 'ENDED' ? null : found.spell.startsOn;
          expect({ day, state: found.state, unpaid, since }).toEqual({ day, ...was });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('leaves no paid month out and counts none twice', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 900 }), (of, later) => {
        const by = addDays(firstDay, later);
        const { spells, idle } = coverSpells(of, rules, by);
        const all = [...spells.flatMap(({ months }) => months), ...idle].map((one) => one.month);
        const known = of.paid.filter(({ paidOn }) => paidOn <= by).map((one) => one.month);
        expect(all.sort()).toEqual(known.sort());
      }),
    );
  });

  it('does not depend on the order in which payments were written down', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 900 }), (of, later) => {
        const day = addDays(firstDay, later);
        const turned = { ...of, paid: [...of.paid].reverse() };
        expect(coverOn(turned, day, rules)).toEqual(coverOn(of, day, rules));
      }),
    );
  });

  it('is never less for one month more that was paid in time', () => {
    fc.assert(
      fc.property(anyHistory, fc.integer({ min: 0, max: 700 }), (of, later) => {
        const day = addDays(firstDay, later);
        const own = monthOf(day);
        if (of.paid.some((one) => one.month === own)) return;
        const more = {
          ...of,
          paid: [...of.paid, { month: own, paidOn: day, corrected: false, era: 0 }],
        };
        expect(coverOn(more, day, rules).state).toBe('ACTIVE');
      }),
    );
  });
});
