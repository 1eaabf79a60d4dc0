import type { OccupationProposal, OccupationProposalId, ProposalAct } from '@payung/domain';
import { nextProposalState } from '@payung/domain';
import {
  type AgencyOfficer,
  type Auditor,
  type InsurerOfficer,
  mayUseAgency,
  type RegionAdmin,
} from '../actor.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion } from '../service.ts';
import { proposalShelf } from './rule-shelves.ts';

/** Those who propose new occupations: people of an agency. */
export type OccupationProposer = AgencyOfficer | RegionAdmin;

/** Those who see what was proposed. */
export type ProposalReader = OccupationProposer | Auditor | InsurerOfficer;

/** An agency sees its own, the insurer what the lead agency passed on, the lead agency all. */
export function maySeeProposal(actor: ProposalReader, proposal: OccupationProposal): boolean {
  if (actor.kind !== 'InsurerOfficer') return mayUseAgency(actor, proposal.agency);
  return proposal.lead !== null && proposal.state !== 'refused-by-lead';
}

/** A proposal within the reader's sight; beyond it none exists. */
export async function seenProposal(
  { data }: OpenRegion,
  actor: ProposalReader,
  id: OccupationProposalId,
): Promise<Result<OccupationProposal>> {
  const found = await data.shelves.one(proposalShelf, id);
  return found === null || !maySeeProposal(actor, found)
    ? notFound('occupation proposal')
    : ok(found);
}

/** The state that an act leads to; refused when somebody was there before, or it is not its turn. */
export function stepOf(
  proposal: OccupationProposal,
  version: number,
  act: ProposalAct,
): Result<OccupationProposal['state']> {
  if (proposal.version !== version) return refuse({ code: 'version-moved' });
  const next = nextProposalState(proposal.state, act);
  return next === null
    ? refuse({ code: 'state-forbids', detail: `the proposal is ${proposal.state}` })
    : ok(next);
}
