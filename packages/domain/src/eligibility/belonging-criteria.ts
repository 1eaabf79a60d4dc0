import type { Exclusion, RegionRules } from '../regulation/rules.ts';
import type { Criterion } from './criterion.ts';
import type { EligibilityFacts } from './facts.ts';
import { answered, type Found, met } from './finding.ts';

/**
 * Where somebody belongs: by the KTP, or by where they live (domain-rules 1.8). The beginning of a NIK says where it
 * was first given out and proves neither (domain-rules 3.3).
 */
export function judgeResidence(rules: RegionRules, facts: EligibilityFacts): Found[] {
  const { rule, weight, article } = rules.criteria.residence;
  const asked = { criterion: 'residence', weight, article } as const;
  const { ktpHere, livesHere } = facts.answers;
  switch (rule) {
    case 'any':
      return [];
    case 'ktp':
      return [answered(asked, ktpHere, true)];
    case 'domicile':
      // the agency's word that the person lives in a village here stands until an office says otherwise
      return livesHere === undefined && facts.statesVillage
        ? [met(asked, 'as-stated')]
        : [answered(asked, livesHere, true)];
  }
}

const criterionOf: Readonly<Record<Exclusion, Criterion>> = {
  WAGE_EARNER: 'not-wage-earner',
  CIVIL_SERVANT: 'not-civil-servant',
  MILITARY_POLICE: 'not-military-police',
  NON_ASN_STAFF: 'not-non-asn-staff',
  ALREADY_COVERED: 'not-already-covered',
};

/** Nobody whom somebody else must or does cover (domain-rules 1.9, 1.10, 1.13). */
export function judgeExclusions(rules: RegionRules, { answers }: EligibilityFacts): Found[] {
  return rules.criteria.exclusions.map(({ code, weight, article }) =>
    answered({ criterion: criterionOf[code], weight, article }, answers.excluded?.[code], false),
  );
}
