import type { NominationRecord, TenantData } from '@payung/data';
import type { BucketId } from '@payung/domain';

/**
 * An agency whose own quota card has room may be offered the person while the first agency's nomination
 * only waits. Asks the card only when the two cards differ, which is when it can matter.
 */
export async function offerRule(
  data: TenantData,
  bucket: BucketId,
  holders: readonly (NominationRecord | null)[],
): Promise<(holder: NominationRecord) => boolean> {
  const elsewhere = holders.some((h) => h?.state === 'waitlisted' && h.bucket !== bucket);
  const card = elsewhere ? await data.quotas.bucket(bucket) : null;
  const hasRoom = card !== null && card.free > 0 && card.waiting === 0;
  return (holder) => hasRoom && holder.state === 'waitlisted' && holder.bucket !== bucket;
}
