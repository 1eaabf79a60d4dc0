import { type ListFiles, noPairUp, type PairUpRecord, type RegistryWrite } from '@payung/data';
import { Instant, TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { OpenRegion, Service } from '../service.ts';
import { beginPairUpAnew } from './pair-up.ts';

const tenant = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const noFigures = {
  nominations: 0,
  genericAnchors: 0,
  pairs: 0,
  suspected: 0,
  casesOpened: 0,
  setAside: 0,
  pagesMended: 0,
};

/** A region at a run whose worker moves it on `moves` times, each time just after somebody read where it stands. */
function regionAtWork(moves: number) {
  const run: PairUpRecord['run'] = {
    because: 'asked',
    startedAt: Instant.parse('2026-01-15T02:00:00.000Z'),
    step: 'join',
    position: '',
    parts: 2,
    pieces: 1,
    part: 0,
    model: 'shipped',
    figures: noFigures,
  };
  let now: PairUpRecord = { ...noPairUp, run, version: 1 };
  let left = moves;
  const removed: string[] = [];
  const data = {
    tenant,
    pauseBefore: async () => undefined,
    matching: {
      async pairUp(): Promise<PairUpRecord> {
        const read = now;
        if (left > 0) now = { ...now, version: now.version + 1 };
        left -= 1;
        return read;
      },
    },
    async commitQuietly([write]: readonly RegistryWrite[]) {
      if (write?.write !== 'move-pair-up' || write.before.version !== now.version) {
        return { kind: 'refused', refused: [write] };
      }
      now = { ...write.after, version: now.version + 1 };
      return { kind: 'done' };
    },
  };
  const files: Pick<ListFiles, 'remove'> = { remove: async (key) => void removed.push(key) };
  return {
    // only what is asked of them here
    open: { data } as unknown as OpenRegion,
    service: { files } as unknown as Service,
    removed,
    stands: () => now,
  };
}

describe('a run over everybody that is given up, since somebody in it is to be forgotten', () => {
  it('is given up although its worker moves it on meanwhile, or it would lack its pieces for ever', async () => {
    const { open, service, removed, stands } = regionAtWork(2);
    await beginPairUpAnew(service, open);
    expect(stands()).toMatchObject({ run: null, due: { because: 'asked', notBefore: 0 } });
    expect(removed.length).toBeGreaterThan(0);
  });

  it('keeps its pieces while the record says that it goes on', async () => {
    const { open, service, removed, stands } = regionAtWork(1_000);
    await expect(beginPairUpAnew(service, open)).rejects.toThrow();
    expect(stands().run).not.toBeNull();
    expect(removed).toEqual([]);
  });
});
