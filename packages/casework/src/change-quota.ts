import type { BucketRecord, MovementRecord } from '@payung/data';
import { sumsOf, TooBusyError } from '@payung/data';
import {
  type AgencyId,
  type BucketId,
  bucketFor,
  changeGrant,
  type ImportId,
  type NominationId,
  type Region,
} from '@payung/domain';
import { type Actor, mayUseAgency, type RegionAdmin } from './actor.ts';
import { causeOf } from './cause-of.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { promoteSoon } from './promote-waiting.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { regionOf, type Service } from './service.ts';

const tries = 12;

/** Sets the places of a quota card by a regulation, and lets those who wait move up. */
export async function changeQuota(
  service: Service,
  actor: RegionAdmin,
  request: { bucket: BucketId; granted: number; legalBasis: string; correlationId: string },
): Promise<Result<{ card: BucketRecord; promoted: NominationId[] }>> {
  const { data } = await regionOf(service, actor.tenant);
  const { bucket, granted, legalBasis } = request;
  const cause = causeOf(actor, request.correlationId);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const card = await data.quotas.bucket(bucket);
    if (card === null) return notFound('quota');
    const before = sumsOf(card);
    const step = changeGrant(before, granted);
    if (!step.ok) {
      return refuse({ code: 'grant-below-use', inUse: before.reserved + before.consumed });
    }
    const { movement, sums } = step;
    const result = await data.buckets.run([bucket], () =>
      data.commit({
        cause,
        lane: 'any',
        writes: [
          { write: 'move-bucket', bucket, before, after: sums },
          { write: 'record-movement', bucket, movement, basis: legalBasis, nominations: [] },
        ],
      }),
    );
    if (result.kind === 'refused') continue;
    const promoted = await promoteSoon(service, actor.tenant, bucket);
    const now = await data.quotas.bucket(bucket);
    return now === null ? notFound('quota') : ok({ card: now, promoted });
  }
  throw new TooBusyError(2);
}

/**
 * Whether somebody sees a card: that of the whole region, and those of the agencies whose work they see. A village
 * sees the one that its proposals draw on.
 */
function maySeeCard(actor: Actor, { agency }: BucketRecord, region: Region): boolean {
  if (agency === null) return true;
  switch (actor.kind) {
    case 'AreaOfficer':
      return actor.level === 'village' && region.villagesProposeFor === agency;
    case 'InsurerOfficer':
      return false;
    case 'AgencyOfficer':
    case 'Machine':
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
    case 'Auditor':
      return mayUseAgency(actor, agency);
  }
}

/** The quota cards of the region that this actor sees. */
export async function listQuotas(service: Service, actor: Actor): Promise<BucketRecord[]> {
  const { data, region } = await regionOf(service, actor.tenant);
  // those of this year may have been opened a moment ago
  const ofYear = region.agencies.map(({ id }) => bucketFor(region.schemeYear, id));
  return (await data.quotas.buckets(ofYear)).filter((card) => maySeeCard(actor, card, region));
}

/** A movement as somebody sees it: which list it came from, and whose it is where they see that agency's lists. */
export type SeenMovement = Omit<MovementRecord, 'list'> & {
  readonly list: { readonly id: ImportId; readonly agency: AgencyId | null } | null;
};

/** One card with its movements, newest first; a card out of sight answers as one that does not exist. */
export async function showQuota(
  service: Service,
  actor: Actor,
  request: { bucket: BucketId; cursor: string | null; limit: number },
): Promise<Result<{ card: BucketRecord; movements: SeenMovement[]; nextCursor: string | null }>> {
  const { data, region } = await regionOf(service, actor.tenant);
  const scope = { route: `quota ${request.bucket}`, user: actor.user };
  const after = await openCursor(data.keys, scope, request.cursor);
  if (after === 'invalid') return refuse({ code: 'cursor-invalid' });
  const card = await data.quotas.bucket(request.bucket);
  if (card === null || !maySeeCard(actor, card, region)) return notFound('quota');
  const page = await data.quotas.movements(request.bucket, { after, limit: request.limit });
  const nextCursor = sealCursor(data.keys, scope, page.next);
  const movements = page.items.map(({ list, ...movement }): SeenMovement => {
    if (list === undefined) return { ...movement, list: null };
    const { id, agency } = list;
    return { ...movement, list: { id, agency: maySeeListsOf(actor, agency) ? agency : null } };
  });
  return ok({ card, movements, nextCursor });
}

function maySeeListsOf(actor: Actor, agency: AgencyId): boolean {
  if (actor.kind === 'AreaOfficer' || actor.kind === 'InsurerOfficer') return false;
  return mayUseAgency(actor, agency);
}
