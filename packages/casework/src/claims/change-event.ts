import { fileOver } from '@payung/data';
import {
  type Claim,
  type ClaimEvent,
  type ClaimId,
  eventFaults,
  eventKeys,
  isOpenClaim,
  takesStep,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { nowOf } from '../now.ts';
import { ok, type Refusal, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import { claimShelf, folderOfClaim, personClaimsShelf } from './claim-shelves.ts';
import { coverAt } from './cover-at.ts';
import { claimOf, claimsWrite } from './open-claim.ts';
import { reachClaim } from './reach-claim.ts';
import { endCoverAt } from './report-event.ts';

export interface EventChanged {
  readonly id: ClaimId;
  /** the version that was read */
  readonly version: number;
  readonly event: ClaimEvent;
  readonly correlationId: string;
}

/**
 * Says anew what a claim is about: another day, an accident instead of an illness, or that the worker died of it. Only
 * while the insurer has not got it, and never what another claim is about. A death that is told by it ends the cover.
 */
export async function changeEvent(
  service: Service,
  actor: ClaimHandler,
  request: EventChanged,
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, request.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  const { event, correlationId } = request;
  const known = await open.data.shelves.one(personClaimsShelf, 'claims', claim.person);
  const others = (known?.claims ?? []).filter((one) => one.claim !== claim.id);
  const same = known === null ? null : claimOf({ ...known, claims: others }, event);
  const refused = await whyNot(open, claim, request);
  if (refused !== null) return refuse(refused);
  if (same !== null) return refuse({ code: 'claim-exists', claim: same });
  const at = nowOf(service);
  const step = {
    act: 'change-event',
    on: open.today,
    time: null,
    reference: null,
    rupiah: null,
    by: actor.user,
    at,
  } as const;
  // papers of a complete claim were those of another event
  const state = claim.state === 'complete' ? 'reported' : claim.state;
  const change = { event, state, steps: [...claim.steps, step] };
  const filing = { folder: folderOfClaim(claim.id), act: 'event-changed' };
  const own = { claim: claim.id, events: eventKeys(event) };
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(claimShelf, claim, change, filing),
      claimsWrite(claim.person, known, [...others, own]),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  const { nomination } = claim;
  await endCoverAt(service, actor, { nomination, event, knownBy: 'office', correlationId });
  return ok({ ...claim, ...change, version: claim.version + 1 });
}

/** What stands against another event of a claim, but for other claims; null for nothing. */
async function whyNot(
  open: OpenRegion,
  claim: Claim,
  { event, version }: EventChanged,
): Promise<Refusal | null> {
  if (!isOpenClaim(claim.state) || !takesStep(claim, 'change-event')) {
    return { code: 'state-forbids', detail: `the claim is ${claim.state}` };
  }
  if (claim.version !== version) return { code: 'version-moved' };
  const [record = null] = await open.data.people.nominations([claim.nomination]);
  const { coveredFrom, toldDeath, isRefused } = await coverAt(open, claim.person, event.on);
  const birthDate = record?.worker.birthDate ?? event.on;
  const because = eventFaults(event, {
    today: open.today,
    birthDate,
    coveredFrom,
    toldDeath,
    isRefused,
  });
  return because.length === 0 ? null : { code: 'event-refused', because };
}
