import { fileNew } from '@payung/data';
import {
  type AgencyId,
  isOpenProposal,
  type OccupationProposal,
  OccupationProposalId,
  occupationWord,
} from '@payung/domain';
import { mayUseAgency } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  maySeeProposal,
  type OccupationProposer,
  type ProposalReader,
  seenProposal,
} from './proposal-access.ts';
import { proposalShelf } from './rule-shelves.ts';

export interface OccupationAsked {
  readonly agency: AgencyId;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly reason: string;
  readonly correlationId: string;
}

interface Fault {
  readonly field: string;
  readonly detail: string;
}

/** Words that the list in force, or another open proposal, has already. */
async function wordFaults(open: OpenRegion, asked: OccupationAsked): Promise<Fault[]> {
  const said = [
    { field: 'name', text: asked.name },
    ...asked.synonyms.map((text, i) => ({ field: `synonyms.${i}`, text })),
  ].map((one) => ({ ...one, word: occupationWord(one.text) }));
  const proposals = (await open.data.shelves.all(proposalShelf)).filter(({ state }) =>
    isOpenProposal(state),
  );
  return said.flatMap(({ field, word }, at) => {
    if (word.length < 2) return [{ field, detail: 'needs letters' }];
    if (said.findIndex((one) => one.word === word) < at) return [{ field, detail: 'said twice' }];
    const known = open.region.schemeYear.occupations.find(({ name, synonyms }) =>
      [name, ...synonyms].some((one) => occupationWord(one) === word),
    );
    if (known !== undefined) {
      return [{ field, detail: `the list in force has it: ${known.code}` }];
    }
    const open_ = proposals.find(({ name, synonyms }) =>
      [name, ...synonyms].some((one) => occupationWord(one) === word),
    );
    return open_ === undefined ? [] : [{ field, detail: 'is proposed already' }];
  });
}

/**
 * An agency proposes an occupation that the regulation does not have yet (domain-rules 0, S0). It changes nothing
 * until the lead agency and the insurer's branch have agreed and a revision with it takes effect.
 */
export async function proposeOccupation(
  service: Service,
  actor: OccupationProposer,
  asked: OccupationAsked,
): Promise<Result<OccupationProposal>> {
  const open = await regionOf(service, actor.tenant);
  const { agency, name, synonyms, reason } = asked;
  const known = open.region.agencies.some(({ id }) => id === agency);
  if (!known) return notFound('agency');
  if (!mayUseAgency(actor, agency)) {
    return refuse({ code: 'not-allowed', detail: 'this agency is not yours' });
  }
  const faults = await wordFaults(open, asked);
  if (faults.length > 0) return refuse({ code: 'request-faults', faults });
  const proposal: OccupationProposal = {
    id: OccupationProposalId.parse(service.random.ulid()),
    version: 1,
    state: 'proposed',
    agency,
    name,
    synonyms: [...synonyms],
    reason,
    by: actor.user,
    at: nowOf(service),
    lead: null,
    insurer: null,
    draft: null,
    rules: null,
  };
  const cause = causeOf(actor, asked.correlationId);
  const result = await open.data.commit({
    cause: { ...cause, actor: { ...cause.actor, agency } },
    lane: 'any',
    writes: [fileNew(proposalShelf, proposal, { act: 'proposed' })],
  });
  if (result.kind !== 'done') throw new Error('a proposal could not be recorded');
  return ok(proposal);
}

/** Proposals within the reader's sight, newest first, with every answer given to them. */
export async function listOccupationProposals(
  service: Service,
  actor: ProposalReader,
): Promise<OccupationProposal[]> {
  const { data } = await regionOf(service, actor.tenant);
  const all = await data.shelves.all(proposalShelf);
  return all.filter((one) => maySeeProposal(actor, one)).reverse();
}

/** One proposal with its answers; beyond the reader's sight none exists. */
export async function showOccupationProposal(
  service: Service,
  actor: ProposalReader,
  id: OccupationProposalId,
): Promise<Result<OccupationProposal>> {
  return seenProposal(await regionOf(service, actor.tenant), actor, id);
}
