import { fileOver } from '@payung/data';
import type {
  AgencyId,
  OccupationCode,
  OccupationProposal,
  OccupationProposalId,
  ProposalAct,
} from '@payung/domain';
import type { InsurerOfficer, RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import {
  type OccupationProposer,
  type ProposalReader,
  seenProposal,
  stepOf,
} from './proposal-access.ts';
import { proposalShelf } from './rule-shelves.ts';

interface Answering {
  readonly id: OccupationProposalId;
  /** the version of the proposal that was read */
  readonly version: number;
  readonly correlationId: string;
}

type Change = Partial<Pick<OccupationProposal, 'lead' | 'insurer'>>;

async function step(
  service: Service,
  actor: ProposalReader,
  { id, version, correlationId }: Answering,
  act: ProposalAct,
  change: (open: OpenRegion) => Result<Change>,
): Promise<Result<OccupationProposal>> {
  const open = await regionOf(service, actor.tenant);
  const found = await seenProposal(open, actor, id);
  if (!found.ok) return found;
  const state = stepOf(found.value, version, act);
  if (!state.ok) return state;
  const more = change(open);
  if (!more.ok) return more;
  const changed = { ...more.value, state: state.value };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [fileOver(proposalShelf, found.value, changed, { act })],
  });
  if (result.kind !== 'done') return refuse({ code: 'version-moved' });
  return ok({ ...found.value, ...changed, version: found.value.version + 1 });
}

/** Everything that does not fit in how the lead agency would put an occupation on the list. */
function listingFaults(
  { region }: OpenRegion,
  { code, agencies }: { code: OccupationCode; agencies: readonly AgencyId[] },
): { field: string; detail: string }[] {
  const taken = region.schemeYear.occupations.some((one) => one.code === code);
  return [
    ...(taken
      ? [{ field: 'code', detail: 'the list in force has an occupation of this code' }]
      : []),
    ...agencies
      .filter((agency) => !region.agencies.some(({ id }) => id === agency))
      .map((agency) => ({ field: 'agencies', detail: `the region has no agency ${agency}` })),
  ];
}

/** The lead agency's word on a proposal: passed on to the insurer, as it would stand on the list, or refused. */
export function decideProposal(
  service: Service,
  actor: RegionAdmin,
  request: Answering & {
    readonly reason: string;
    /** null: refused */
    readonly listing: {
      readonly code: OccupationCode;
      /** who is to look after it; the agency that proposed it when empty */
      readonly agencies: readonly AgencyId[];
    } | null;
  },
): Promise<Result<OccupationProposal>> {
  const { reason, listing } = request;
  const said = { by: actor.user, at: nowOf(service), reason };
  if (listing === null) {
    return step(service, actor, request, 'refuse-as-lead', () =>
      ok({ lead: { ...said, code: null, agencies: [] } }),
    );
  }
  return step(service, actor, request, 'pass-on', (open) => {
    const faults = listingFaults(open, listing);
    if (faults.length > 0) return refuse({ code: 'request-faults', faults });
    return ok({ lead: { ...said, code: listing.code, agencies: [...listing.agencies] } });
  });
}

/** The answer of the insurer's branch, with its reason. */
export function answerAsInsurer(
  service: Service,
  actor: InsurerOfficer,
  request: Answering & { readonly agrees: boolean; readonly reason: string },
): Promise<Result<OccupationProposal>> {
  const { agrees, reason } = request;
  const insurer = { by: actor.user, at: nowOf(service), reason };
  return step(service, actor, request, agrees ? 'agree' : 'refuse-as-insurer', () =>
    ok({ insurer }),
  );
}

/** Takes a proposal back, as long as no draft has taken it up. */
export function withdrawProposal(
  service: Service,
  actor: OccupationProposer,
  request: Answering,
): Promise<Result<OccupationProposal>> {
  return step(service, actor, request, 'withdraw', () => ok({}));
}
