import type { NominationRecord, RegistryWrite } from '@payung/data';
import type { QuotaMovement } from '@payung/domain';

/** What the end of a nomination, or its stepping back, means for its quota card. */
export function leaveCard(record: NominationRecord): RegistryWrite[] {
  const { bucket, id, number } = record;
  if (record.state === 'nominated') return leaving(record, 'place', 'release');
  if (record.state !== 'waitlisted' || number === null) return [];
  return [
    ...leaving(record, 'queue', 'leave-queue'),
    { write: 'end-waiting', bucket, number, nomination: id },
  ];
}

function leaving(
  { bucket, id }: NominationRecord,
  from: 'place' | 'queue',
  kind: 'release' | 'leave-queue',
): RegistryWrite[] {
  const movement: QuotaMovement = {
    kind,
    granted: 0,
    reserved: from === 'place' ? -1 : 0,
    consumed: 0,
    waiting: from === 'queue' ? -1 : 0,
    numbers: null,
  };
  return [
    { write: 'leave-card', bucket, from },
    { write: 'record-movement', bucket, movement, basis: null, nominations: [id] },
  ];
}
