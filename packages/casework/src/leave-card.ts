import type { NominationRecord, RegistryWrite } from '@payung/data';
import type { BucketId, NominationId, QuotaMovement } from '@payung/domain';

/** What the end of a nomination, or its stepping back, means for its quota card. */
export function leaveCard(record: NominationRecord): RegistryWrite[] {
  return leaveCards([record]);
}

/** The same for many in one commit: each card is written once, however many leave it. */
export function leaveCards(records: readonly NominationRecord[]): RegistryWrite[] {
  const byCard = new Map<BucketId, NominationRecord[]>();
  for (const one of records) byCard.set(one.bucket, [...(byCard.get(one.bucket) ?? []), one]);
  return [...byCard].flatMap(([bucket, leaving]) => leaveOne(bucket, leaving));
}

/** Most writes that one more card takes, when people leave it: itself, and an entry each for places and turns. */
export const writesOfCard = 3;

function leaveOne(bucket: BucketId, records: readonly NominationRecord[]): RegistryWrite[] {
  const places = records.filter(({ state }) => state === 'nominated').map(({ id }) => id);
  const waiting = records.flatMap(({ state, number, id }) =>
    state === 'waitlisted' && number !== null ? [{ number, nomination: id }] : [],
  );
  const turns = waiting.map(({ nomination }) => nomination);
  const movements = [
    ...movementOf(bucket, places, 'release'),
    ...movementOf(bucket, turns, 'leave-queue'),
  ];
  if (movements.length === 0) return [];
  const left = { places: places.length, turns: turns.length, entries: movements.length };
  return [
    { write: 'leave-card', bucket, ...left },
    ...movements,
    ...waiting.map((one): RegistryWrite => ({ write: 'end-waiting', bucket, ...one })),
  ];
}

function movementOf(
  bucket: BucketId,
  nominations: readonly NominationId[],
  kind: 'release' | 'leave-queue',
): RegistryWrite[] {
  const count = nominations.length;
  if (count === 0) return [];
  const movement: QuotaMovement = {
    kind,
    granted: 0,
    reserved: kind === 'release' ? -count : 0,
    consumed: 0,
    waiting: kind === 'release' ? 0 : -count,
    numbers: null,
  };
  return [{ write: 'record-movement', bucket, movement, basis: null, nominations }];
}
