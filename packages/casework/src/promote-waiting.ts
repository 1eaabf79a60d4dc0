import type { Cause, RegistryWrite, WaitingRecord } from '@payung/data';
import { isOutOfTurn, sumsOf, TooBusyError } from '@payung/data';
import { type BucketId, type NominationId, promote, type TenantId } from '@payung/domain';
import { regionOf, type Service } from './service.ts';
import { systemActor } from './system-actor.ts';

/** Each promoted one moves a nomination and leaves the waiting list: two writes, beside the card's two. */
const atOnce = 40;
const tries = 12;

const bySystem: Cause = {
  actor: systemActor,
  source: 'promotion',
  correlationId: 'promotion',
};

/**
 * Gives free places of a card to those who wait, lowest number first, until there are no places or nobody
 * waits. Answers who got one, in the order of their numbers.
 * @throws TooBusyError when the card keeps moving under us.
 */
export async function promoteWaiting(
  service: Service,
  tenant: TenantId,
  bucket: BucketId,
  most: number = Number.POSITIVE_INFINITY,
): Promise<NominationId[]> {
  const { data } = await regionOf(service, tenant);
  const promoted: NominationId[] = [];
  for (let attempt = 0; attempt < tries && promoted.length < most; ) {
    await data.pauseBefore(attempt);
    const step = await data.buckets.run([bucket], () => promoteSome(service, tenant, bucket));
    if (step === 'moved') {
      attempt += 1;
      continue;
    }
    promoted.push(...step);
    if (step.length < atOnce) return promoted;
  }
  if (promoted.length >= most) return promoted;
  throw new TooBusyError(2);
}

/** people promoted inside a request; the sweep goes on with the rest */
const mostInRequest = 5 * atOnce;

/**
 * Promotes after a commit that made room. What cannot be done now is left to the sweep: the room itself is
 * given, and the answer to the request must not say otherwise.
 */
export async function promoteSoon(
  service: Service,
  tenant: TenantId,
  bucket: BucketId,
): Promise<NominationId[]> {
  try {
    return await promoteWaiting(service, tenant, bucket, mostInRequest);
  } catch (error) {
    if (isOutOfTurn(error)) return [];
    throw error;
  }
}

async function promoteSome(
  service: Service,
  tenant: TenantId,
  bucket: BucketId,
): Promise<NominationId[] | 'moved'> {
  const { data } = await regionOf(service, tenant);
  const card = await data.quotas.bucket(bucket);
  if (card === null) return [];
  const before = sumsOf(card);
  const given = promote(before, atOnce);
  if (!given.ok) return [];
  const next: WaitingRecord[] = await data.quotas.waiting(bucket, given.promoted);
  const ids = next.map(({ nomination }) => nomination);
  const records = await data.people.nominations(ids);
  const moves = next.flatMap(({ number, nomination }, i): RegistryWrite[] => {
    const record = records[i];
    if (record == null || record.state !== 'waitlisted') return [];
    return [
      { write: 'end-waiting', bucket, number, nomination },
      {
        write: 'move-nomination',
        record,
        state: 'nominated',
        number: null,
        first: null,
        why: 'promoted',
      },
    ];
  });
  // a card whose sum of waiting people and whose waiting list differ moved while it was read
  if (moves.length !== given.promoted * 2) return 'moved';
  const result = await data.commit({
    cause: bySystem,
    lane: 'any',
    writes: [
      { write: 'move-bucket', bucket, before, after: given.sums },
      {
        write: 'record-movement',
        bucket,
        movement: given.movement,
        basis: null,
        nominations: ids,
      },
      ...moves,
    ],
  });
  return result.kind === 'done' ? ids : 'moved';
}
