import type { CalendarDate } from '../identifiers.ts';
import type { RuleVersion } from '../regulation/rules.ts';
import { judgeExclusions, judgeResidence } from './belonging-criteria.ts';
import {
  type CriterionLine,
  type EligibilityReport,
  type EligibilityStanding,
  lineStanding,
} from './criterion.ts';
import type { EligibilityFacts, SoftDecision } from './facts.ts';
import type { Found } from './finding.ts';
import {
  judgeBreadwinner,
  judgeDataset,
  judgeDecile,
  judgeFamilyCard,
  judgeSocialAid,
} from './household-criteria.ts';
import { nationalBasisOf } from './national-basis.ts';
import {
  judgeAge,
  judgeIncome,
  judgeInformalWork,
  judgeOccupation,
  judgeStatement,
} from './work-criteria.ts';

/**
 * Whether somebody may be protected under a version of the rules, line by line (domain-rules 1). Each line stands
 * for itself: nothing is weighed against another and nothing is decided by a score (domain-rules 6.4). A criterion
 * that the version does not ask about has no line.
 *
 * @param day on which it is judged, in the region's own calendar; a statement must hold on it
 */
export function explainEligibility(
  version: RuleVersion,
  facts: EligibilityFacts,
  day: CalendarDate,
): EligibilityReport {
  const { rules } = version;
  const found: Found[] = [
    judgeAge(rules, facts),
    judgeOccupation(rules, facts),
    ...judgeStatement(rules, facts, day),
    ...judgeInformalWork(rules, facts),
    ...judgeIncome(rules, facts),
    ...judgeBreadwinner(rules, facts),
    ...judgeFamilyCard(rules, facts),
    ...judgeSocialAid(rules, facts),
    ...judgeDataset(rules, facts),
    ...judgeDecile(rules, facts),
    ...judgeResidence(rules, facts),
    ...judgeExclusions(rules, facts),
  ];
  const lines = found.map((one) => lineOf(version, one, facts.decisions));
  return { standing: standingOfAll(lines), version: version.id, lines };
}

function standingOfAll(lines: readonly CriterionLine[]): EligibilityStanding {
  const standings = new Set(lines.map(lineStanding));
  if (standings.has('blocked')) return 'blocked';
  return standings.has('undecided') ? 'undecided' : 'eligible';
}

function lineOf(
  version: RuleVersion,
  found: Found,
  decisions: readonly SoftDecision[],
): CriterionLine {
  const { article, detail = {}, next, ...rest } = found;
  const decision = found.weight === 'soft' ? decisionOn(found, decisions) : null;
  const isOpen = found.weight === 'soft' && found.result !== 'met' && decision === null;
  return {
    ...rest,
    detail,
    basis: {
      regulation: version.regulation,
      version: version.id,
      article,
      national: nationalBasisOf(found.criterion),
    },
    // an answer that is missing may still be given; a soft criterion that is not met needs a person's word
    next: isOpen && found.result === 'not-met' ? 'decide' : decision === null ? next : 'none',
    decision,
  };
}

/** The newest decision about a criterion as it stands now; one about other findings settles nothing. */
function decisionOn(
  { criterion, result, code, detail = {} }: Found,
  decisions: readonly SoftDecision[],
): CriterionLine['decision'] {
  const found = decisions.findLast(
    (one) =>
      one.criterion === criterion &&
      one.takenBack === null &&
      one.on.result === result &&
      one.on.code === code &&
      one.on.words === detail.words,
  );
  return found === undefined ? null : { verdict: found.verdict, at: found.at };
}
