import type { BenefitRuleName, BenefitRulesOnDay } from './benefit-rules.ts';
import { type BenefitStep, type BenefitStepCode, type StepFigure, stepBy } from './benefit-step.ts';
import type { AccidentOutcome, ClaimEvent } from './claim-event.ts';
import type { CoverFacts } from './cover-facts.ts';
import { burialStep, periodicStep } from './death-benefit.ts';

type WorkAccident = Extract<ClaimEvent, { kind: 'WORK_ACCIDENT' }>;

/** The figures, with the reported income in the place of the law's lowest band where one was reported. */
function withWage(rules: BenefitRulesOnDay, wageBase: number | null): BenefitRulesOnDay {
  return (name) => {
    const rule = rules(name);
    if (name !== 'wage-base' || rule === null || wageBase === null) return rule;
    return {
      ...rule,
      value: wageBase,
      source: 'dasar upah yang dilaporkan ke BPJS',
      mark: 'verified',
    };
  };
}

/** So many percent of eighty months' income, as most sums for accidents are (domain-rules 2.7). */
function wagePart(
  rules: BenefitRulesOnDay,
  code: BenefitStepCode,
  percent: BenefitRuleName | number,
): BenefitStep {
  const base = ['benefit-wage-months', 'wage-base'] as const;
  if (typeof percent === 'number') {
    return stepBy(rules, base, {
      code,
      pays: 'once',
      facts: [{ name: 'percent', value: percent }],
      // tenths of a percent, so that no rupiah is lost to fractions of two
      rupiah: (value) =>
        Math.floor(
          (Math.round(percent * 10) * value('benefit-wage-months') * value('wage-base')) / 1000,
        ),
    });
  }
  return stepBy(rules, [percent, ...base], {
    code,
    pays: 'once',
    rupiah: (value) =>
      Math.floor((value(percent) * value('benefit-wage-months') * value('wage-base')) / 100),
  });
}

/** Never less than the lump sum of a death that work did not cause. */
function deathAtWork(rules: BenefitRulesOnDay): BenefitStep {
  const byWage = wagePart(rules, 'accident-death', 'accident-death-percent');
  const least = stepBy(rules, ['death-lump'], {
    code: 'accident-death-least',
    pays: 'once',
    rupiah: (value) => value('death-lump'),
  });
  return (byWage.rupiah ?? 0) >= (least.rupiah ?? 0) ? byWage : least;
}

function outcomeSteps(outcome: AccidentOutcome, rules: BenefitRulesOnDay): BenefitStep[] {
  switch (outcome.kind) {
    case 'died':
      return [deathAtWork(rules), periodicStep(rules), burialStep(rules)];
    case 'total-disability':
      return [wagePart(rules, 'total-disability', 'total-disability-percent')];
    case 'partial-disability':
      return [wagePart(rules, 'partial-disability', outcome.percent)];
    case 'recovering':
      return [];
  }
}

/** Income while the worker cannot work (STMB): in full for some months, then in part until recovered. */
function unfitSteps(months: number, rules: BenefitRulesOnDay): BenefitStep[] {
  if (months === 0) return [];
  const facts: readonly StepFigure[] = [{ name: 'months-unfit', value: months }];
  const fullMonths = rules('unfit-full-months')?.value ?? 0;
  const full = stepBy(rules, ['unfit-full-months', 'unfit-full-percent', 'wage-base'], {
    code: 'unfit-full',
    pays: 'over-time',
    facts,
    rupiah: (value) =>
      Math.floor(
        (Math.min(months, fullMonths) * value('unfit-full-percent') * value('wage-base')) / 100,
      ),
  });
  if (months <= fullMonths) return [full];
  const later = stepBy(rules, ['unfit-full-months', 'unfit-later-percent', 'wage-base'], {
    code: 'unfit-later',
    pays: 'over-time',
    facts,
    rupiah: (value) =>
      Math.floor(((months - fullMonths) * value('unfit-later-percent') * value('wage-base')) / 100),
  });
  return [full, later];
}

const limits = [
  ['home-care', ['home-care-rupiah', 'home-care-months']],
  ['transport-land', ['transport-land']],
  ['transport-sea', ['transport-sea']],
  ['transport-air', ['transport-air']],
] as const;

/** Treatment has no limit but what is needed; care at home and transport have (domain-rules 2.7). */
function treatmentSteps(rules: BenefitRulesOnDay): BenefitStep[] {
  const known = stepBy(rules, ['home-care-rupiah'], {
    code: 'treatment',
    pays: 'limit',
    rupiah: () => null,
  });
  return [
    { ...known, figures: [] },
    ...limits.map(([code, names]) =>
      stepBy<BenefitRuleName>(rules, names, {
        code,
        pays: 'limit',
        rupiah: (value) => value(names[0]),
      }),
    ),
  ];
}

/** What is due for an accident at work, by what became of it. There is no waiting time (domain-rules 2.7). */
export function accidentSteps(
  { outcome, monthsUnfit }: WorkAccident,
  { cover, wageBase }: Pick<CoverFacts, 'cover' | 'wageBase'>,
  rules: BenefitRulesOnDay,
): BenefitStep[] {
  if (cover.state === 'NONE') return [];
  const own = withWage(rules, wageBase);
  return [...outcomeSteps(outcome, own), ...unfitSteps(monthsUnfit, own), ...treatmentSteps(own)];
}
