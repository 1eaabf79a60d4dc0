import { describe, expect, it } from 'vitest';
import { memoryTables } from './memory-tables.fixture.ts';
import { outboxItems, unreadableItems, unsentItems } from './outbox.ts';
import { aPackRecord } from './pack-record.fixture.ts';
import type { OutboxItem, PackRecord, Settled } from './records.ts';
import { tidy } from './tidy.ts';

const id = '33.19.01.2001:2026:0001';
const anItem = (n: number): OutboxItem => ({
  id: `act-${n}`,
  schemaVersion: 2,
  pack: id,
  about: `person-${n}`,
  sequence: n,
  photos: [],
  sealed: 'x',
  at: null,
});
const settled = (n: number, outcome: Settled['outcome']): Settled => ({
  id: `act-${n}`,
  schemaVersion: 1,
  pack: id,
  about: `person-${n}`,
  outcome,
  codes: [],
  refusedPhotos: [],
});

async function aDevice(closed: PackRecord['closed'], outcomes: readonly Settled['outcome'][]) {
  const { tables } = memoryTables();
  await tables.write([{ in: 'packs', put: aPackRecord(id, closed) }]);
  for (const [i, outcome] of outcomes.entries()) {
    await tables.write([
      { in: 'outbox', add: anItem(i + 1) },
      { in: 'settled', put: settled(i + 1, outcome) },
    ]);
  }
  const left = async () => ({
    packs: (await tables.all('packs')).length,
    acts: (await tables.all('outbox')).length,
    settled: (await tables.all('settled')).length,
  });
  return { store: { tables }, left };
}

describe('what is left on a device', () => {
  it('is nothing of a list that ended, once all of it was taken or looked at', async () => {
    const { store, left } = await aDevice('handed-back', ['taken', 'already-taken', 'set-aside']);
    await tidy(store);
    expect(await left()).toEqual({ packs: 0, acts: 0, settled: 0 });
  });

  it('is everything while the list runs: the next answer names the one before it', async () => {
    const { store, left } = await aDevice(null, ['taken', 'taken']);
    await tidy(store);
    expect(await left()).toEqual({ packs: 1, acts: 2, settled: 2 });
  });

  it('is everything while something waits to be sent, or to be looked at', async () => {
    for (const outcome of ['conflict', 'kept', 'rejected'] as const) {
      const { store, left } = await aDevice('expired', ['taken', outcome]);
      await tidy(store);
      expect(await left(), outcome).toEqual({ packs: 1, acts: 2, settled: 2 });
    }
    const { store, left } = await aDevice('expired', ['taken']);
    await store.tables.write([{ in: 'outbox', add: anItem(9) }]);
    await tidy(store);
    expect(await left()).toEqual({ packs: 1, acts: 2, settled: 1 });
  });

  it('is read as earlier releases wrote it, and kept where a later one did, which stops no other', async () => {
    const { store, left } = await aDevice('expired', ['taken']);
    const { at: _, ...first } = anItem(7);
    await store.tables.write([
      { in: 'outbox', add: { ...first, schemaVersion: 1 } },
      { in: 'outbox', add: { ...anItem(8), schemaVersion: 3 } },
    ]);
    expect((await unsentItems(store)).map((one) => [one.id, one.at])).toEqual([['act-7', null]]);
    expect(await unreadableItems(store)).toBe(1);
    await store.tables.write([{ in: 'settled', put: settled(7, 'taken') }]);
    await tidy(store);
    expect(await left()).toEqual({ packs: 1, acts: 3, settled: 2 });
    expect((await outboxItems(store)).map((one) => one.id)).toEqual(['act-1', 'act-7']);
  });
});
