import type { BucketId, DeterminedLine, NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import type { NotReadyLine } from './determination-shelves.ts';

/** Somebody on a list who only waits for a place. */
export interface Waiter {
  readonly nomination: NominationId;
  readonly bucket: BucketId;
}

/**
 * Of people on an amendment who wait for a place, those who will not get one by it: a place goes to whoever waits
 * longest on its card, so a replacement must be among as many of the first as places are freed.
 */
export async function notNextInTurn(
  { data }: OpenRegion,
  waiters: readonly Waiter[],
  struck: readonly Pick<DeterminedLine, 'bucket'>[],
): Promise<NotReadyLine[]> {
  const refused: NotReadyLine[] = [];
  for (const bucket of new Set(waiters.map((one) => one.bucket))) {
    const card = await data.quotas.bucket(bucket);
    const freed = struck.filter((one) => one.bucket === bucket).length + (card?.free ?? 0);
    const next = freed === 0 ? [] : await data.quotas.waiting(bucket, freed);
    const turns = new Set(next.map(({ nomination }) => nomination));
    for (const one of waiters) {
      if (one.bucket !== bucket || turns.has(one.nomination)) continue;
      const detail = { freed, bucket };
      const reasons = [{ part: 'ceiling', code: 'no-place-freed', detail }];
      refused.push({ nomination: one.nomination, reasons });
    }
  }
  return refused;
}
