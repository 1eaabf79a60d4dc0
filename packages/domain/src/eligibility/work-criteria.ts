import { type AgeWindow, ageReasons } from '../age-window.ts';
import { dateOf, daysInMonth, partsOf } from '../dates.ts';
import type { CalendarDate } from '../identifiers.ts';
import { addMonths, monthOf } from '../months.ts';
import { catchAllOccupation } from '../regulation/occupation.ts';
import type { RegionRules } from '../regulation/rules.ts';
import type { EligibilityFacts } from './facts.ts';
import { answered, type Found, met, notMet, unknown } from './finding.ts';

/** Age and occupation weigh hard whatever a region wishes: the insurer takes nobody else (domain-rules 1.1). */
const always = { weight: 'hard', article: null } as const;

/**
 * Age on the planned first day of cover, at first registration and after a lapse only (domain-rules 1.2-1.4). Whoever
 * was born on 29 February is a year older on 1 March of a common year.
 */
export function judgeAge(rules: RegionRules, facts: EligibilityFacts): Found {
  const asked = { criterion: 'age', ...always } as const;
  const { birthDate, firstDayOfCover, coveredSince } = facts;
  if (coveredSince !== null) {
    return met(asked, 'cover-continues', { detail: { since: coveredSince } });
  }
  const { minAge, maxAgeExclusive } = rules;
  const window: AgeWindow = { minAge, maxAgeExclusive, firstDayOfCover };
  const [reason] = ageReasons(window, birthDate);
  const detail = { minAge, maxAgeExclusive, firstDayOfCover };
  if (reason === undefined) return met(asked, 'inside', { detail });
  // which of both it is; the age itself is shown with the person
  const code = reason.code === 'under-age' ? 'under-age' : 'over-age';
  return notMet(asked, code, 'end-nomination', { detail });
}

/**
 * The occupation stands in the list in force; a status such as a disability is none (domain-rules 1.12). What the lead
 * agency handed in without a listed occupation blocks nobody and lets nobody pass: a person decides, with a reason.
 */
export function judgeOccupation(
  rules: RegionRules,
  { occupation, occupationWords: words }: EligibilityFacts,
): Found {
  const asked = { criterion: 'occupation', ...always } as const;
  const detail = { occupation };
  if (rules.vulnerabilityFlags.some(({ code }) => code === occupation)) {
    return notMet(asked, 'is-status', 'correct-data', { detail });
  }
  if (occupation === catchAllOccupation) {
    const said = words === undefined ? {} : { detail: { words } };
    return notMet({ ...asked, weight: 'soft' }, 'off-list', 'decide', said);
  }
  return rules.occupations.some(({ code }) => code === occupation)
    ? met(asked, 'listed', { detail })
    : notMet(asked, 'not-listed', 'correct-data', { detail });
}

/** The last day on which a statement of a day holds: the same day so many months later, or the month's last. */
export function lastDayOf(on: CalendarDate, validMonths: number): CalendarDate {
  const month = addMonths(monthOf(on), validMonths);
  const [year, inYear] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  return dateOf(year, inYear, Math.min(partsOf(on).day, daysInMonth(year, inYear)));
}

/**
 * A dated statement that somebody is at work (domain-rules 1.1): the insurer asks for it when the widow does. Not
 * asked of whoever's cover goes on without a lapse (domain-rules 1.3).
 */
export function judgeStatement(
  rules: RegionRules,
  facts: EligibilityFacts,
  day: CalendarDate,
): Found[] {
  const { required, validMonths, weight, article } = rules.criteria.statement;
  if (!required) return [];
  const asked = { criterion: 'statement', weight, article } as const;
  const { statement, coveredSince } = facts;
  if (statement !== null && !statement.isWorking && statement.on <= day) {
    return [
      notMet(asked, 'stated-not-working', 'end-nomination', { detail: { on: statement.on } }),
    ];
  }
  if (coveredSince !== null) {
    return [met(asked, 'cover-continues', { detail: { since: coveredSince } })];
  }
  if (statement === null) return [unknown(asked, 'statement-missing', 'take-statement')];
  const until = lastDayOf(statement.on, validMonths);
  const detail = { on: statement.on, until };
  if (statement.on > day) {
    return [notMet(asked, 'statement-ahead', 'take-statement', { detail })];
  }
  if (until < day) return [notMet(asked, 'statement-expired', 'take-statement', { detail })];
  return [met(asked, 'stated-working', { detail })];
}

/** Informal work at risk (domain-rules 1.5). */
export function judgeInformalWork(rules: RegionRules, { answers }: EligibilityFacts): Found[] {
  const { required, weight, article } = rules.criteria.informalWork;
  if (!required) return [];
  const asked = { criterion: 'informal-work', weight, article } as const;
  return [answered(asked, answers.informalWork, true)];
}

/** Low or irregular income: one of both is enough (domain-rules 1.5). Rupiah a month. */
export function judgeIncome(rules: RegionRules, facts: EligibilityFacts): Found[] {
  const { maxMonthly, weight, article } = rules.criteria.income;
  if (maxMonthly === null) return [];
  const asked = { criterion: 'income', weight, article } as const;
  const detail = { maxMonthly };
  const { income, answers } = facts;
  if (answers.incomeIsIrregular === true) return [met(asked, 'irregular', { detail })];
  if (income !== null && income <= maxMonthly) return [met(asked, 'low', { detail })];
  if (income !== null && answers.incomeIsIrregular === false) {
    return [notMet(asked, 'too-high', 'end-nomination', { detail })];
  }
  return [unknown(asked, 'not-answered', 'record-answer', { detail })];
}
