import { addDays } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import { firstDayOf, monthOf } from '../months.ts';
import type { ContributionHistory, ContributionRules, Leaving, PaidMonth } from './cover-state.ts';
import { alignmentOf, splitAtLapses, whatCounts } from './what-counts.ts';

/** A spell with the months that count in it, earliest first; at least one. */
export interface PaidSpell {
  readonly era: number;
  readonly startsOn: CalendarDate;
  readonly first: PaidMonth;
  readonly months: readonly PaidMonth[];
}

/** A paid month that bought no cover: money due back, or due to whoever takes the place (domain-rules 2.17). */
export interface IdleMonth extends PaidMonth {
  /** paid when the cover had lapsed or before it began; or the person had left before the month began */
  readonly why: 'too-late' | 'left';
}

/** What paid months bought: each of them stands in one of the two, once. */
export interface Bought {
  /** oldest first */
  readonly spells: readonly PaidSpell[];
  readonly idle: readonly IdleMonth[];
}

/** The first day on which somebody who left has no cover: the day of death is covered still. */
export function firstDayWithout({ reason, on }: Leaving): CalendarDate {
  return reason === 'DIED' ? addDays(on, 1) : on;
}

/**
 * The spells of cover that paid months make (domain-rules 1.3, 2.12, 2.14), and the months that bought nothing.
 * @param by payments after this day are not known yet
 */
export function coverSpells(
  { paid, left }: ContributionHistory,
  rules: ContributionRules,
  by: CalendarDate,
): Bought {
  const known = paid.filter(({ paidOn }) => paidOn <= by);
  const eras = [...new Set(known.map(({ era }) => era))].sort((a, b) => a - b);
  const bought = eras.map((era) => {
    const leaving = left[era];
    const end = leaving === undefined ? null : firstDayWithout(leaving);
    return boughtInEra(
      known.filter((one) => one.era === era),
      rules,
      end,
    );
  });
  return {
    spells: bought.flatMap(({ spells }) => spells),
    idle: bought.flatMap(({ idle }) => idle),
  };
}

/** @param end the first day without cover; null while nobody left */
function boughtInEra(
  paid: readonly PaidMonth[],
  rules: ContributionRules,
  end: CalendarDate | null,
): Bought {
  const isAfter = ({ month }: PaidMonth): boolean => end !== null && firstDayOf(month) >= end;
  const { counted, late } = whatCounts(
    paid.filter((one) => !isAfter(one)),
    rules,
  );
  const all = splitAtLapses(counted, rules).flatMap((months, i): PaidSpell[] => {
    const [first] = months;
    if (first === undefined) return [];
    return [{ era: first.era, startsOn: startOf(first, rules, i === 0), first, months }];
  });
  const begins = ({ startsOn }: PaidSpell): boolean => end === null || startsOn < end;
  const never = all.filter((spell) => !begins(spell)).flatMap(({ months }) => months);
  return {
    spells: all.filter(begins),
    idle: [
      ...late.map((one): IdleMonth => ({ ...one, why: 'too-late' })),
      ...[...never, ...paid.filter(isAfter)].map((one): IdleMonth => ({ ...one, why: 'left' })),
    ],
  };
}

/** The day of payment or the first day of the month, whichever is later; or as an agreement says (domain-rules 2.14). */
function startOf(first: PaidMonth, rules: ContributionRules, isFirst: boolean): CalendarDate {
  const opens = firstDayOf(first.month);
  const aligned = isFirst ? alignmentOf(first.paidOn, rules) : null;
  if (aligned !== null && monthOf(aligned) <= first.month) return later(opens, aligned);
  return first.corrected && !isFirst ? opens : later(opens, first.paidOn);
}

function later(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a > b ? a : b;
}
