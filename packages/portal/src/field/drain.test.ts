import type { FieldOutcome, FieldOutcomes } from '@payung/contract';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drain, type FieldLine } from './drain.ts';
import { memoryTables } from './memory-tables.fixture.ts';
import { settledItems, unsentItems } from './outbox.ts';
import { aPackRecord } from './pack-record.fixture.ts';
import type { OutboxItem } from './records.ts';
import { mayAnswerAgain, maySendAgain } from './rejections.ts';
import { tidy } from './tidy.ts';

const pack = '33.19.01.2001:2026:0001';
const summary: FieldOutcomes['pack'] = {
  packId: pack,
  village: '33.19.01.2001',
  villageName: 'Desa Contoh',
  level: 'village',
  by: 'someone',
  rt: null,
  rw: null,
  people: 3,
  lentAt: '2026-11-21T01:00:00.000Z',
  expiresAt: '2026-11-28T01:00:00.000Z',
  ended: null,
};

/** Acts about three people in turn; the first of each person has a photo. */
function items(count: number): OutboxItem[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `act-${i}`,
    schemaVersion: 2 as const,
    pack,
    about: `person-${i % 3}`,
    sequence: i + 1,
    photos: i < 3 ? [`photo-${i}`] : [],
    sealed: 'x',
    at: '2026-11-21T01:00:00.000Z',
  }));
}

async function aDevice(count: number) {
  const { tables } = memoryTables();
  const own = items(count);
  await tables.write([{ in: 'packs', put: aPackRecord(pack, 'expired') }]);
  await tables.write(own.map((one) => ({ in: 'outbox', add: one })));
  await tables.write(
    own.flatMap(({ photos, about }) =>
      photos.map((id) => {
        const at = '2026-11-21T01:00:00.000Z';
        return {
          in: 'photos',
          add: { id, schemaVersion: 1, pack, about, at, sealed: 'x' },
        } as const;
      }),
    ),
  );
  return { user: 'someone', tables, crypto: globalThis.crypto };
}

/** A server that takes each id once, and a line that does as it is told. */
function aServer(fate: (call: number) => 'ok' | 'lost' | 'answer-lost' | 'turned-away') {
  const taken: string[] = [];
  const photos = new Set<string>();
  let calls = 0;
  const travel = <T>(work: () => T): T => {
    calls += 1;
    const what = fate(calls);
    if (what === 'lost') throw new Error('line');
    if (what === 'turned-away') throw new Error('item');
    const answer = work();
    if (what === 'answer-lost') throw new Error('line');
    return answer;
  };
  const line: FieldLine = {
    acts: async (_pack, _at, acts) =>
      travel(() => {
        const outcomes = acts.map(({ id }): FieldOutcome => {
          const before = taken.includes(id);
          if (!before) taken.push(id);
          const outcome = before ? 'already-taken' : 'taken';
          return { id, outcome, stage: 'ready', level: null, refusedPhotos: [] };
        });
        return { outcomes, pack: summary };
      }),
    photo: async ({ id }) =>
      travel(() => {
        photos.add(id);
        return { photoId: id, evidenceId: 'e', refused: [] };
      }),
    verdict: (cause) => (cause instanceof Error && cause.message === 'line' ? 'line' : 'item'),
    now: () => new Date(0),
  };
  return { line, taken, photos };
}

describe('sending what waits', () => {
  it('brings everything once and in the order of each person, wherever the line breaks', async () => {
    const fates = fc.array(fc.constantFrom('ok', 'lost', 'answer-lost', 'turned-away'), {
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 45 }), fates, async (count, plan) => {
        const store = await aDevice(count);
        const { line, taken, photos } = aServer((call) => plan[call - 1] ?? 'ok');
        for (let n = 0; n <= plan.length + 1; n += 1) await drain(store, line, '33.19');
        expect(await unsentItems(store)).toEqual([]);
        expect([...taken].sort()).toEqual(
          items(count)
            .map(({ id }) => id)
            .sort(),
        );
        for (const person of [0, 1, 2]) {
          const own = taken.map((id) => Number(id.slice(4))).filter((i) => i % 3 === person);
          expect(own).toEqual(own.toSorted((a, b) => a - b));
        }
        expect(photos.size).toBe(Math.min(3, count));
        expect(await store.tables.all('photos')).toEqual([]);
      }),
      { seed: 11, numRuns: 60 },
    );
  });

  it('lets a photo that is turned away hold back its own person only', async () => {
    const store = await aDevice(6);
    const { line, taken } = aServer((call) => (call === 1 ? 'turned-away' : 'ok'));
    expect(await drain(store, line, '33.19')).toBe('held');
    expect(taken).toEqual(['act-1', 'act-2', 'act-4', 'act-5']);
    expect((await settledItems(store)).map(({ outcome }) => outcome)).not.toContain('rejected');
    expect(await drain(store, line, '33.19')).toBe('all');
  });

  it('tells of answers whose loan the service does not know, keeps them and their photos, and sends them again when told to', async () => {
    const store = await aDevice(4);
    const { line, taken, photos } = aServer(() => 'ok');
    const unknown: FieldLine = {
      ...line,
      acts: () => Promise.reject(new Error('no such loan')),
      photo: () => Promise.reject(new Error('no such loan')),
      verdict: () => 'unknown-loan',
    };
    expect(await drain(store, unknown, '33.19')).toBe('held');
    const told = await settledItems(store);
    expect(told.map(({ codes }) => codes)).toEqual(Array(4).fill(['unknown-loan']));
    expect(told.every((one) => maySendAgain(one) && !mayAnswerAgain(one))).toBe(true);
    // tried no more by itself, and nothing of it is gone
    expect(await unsentItems(store)).toEqual([]);
    expect(await store.tables.all('outbox')).toHaveLength(4);
    expect(await store.tables.all('photos')).toHaveLength(3);
    // nor once the list is over, whatever an answer was marked as
    for (const outcome of ['rejected', 'set-aside'] as const) {
      const marked = told.map((one) => ({ ...one, outcome }));
      await store.tables.write(marked.map((put) => ({ in: 'settled', put })));
      await tidy(store);
      expect(await settledItems(store), outcome).toHaveLength(4);
      expect(await store.tables.all('outbox'), outcome).toHaveLength(4);
      expect(await store.tables.all('photos'), outcome).toHaveLength(3);
      expect(marked.every(maySendAgain), outcome).toBe(true);
    }

    await store.tables.write(told.map(({ id }) => ({ in: 'settled', remove: id })));
    expect(await drain(store, line, '33.19')).toBe('all');
    expect(taken).toHaveLength(4);
    expect(photos.size).toBe(3);
    await tidy(store);
    expect(await store.tables.all('outbox')).toEqual([]);
    expect(await store.tables.all('packs')).toEqual([]);
  });

  it('leaves what was answered for one region to that region, though the same officer is signed in to another', async () => {
    const store = await aDevice(4);
    const { line, taken, photos } = aServer(() => 'ok');
    expect(await drain(store, line, '33.75')).toBe('role');
    expect([taken, photos.size, await settledItems(store)]).toEqual([[], 0, []]);
    expect(await drain(store, line, '33.19')).toBe('all');
    expect(taken).toHaveLength(4);
  });

  it('marks nothing as sent that the server did not answer', async () => {
    const store = await aDevice(4);
    const { line } = aServer(() => 'lost');
    expect(await drain(store, line, '33.19')).toBe('line');
    expect(await unsentItems(store)).toHaveLength(4);
  });
});
