import { fileOver, type RegistryWrite } from '@payung/data';
import {
  adopt,
  nextProposalState,
  type OccupationProposal,
  type ProposalAct,
  type Region,
  type RuleDraft,
  type RuleDraftId,
  type RuleVersion,
  regulationsOf,
} from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { rewriteProfile } from '../settings/rewrite-profile.ts';
import { adoptedToday, openDraft } from './draft-access.ts';
import { draftShelf, proposalShelf } from './rule-shelves.ts';
import { rulesRefused } from './rules-refused.ts';

interface DraftNamed {
  readonly id: RuleDraftId;
  /** the version of the draft that was read */
  readonly version: number;
  readonly correlationId: string;
}

/** Characters of the longest profile: it lies in one item of the database. */
const longestProfile = 330_000;

async function proposalsIn({ data }: OpenRegion, draft: RuleDraft): Promise<OccupationProposal[]> {
  const places = draft.proposals.map((id) => ({ id }));
  const found = await data.shelves.some(proposalShelf, places);
  return found.filter((one) => one !== null);
}

/** The writes by which the proposals in a draft share its fate. */
function proposalWrites(
  proposals: readonly OccupationProposal[],
  act: Extract<ProposalAct, 'adopt' | 'leave-out'>,
  change: Partial<Pick<OccupationProposal, 'draft' | 'rules'>>,
): RegistryWrite[] {
  return proposals.flatMap((one) => {
    const state = nextProposalState(one.state, act);
    return state === null ? [] : [fileOver(proposalShelf, one, { state, ...change }, { act })];
  });
}

/** Whoever wrote the draft may have taken an occupation off its list again: that proposal is free for another one. */
function adoptedProposals(
  { content }: RuleDraft,
  proposals: readonly OccupationProposal[],
): RegistryWrite[] {
  const codes = new Set<string>(content.rules.occupations.map(({ code }) => code));
  const listed = proposals.filter(({ lead }) => lead?.code != null && codes.has(lead.code));
  const others = proposals.filter((one) => !listed.includes(one));
  return [
    ...proposalWrites(listed, 'adopt', { rules: content.id }),
    ...proposalWrites(others, 'leave-out', { draft: null }),
  ];
}

/** The region under these versions; null where they do not fit into one item. */
function profileWith(region: Region, versions: readonly RuleVersion[]): Region | null {
  const regulations = [...regulationsOf(region)];
  const after = { ...region, regulations, ruleVersions: [...versions] };
  return JSON.stringify(after).length > longestProfile ? null : after;
}

/**
 * Adopts a draft: from its first day on its rules hold, by themselves. Every fault is answered at once, and nothing is
 * written while there is one. What was nominated and determined before keeps the version that it was judged by.
 */
export async function adoptRevision(
  service: Service,
  actor: RegionAdmin,
  request: DraftNamed & { readonly asHistory: boolean },
): Promise<Result<RuleVersion>> {
  const { id, version, asHistory, correlationId } = request;
  const open = await regionOf(service, actor.tenant);
  const found = await openDraft(open, id, version);
  if (!found.ok) return found;
  const draft = found.value;
  const proposals = await proposalsIn(open, draft);
  const on = await adoptedToday(open, asHistory);
  const by = { by: actor.user, at: nowOf(service) };
  let adopted: RuleVersion | undefined;
  const changed = await rewriteProfile(service, actor, correlationId, async (region) => {
    const now = await open.data.shelves.one(draftShelf, id);
    if (now?.version !== version) return refuse({ code: 'version-moved' });
    const { versions, faults } = adopt(region, draft.content, on, by);
    if (faults.length > 0) return rulesRefused(faults);
    adopted = versions.find((one) => one.id === draft.content.id);
    const after = profileWith(region, versions);
    if (after === null) {
      return refuse({ code: 'state-forbids', detail: 'the region has too many versions of rules' });
    }
    const { id: rules, regulation, effectiveFrom } = draft.content;
    return ok({
      after,
      act: asHistory ? 'rules-recorded-as-history' : 'rules-adopted',
      told: { rules, regulation, effectiveFrom },
      writes: [
        fileOver(
          draftShelf,
          draft,
          { state: 'adopted', changedBy: actor.user, changedAt: by.at },
          { act: 'adopted' },
        ),
        ...adoptedProposals(draft, proposals),
      ],
    });
  });
  if (!changed.ok) return changed;
  return adopted === undefined ? notFound('version of the rules') : ok(adopted);
}

/** Gives a draft up. Proposals of occupations that it took up are free for another one. */
export async function withdrawDraft(
  service: Service,
  actor: RegionAdmin,
  request: DraftNamed,
): Promise<Result<RuleDraft>> {
  const open = await regionOf(service, actor.tenant);
  const found = await openDraft(open, request.id, request.version);
  if (!found.ok) return found;
  const draft = found.value;
  const change = {
    state: 'withdrawn',
    changedBy: actor.user,
    changedAt: nowOf(service),
  } as const;
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileOver(draftShelf, draft, change, { act: 'withdrawn' }),
      ...proposalWrites(await proposalsIn(open, draft), 'leave-out', { draft: null }),
    ],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...draft, ...change, version: draft.version + 1 });
}
