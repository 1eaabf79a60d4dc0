import { type Claim, type ClaimEvent, ClaimId, deathIn, type NominationId } from '@payung/domain';
import { type OnceKey, repeatOf } from '../idempotency.ts';
import { recordLeaving } from '../leaving/record-leaving.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import { claimIn } from './claim-shelves.ts';
import { type ClaimOpened, openClaim } from './open-claim.ts';

/**
 * Opens a claim as `openClaim` does, and of a death writes down that the cover ended that day, so that nobody pays for
 * the dead (domain-rules 2.17). Told again, it writes down what an interrupted report left out.
 *
 * @returns the claim as it stands where the same report came under its key before, also when it was withdrawn since
 */
export async function reportEvent(
  service: Service,
  actor: ClaimHandler,
  request: ClaimOpened,
): Promise<Result<Claim>> {
  const open = await regionOf(service, actor.tenant);
  const before = await openedUnder(open, request.once);
  const opened = before ?? (await openClaim(service, actor, request));
  // of those that came at once under one key the first opens it
  const told = opened.ok ? opened : ((await openedUnder(open, request.once)) ?? opened);
  const event = await eventThatStands(service, actor, told);
  if (event !== null) await endCoverAt(service, actor, { ...request, event, knownBy: 'office' });
  return told;
}

/** The claim that the same report opened, as it stands; null where none came under this key. */
async function openedUnder(open: OpenRegion, once: OnceKey | null): Promise<Result<Claim> | null> {
  const before = await repeatOf(open.data, once);
  if (before === null || !before.ok) return before;
  const claim = await claimIn(open, ClaimId.parse(JSON.parse(before.value.body)));
  return claim === null ? notFound('claim') : ok(claim);
}

/** The event of the claim that was opened, or that the same event has already, by its own day; null for no claim, and one withdrawn. */
export async function eventThatStands(
  service: Service,
  actor: ClaimHandler,
  opened: Result<Claim>,
): Promise<ClaimEvent | null> {
  if (opened.ok) return opened.value.state === 'withdrawn' ? null : opened.value.event;
  if (opened.refusal.code !== 'claim-exists') return null;
  const open = await regionOf(service, actor.tenant);
  return (await claimIn(open, opened.refusal.claim))?.event ?? null;
}

/**
 * Writes down that somebody's cover ended by the death that an event tells of.
 * @returns false where nobody died, whom no decision covers, and who left before
 */
export async function endCoverAt(
  service: Service,
  actor: ClaimHandler,
  told: {
    readonly nomination: NominationId;
    readonly event: ClaimEvent;
    readonly knownBy: 'office' | 'death-notice';
    readonly correlationId: string;
  },
): Promise<boolean> {
  const on = deathIn(told.event);
  if (on === null) return false;
  const { nomination, knownBy, correlationId } = told;
  const left = { nomination, reason: 'DIED', on, knownBy, proof: [], correlationId } as const;
  return (await recordLeaving(service, actor, left)).ok;
}
