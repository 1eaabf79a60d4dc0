import { fileOver } from '@payung/data';
import {
  type Claim,
  type ClaimEvent,
  type ClaimId,
  eventFaults,
  eventKeys,
  Instant,
  isOpenClaim,
} from '@payung/domain';
import { ok, type Result, refuse } from '../refusal.ts';
import type { Service } from '../service.ts';
import { type ClaimHandler, claimCause } from './claim-access.ts';
import { claimShelf, folderOfClaim, personClaimsShelf } from './claim-shelves.ts';
import { coverAt } from './cover-at.ts';
import { claimOf, claimsWrite } from './open-claim.ts';
import { reachClaim } from './reach-claim.ts';

/**
 * Says anew what a claim is about: another day, an accident instead of an illness, or that the worker died of it. Only
 * while the insurer has not got it, and never what another claim is about.
 */
export async function changeEvent(
  service: Service,
  actor: ClaimHandler,
  request: {
    readonly id: ClaimId;
    readonly version: number;
    readonly event: ClaimEvent;
    readonly correlationId: string;
  },
): Promise<Result<Claim>> {
  const reached = await reachClaim(service, actor, request.id);
  if (!reached.ok) return reached;
  const { open, claim } = reached.value;
  if (!isOpenClaim(claim.state)) {
    return refuse({ code: 'state-forbids', detail: `the claim is ${claim.state}` });
  }
  if (claim.version !== request.version) return refuse({ code: 'version-moved' });
  const { event } = request;
  const [record = null] = await open.data.people.nominations([claim.nomination]);
  const { coveredFrom } = await coverAt(open, claim.person, event.on);
  const birthDate = record?.worker.birthDate ?? event.on;
  const faults = eventFaults(event, { today: open.today, birthDate, coveredFrom });
  if (faults.length > 0) return refuse({ code: 'event-refused', because: faults });
  const known = await open.data.shelves.one(personClaimsShelf, 'claims', claim.person);
  const others = (known?.claims ?? []).filter((one) => one.claim !== claim.id);
  const same = known === null ? null : claimOf({ ...known, claims: others }, event);
  if (same !== null) return refuse({ code: 'claim-exists', claim: same });
  const at = Instant.parse(new Date(service.clock.now()).toISOString());
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
    cause: claimCause(actor, request.correlationId),
    lane: 'any',
    writes: [
      fileOver(claimShelf, claim, change, filing),
      claimsWrite(claim.person, known, [...others, own]),
    ],
  });
  if (result.kind === 'refused') return refuse({ code: 'version-moved' });
  return ok({ ...claim, ...change, version: claim.version + 1 });
}
