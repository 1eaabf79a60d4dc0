import * as z from 'zod';
import { AgencyId, Instant, OccupationCode, UserId } from '../identifiers.ts';
import { RuleDraftId } from './rule-draft.ts';
import { RuleVersionId } from './rules.ts';

export const OccupationProposalId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('OccupationProposalId');
export type OccupationProposalId = z.infer<typeof OccupationProposalId>;

/**
 * The way of a new occupation into the regulation: an agency proposes it, the lead agency passes it on to the insurer's
 * branch, the insurer agrees, and it becomes part of a draft (domain-rules 0, S0: "usulkan ke BPJS").
 */
export const proposalStates = [
  'proposed',
  'with-insurer',
  'agreed',
  'in-draft',
  'adopted',
  'refused-by-lead',
  'refused-by-insurer',
  'withdrawn',
] as const;
export const ProposalState = z.enum(proposalStates);
export type ProposalState = z.infer<typeof ProposalState>;

export type ProposalAct =
  | 'pass-on'
  | 'refuse-as-lead'
  | 'agree'
  | 'refuse-as-insurer'
  | 'take-up'
  | 'leave-out'
  | 'adopt'
  | 'withdraw';

const steps: Readonly<
  Record<ProposalState, Readonly<Partial<Record<ProposalAct, ProposalState>>>>
> = {
  proposed: {
    'pass-on': 'with-insurer',
    'refuse-as-lead': 'refused-by-lead',
    withdraw: 'withdrawn',
  },
  'with-insurer': {
    agree: 'agreed',
    'refuse-as-insurer': 'refused-by-insurer',
    withdraw: 'withdrawn',
  },
  agreed: { 'take-up': 'in-draft', withdraw: 'withdrawn' },
  // a draft that is withdrawn leaves the insurer's agreement as it was
  'in-draft': { 'leave-out': 'agreed', adopt: 'adopted' },
  adopted: {},
  'refused-by-lead': {},
  'refused-by-insurer': {},
  withdrawn: {},
};

/** The state after an act, or null when the act is not open in this state. */
export function nextProposalState(state: ProposalState, act: ProposalAct): ProposalState | null {
  return steps[state][act] ?? null;
}

/** Whether a proposal still waits for somebody, or is on its way into the rules. */
export function isOpenProposal(state: ProposalState): boolean {
  return Object.keys(steps[state]).length > 0;
}

const said = z.object({
  by: UserId,
  at: Instant,
  /** in the words of whoever decided; the proposer reads them */
  reason: z.string().min(3).max(500),
});

/** A new occupation as an agency proposes it, with every answer to it. */
export const OccupationProposal = z.object({
  id: OccupationProposalId,
  version: z.int().min(1),
  state: ProposalState,
  agency: AgencyId,
  name: z.string().min(3).max(80),
  synonyms: z.array(z.string().min(2).max(80)).max(20),
  /** why these workers are at risk, in the agency's words */
  reason: z.string().min(3).max(1000),
  by: UserId,
  at: Instant,
  /** the lead agency's word; with the code and the agencies that it is to have */
  lead: said.extend({ code: OccupationCode.nullable(), agencies: z.array(AgencyId) }).nullable(),
  insurer: said.nullable(),
  /** the draft that took it up */
  draft: RuleDraftId.nullable(),
  /** the version of the rules that it became part of */
  rules: RuleVersionId.nullable(),
});
export type OccupationProposal = z.infer<typeof OccupationProposal>;
