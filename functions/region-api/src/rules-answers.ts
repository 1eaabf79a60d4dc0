import type { DraftView, RulesHistory } from '@payung/casework';
import {
  OccupationProposalCard,
  RegulationCard,
  RegulationList,
  RuleDraftCard,
  RuleDraftDetail,
  RuleVersionDetail,
} from '@payung/contract';
import {
  describeRuleFault,
  type OccupationProposal,
  type Regulation,
  type RuleDraft,
  type RuleVersion,
} from '@payung/domain';

export function regulationAnswer(regulation: Regulation): RegulationCard {
  return RegulationCard.parse(regulation);
}

export function rulesAnswer({ regulations, versions, inForce }: RulesHistory): RegulationList {
  return RegulationList.parse({
    regulations,
    versions: versions.map(({ rules, ...version }) => ({
      ...version,
      isInForce: version.id === inForce,
      occupations: rules.occupations.length,
      minAge: rules.minAge,
      maxAgeExclusive: rules.maxAgeExclusive,
    })),
  });
}

export function versionAnswer(version: RuleVersion): RuleVersionDetail {
  return RuleVersionDetail.parse(version);
}

function headOf({ content, ...draft }: RuleDraft) {
  const { id: versionId, regulation, effectiveFrom, effectiveTo } = content;
  return { ...draft, versionId, regulation, effectiveFrom, effectiveTo };
}

export function draftCard(draft: RuleDraft): ReturnType<typeof RuleDraftCard.parse> {
  return RuleDraftCard.parse(headOf(draft));
}

export function draftAnswer({ draft, faults }: DraftView): RuleDraftDetail {
  return RuleDraftDetail.parse({
    ...headOf(draft),
    rules: draft.content.rules,
    faults: faults.map((fault) => ({
      field: fault.field,
      code: fault.code,
      message: describeRuleFault(fault),
    })),
  });
}

export function proposalAnswer(proposal: OccupationProposal): OccupationProposalCard {
  return OccupationProposalCard.parse(proposal);
}
