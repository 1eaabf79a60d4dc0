import { BucketId, NominationId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { CommitResult } from './committing.ts';
import { createKeyedQueue } from './keyed-queue.ts';
import { createPlacing } from './placing.ts';
import type { QuotaReads } from './quota-reads.ts';
import type { RegistryWrite } from './registry-writes.ts';

const bucket = BucketId.parse('2026');
const nomination = NominationId.parse(`${'1'.padStart(26, '0')}-1`);
const ofPerson: RegistryWrite = { write: 'drop-guard', digest: 'x' };

/** A full card at which somebody waits already; each commit refuses what is told of it, then none. */
function fullCard(refusals: readonly (readonly string[])[]) {
  const asked: (readonly RegistryWrite[])[] = [];
  const left = [...refusals];
  const sums = { granted: 1, reserved: 1, consumed: 0, waiting: 1, lastNumber: 1, moves: 2 };
  const placing = createPlacing({
    async commit({ writes }): Promise<CommitResult> {
      asked.push(writes);
      const kinds = left.shift();
      if (kinds === undefined) return { kind: 'done' };
      return { kind: 'refused', refused: writes.filter(({ write }) => kinds.includes(write)) };
    },
    fits: () => true,
    // of the card only this is read
    quotas: { bucket: async () => ({ id: bucket, free: 0, ...sums }) } as unknown as QuotaReads,
    buckets: createKeyedQueue(),
    random: { bytes: (n) => new Uint8Array(n), fraction: () => 0, ulid: () => '' },
    pause: async () => undefined,
  });
  const place = () =>
    placing.commit({
      cause: {
        actor: { kind: 'System', user: UserId.parse('system'), agency: null },
        source: 'test',
        correlationId: 'test',
      },
      lane: 'any',
      bucket,
      newcomers: 1,
      nominations: [nomination],
      writes: () => [ofPerson],
    });
  return { asked, place };
}

describe('a waiting number that somebody else took in the same moment', () => {
  it('is drawn again from the card, or the caller would read anew everybody it is about', async () => {
    const { asked, place } = fullCard([['take-places'], ['move-bucket', 'new-waiting']]);
    expect(await place()).toEqual({
      kind: 'done',
      places: [{ state: 'waitlisted', number: 2 }],
    });
    expect(asked).toHaveLength(3);
  });

  it('does not hide what was written of the person meanwhile', async () => {
    const { place } = fullCard([['take-places'], ['move-bucket', 'new-waiting', 'drop-guard']]);
    expect(await place()).toEqual({ kind: 'refused', refused: [ofPerson] });
  });
});
