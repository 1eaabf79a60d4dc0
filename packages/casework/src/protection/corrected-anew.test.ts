import { NominationId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { OpenRegion, Service } from '../service.ts';
import { settleCorrections } from './corrected-anew.ts';

const id = (n: number): NominationId => NominationId.parse(`${String(n).padStart(26, '0')}-1`);

/** A region with corrections that nothing followed, the first the oldest, and what each sweep goes after. */
function leftBehind(many: number, isRefused: (n: number) => boolean) {
  const notes = Array.from({ length: many }, (_, n) => ({
    id: id(n),
    version: 1,
    gone: [{ name: 'SUKIRNO', village: null }],
    at: n,
  }));
  const refused = new Set(notes.filter((_, n) => isRefused(n)).map((note) => note.id));
  const asked: NominationId[] = [];
  const shelves = {
    all: async () => notes,
    // a note that is gone meanwhile has nothing to follow
    async one(_shelf: unknown, nomination: NominationId) {
      asked.push(nomination);
      if (refused.has(nomination)) throw new Error('a spoilt record');
      return null;
    },
  };
  // of a region only its notes are asked here, of a service clock and chance
  const open = { data: { shelves } } as unknown as OpenRegion;
  async function sweep(fraction: number): Promise<NominationId[]> {
    asked.length = 0;
    const service = { clock: { now: () => 1_000_000 }, random: { fraction: () => fraction } };
    await settleCorrections(service as unknown as Service, open).catch((error: unknown) => {
      if (!(error instanceof AggregateError)) throw error;
    });
    return [...asked];
  }
  return { sweep };
}

describe('corrections that nothing followed', () => {
  it('are all come to, though more than one sweep follows can never be followed: the double of the last would keep its place for ever', async () => {
    const many = 70;
    const { sweep } = leftBehind(many, (n) => n < 60);
    const seen = new Set<NominationId>();
    for (let turn = 0; turn < 10; turn += 1) {
      const asked = await sweep(turn / 10);
      expect(asked).toHaveLength(40);
      for (const one of asked) seen.add(one);
    }
    expect(seen.size).toBe(many);
  });

  it('are followed in the order in which they were made where a sweep can follow all of them', async () => {
    const { sweep } = leftBehind(40, () => false);
    expect(await sweep(0.5)).toEqual(Array.from({ length: 40 }, (_, n) => id(n)));
  });
});
