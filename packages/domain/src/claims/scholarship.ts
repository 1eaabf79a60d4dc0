import * as z from 'zod';
import { ageOn, dayOfReachingAge } from '../dates.ts';
import { CalendarDate } from '../identifiers.ts';
import type { SourceMark } from '../regulation/tariff.ts';
import { type BenefitRule, type BenefitRulesOnDay, weakestMark } from './benefit-rules.ts';

/** Levels of school, youngest first (TK, SD, SMP, SMA, college or training). */
export const schoolLevels = ['kindergarten', 'primary', 'junior', 'senior', 'college'] as const;
export const SchoolLevel = z.enum(schoolLevels);
export type SchoolLevel = z.infer<typeof SchoolLevel>;

/** A child of a worker who died or can never work again: only what the scholarship depends on. */
export const SchoolChild = z.object({
  birthDate: CalendarDate,
  /** on the day of the event; `not-yet` for a child too small, `left` for one who goes to no school any more */
  school: z.union([SchoolLevel, z.literal('not-yet'), z.literal('left')]),
  /** which year of that level, from 1 */
  yearOfLevel: z.int().min(1).max(6),
  isMarried: z.boolean(),
  isWorking: z.boolean(),
});
export type SchoolChild = z.infer<typeof SchoolChild>;

/** One year of one child: claimed every year, on or after its day, with a letter of the school. */
export interface ScholarshipYear {
  /** from 1 */
  readonly no: number;
  /** the event, and its days in the years after */
  readonly dueOn: CalendarDate;
  readonly level: SchoolLevel;
  readonly yearOfLevel: number;
  /** whole years on that day */
  readonly age: number;
  readonly rupiah: number;
}

export type ScholarshipRefusal =
  | 'too-old'
  | 'married'
  | 'working'
  | 'left-school'
  | 'beyond-two-children'
  | 'months-not-met'
  | 'rule-unknown';

export interface ChildPlan {
  /** place among the children that were asked about, from 0 */
  readonly child: number;
  readonly years: readonly ScholarshipYear[];
  readonly rupiah: number;
  /** null when there is something to be claimed */
  readonly refused: ScholarshipRefusal | null;
}

/** What the children may claim, year by year; the most that it can come to, never a promise. */
export interface ScholarshipPlan {
  readonly children: readonly ChildPlan[];
  readonly rupiah: number;
  /** months paid that the law asks for first, and how many there are */
  readonly monthsNeeded: number;
  readonly monthsPaid: number;
  readonly rules: readonly BenefitRule[];
  readonly mark: SourceMark;
}

export interface ScholarshipAsked {
  readonly on: CalendarDate;
  readonly programme: 'DEATH' | 'WORK_ACCIDENT';
  /** months paid over all spells */
  readonly monthsPaid: number;
  /** those of the spell alone: whether the months have to follow one another is not verified */
  readonly monthsInSpell: number;
}

interface Setting {
  readonly on: CalendarDate;
  readonly value: (rule: Parameters<BenefitRulesOnDay>[0]) => number;
}

/** A year of school and the one before which no year can follow. */
function afterYear(
  level: SchoolLevel,
  year: number,
  { value }: Setting,
): [SchoolLevel, number] | null {
  if (year < value(`${level}-years`)) return [level, year + 1];
  const next = schoolLevels[schoolLevels.indexOf(level) + 1];
  return next === undefined ? null : [next, 1];
}

function yearsOf(child: SchoolChild, setting: Setting): ScholarshipYear[] {
  const { on, value } = setting;
  const untilAge = value('scholarship-until-age');
  const years: ScholarshipYear[] = [];
  let at: [SchoolLevel, number] | null =
    child.school === 'not-yet' || child.school === 'left'
      ? null
      : [child.school, Math.min(child.yearOfLevel, value(`${child.school}-years`))];
  for (let later = 0; ; later += 1) {
    const dueOn = later === 0 ? on : dayOfReachingAge(on, later);
    const age = ageOn(child.birthDate, dueOn);
    if (age >= untilAge) return years;
    if (at === null && years.length === 0 && age >= value('scholarship-school-age')) {
      at = ['kindergarten', 1];
    }
    if (at === null) {
      if (years.length > 0) return years;
      continue;
    }
    const [level, yearOfLevel] = at;
    const rupiah = value(`${level}-rupiah`);
    years.push({ no: years.length + 1, dueOn, level, yearOfLevel, age, rupiah });
    at = afterYear(level, yearOfLevel, setting);
  }
}

function refusalOf(child: SchoolChild, { on, value }: Setting): ScholarshipRefusal | null {
  if (ageOn(child.birthDate, on) >= value('scholarship-until-age')) return 'too-old';
  if (child.isMarried) return 'married';
  if (child.isWorking) return 'working';
  return child.school === 'left' ? 'left-school' : null;
}

const needed = [
  'scholarship-children',
  'scholarship-until-age',
  'scholarship-school-age',
  ...schoolLevels.flatMap((level) => [`${level}-rupiah`, `${level}-years`] as const),
] as const;

/**
 * The scholarship of a worker's children by years and levels of school (domain-rules 2.9): for at most two, each below
 * the age of the law on the day of each year, unmarried and not working; after a death that work did not cause, only
 * where enough months were paid; where they are enough by earlier spells only, the plan is not verified. Of more children the first two that may claim are taken: the family chooses.
 */
export function planScholarship(
  children: readonly SchoolChild[],
  asked: ScholarshipAsked,
  rulesOn: BenefitRulesOnDay,
): ScholarshipPlan {
  const monthsRule = rulesOn(
    asked.programme === 'DEATH' ? 'scholarship-death-months' : 'scholarship-accident-months',
  );
  const rules = [...needed.map((name) => rulesOn(name)), monthsRule].flatMap((rule) => rule ?? []);
  const isKnown = rules.length === needed.length + 1;
  const values = new Map<string, number>(rules.map(({ rule, value }) => [rule, value]));
  const setting: Setting = { on: asked.on, value: (rule) => values.get(rule) ?? 0 };
  const monthsNeeded = monthsRule?.value ?? 0;
  let taken = 0;
  const plans = children.map((child, i): ChildPlan => {
    const nothing = (refused: ScholarshipRefusal) => ({ child: i, years: [], rupiah: 0, refused });
    if (!isKnown) return nothing('rule-unknown');
    const refused = refusalOf(child, setting);
    if (refused !== null) return nothing(refused);
    if (asked.monthsPaid < monthsNeeded) return nothing('months-not-met');
    if (taken >= setting.value('scholarship-children')) return nothing('beyond-two-children');
    taken += 1;
    const years = yearsOf(child, setting);
    const rupiah = years.reduce((sum, year) => sum + year.rupiah, 0);
    return { child: i, years, rupiah, refused: null };
  });
  return {
    children: plans,
    rupiah: plans.reduce((sum, { rupiah }) => sum + rupiah, 0),
    monthsNeeded,
    monthsPaid: asked.monthsPaid,
    rules,
    mark:
      isKnown && (monthsNeeded > asked.monthsPaid || monthsNeeded <= asked.monthsInSpell)
        ? weakestMark(rules.map(({ mark }) => mark))
        : 'not-verified',
  };
}
