import type { RegionRules } from '../regulation/rules.ts';
import type { EligibilityFacts } from './facts.ts';
import { answered, type Found, met, notMet, unknown } from './finding.ts';

/** Tulang punggung keluarga (domain-rules 1.6); where it is only preferred, it orders and never decides. */
export function judgeBreadwinner(rules: RegionRules, facts: EligibilityFacts): Found[] {
  const { rule, weight, article } = rules.criteria.breadwinner;
  if (rule === 'ignored') return [];
  const asked = {
    criterion: 'breadwinner',
    weight: rule === 'preferred' ? 'orders' : weight,
    article,
  } as const;
  const answer = facts.answers.isBreadwinner ?? facts.statedBreadwinner ?? undefined;
  return [answered(asked, answer, true)];
}

/** One person for each family card and year (domain-rules 1.6): who is determined, then who came first. */
export function judgeFamilyCard(rules: RegionRules, { familyCard }: EligibilityFacts): Found[] {
  const { rule, article } = rules.criteria.onePerFamilyCard;
  if (rule === 'off') return [];
  const asked = { criterion: 'one-per-family-card', weight: rule, article } as const;
  if (familyCard === null) return [unknown(asked, 'card-unknown', 'correct-data')];
  const { determined, earlier } = familyCard;
  if (determined > 0) {
    return [notMet(asked, 'other-determined', 'end-nomination', { detail: { determined } })];
  }
  if (earlier > 0) {
    return [notMet(asked, 'other-first', 'settle-family-card', { detail: { earlier } })];
  }
  return [met(asked, 'only-one')];
}

/** PKH or BPNT: must be received, must not, or does not matter (domain-rules 1.7). */
export function judgeSocialAid(rules: RegionRules, { answers }: EligibilityFacts): Found[] {
  const { rule, weight, article } = rules.criteria.socialAid;
  if (rule === 'ignore') return [];
  const asked = { criterion: 'social-aid', weight, article } as const;
  const { receivesPkh, receivesBpnt } = answers;
  const wanted = rule === 'must';
  if (receivesPkh === true || receivesBpnt === true) {
    return [wanted ? met(asked, 'receives') : notMet(asked, 'receives')];
  }
  if (receivesPkh === undefined || receivesBpnt === undefined) return [unknown(asked)];
  return [wanted ? notMet(asked, 'receives-none') : met(asked, 'receives-none')];
}

/** Stands in one of the datasets of poor households that are accepted (domain-rules 1.11). */
export function judgeDataset(rules: RegionRules, { social }: EligibilityFacts): Found[] {
  const { required, accepted, weight, article } = rules.criteria.socialDataset;
  if (!required) return [];
  const asked = { criterion: 'social-dataset', weight, article } as const;
  const detail = { accepted: accepted.join(', ') };
  if (social === null) return [unknown(asked, 'not-answered', 'match-dataset', { detail })];
  const { dataset, from } = social;
  if (dataset === 'NONE') return [notMet(asked, 'in-no-dataset', 'match-dataset', { detail })];
  const found = { detail: { ...detail, dataset, from } };
  return [
    accepted.includes(dataset)
      ? met(asked, 'in-dataset', found)
      : notMet(asked, 'in-other-dataset', 'match-dataset', found),
  ];
}

/** Not richer than the decile that is taken in, 1 being the poorest (domain-rules 1.11). */
export function judgeDecile(rules: RegionRules, { social }: EligibilityFacts): Found[] {
  const { max, weight, article } = rules.criteria.maxDecile;
  if (max === null) return [];
  const asked = { criterion: 'decile', weight, article } as const;
  const decile = social?.decile ?? null;
  if (decile === null)
    return [unknown(asked, 'not-answered', 'match-dataset', { detail: { max } })];
  return [
    decile <= max
      ? met(asked, 'within', { detail: { max } })
      : notMet(asked, 'above', 'match-dataset', { detail: { max } }),
  ];
}
