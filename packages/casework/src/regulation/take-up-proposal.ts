import { fileOver } from '@payung/data';
import type {
  Occupation,
  OccupationProposal,
  OccupationProposalId,
  RuleDraftId,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type DraftView, openDraft, viewOf } from './draft-access.ts';
import { seenProposal, stepOf } from './proposal-access.ts';
import { draftShelf, proposalShelf } from './rule-shelves.ts';

/** proposals that one draft takes up: each is a write of the transaction that adopts it */
const mostProposals = 40;

function occupationOf({ agency, name, synonyms, lead }: OccupationProposal): Occupation | null {
  if (lead?.code == null) return null;
  const agencies = lead.agencies.length > 0 ? lead.agencies : [agency];
  return { code: lead.code, name, synonyms, agencies };
}

/** Puts an occupation that the insurer agreed to on the list of a draft. */
export async function takeUpProposal(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly draft: RuleDraftId;
    /** the version of the draft that was read */
    readonly version: number;
    readonly proposal: OccupationProposalId;
    readonly correlationId: string;
  },
): Promise<Result<DraftView>> {
  const open = await regionOf(service, actor.tenant);
  const found = await openDraft(open, request.draft, request.version);
  if (!found.ok) return found;
  const seen = await seenProposal(open, actor, request.proposal);
  if (!seen.ok) return seen;
  const [draft, proposal] = [found.value, seen.value];
  const state = stepOf(proposal, proposal.version, 'take-up');
  if (!state.ok) return state;
  const occupation = occupationOf(proposal);
  if (occupation === null) throw new Error('an agreed proposal has no code');
  if (draft.proposals.length >= mostProposals) {
    return refuse({ code: 'state-forbids', detail: 'the draft took up too many proposals' });
  }
  const { content } = draft;
  const occupations = [...content.rules.occupations, occupation];
  const change = {
    content: { ...content, rules: { ...content.rules, occupations } },
    proposals: [...draft.proposals, proposal.id],
    changedBy: actor.user,
    changedAt: nowOf(service),
  };
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileOver(draftShelf, draft, change, { act: 'changed' }),
      fileOver(
        proposalShelf,
        proposal,
        { state: state.value, draft: draft.id },
        { act: 'take-up' },
      ),
    ],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok(await viewOf(open, { ...draft, ...change, version: draft.version + 1 }));
}
