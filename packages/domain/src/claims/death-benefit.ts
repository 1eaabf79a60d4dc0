import type { CalendarDate } from '../identifiers.ts';
import type { BenefitRulesOnDay } from './benefit-rules.ts';
import { type BenefitStep, stepBy } from './benefit-step.ts';
import { type CoverFacts, daysCovered } from './cover-facts.ts';

/** days that stand for one month where membership is counted in days (90 for three months) */
const daysOfMonth = 30;

/** What is paid at once in the months after a death, in one sum (santunan berkala). */
export function periodicStep(rules: BenefitRulesOnDay): BenefitStep {
  return stepBy(rules, ['periodic-months', 'periodic-month'], {
    code: 'death-periodic',
    pays: 'once',
    rupiah: (value) => value('periodic-months') * value('periodic-month'),
  });
}

export function burialStep(rules: BenefitRulesOnDay): BenefitStep {
  return stepBy(rules, ['burial'], {
    code: 'burial',
    pays: 'once',
    rupiah: (value) => value('burial'),
  });
}

/**
 * What is due for a death that work did not cause: in full after the months of membership that the law of that day asks
 * for, and before them the burial alone (domain-rules 2.5, 2.6). Months paid in the spell are what counts; where
 * counting by days would lead elsewhere, a step says so.
 */
export function deathSteps(
  on: CalendarDate,
  { cover }: Pick<CoverFacts, 'cover'>,
  rules: BenefitRulesOnDay,
): BenefitStep[] {
  if (cover.state === 'NONE') return [];
  const { monthsPaid, startsOn } = cover.spell;
  const days = daysCovered(startsOn, on);
  const needed = rules('death-qualifying-months')?.value ?? 0;
  const isMet = monthsPaid >= needed;
  const facts = [
    { name: 'months-paid', value: monthsPaid },
    { name: 'days-covered', value: days },
  ] as const;
  const condition = (code: BenefitStep['code']) =>
    stepBy(rules, ['death-qualifying-months'], {
      code,
      pays: 'condition',
      facts,
      rupiah: () => null,
    });
  const steps = [condition(isMet ? 'qualifying-met' : 'qualifying-not-met')];
  if (isMet !== days >= needed * daysOfMonth) {
    steps.push({ ...condition('counting-differs'), mark: 'not-verified' });
  }
  if (isMet) {
    const lump = stepBy(rules, ['death-lump'], {
      code: 'death-lump',
      pays: 'once',
      rupiah: (value) => value('death-lump'),
    });
    steps.push(lump, periodicStep(rules));
  }
  return [...steps, burialStep(rules)];
}
