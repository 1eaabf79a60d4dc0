import { describe, expect, it } from 'vitest';
import { endedLoanOf, giveUp } from './ended-loan.ts';
import { memoryTables } from './memory-tables.fixture.ts';
import { settledItems } from './outbox.ts';
import { aPackRecord } from './pack-record.fixture.ts';
import type { OutboxItem, PackRecord, Settled } from './records.ts';
import { maySendAgain } from './rejections.ts';
import type { Tables } from './tables.ts';
import { tidy } from './tidy.ts';

const id = '33.19.01.2001:2026:0001';
const settled = (n: number, outcome: Settled['outcome'], codes: string[] = []): Settled => ({
  id: `act-${n}`,
  schemaVersion: 1,
  pack: id,
  about: `person-${n}`,
  outcome,
  codes,
  refusedPhotos: [],
});
const unknown = settled(1, 'rejected', ['unknown-loan']);
const all = [unknown, settled(2, 'taken'), settled(3, 'already-taken'), settled(4, 'conflict')];
const at = (day: string) => ({ kind: 'known' as const, now: Date.parse(day) });
const endOf = (closed: PackRecord['closed'], answer = unknown, day = '2026-11-27') =>
  endedLoanOf({ packs: [aPackRecord(id, closed)], settled: all }, answer, at(day));

const item = (n: number, photos: string[]): OutboxItem => ({
  id: `act-${n}`,
  schemaVersion: 2,
  pack: id,
  about: `person-${n}`,
  sequence: n,
  photos,
  sealed: 'x',
  at: null,
});
const photo = (n: number, about: number) => ({
  id: `photo-${n}`,
  schemaVersion: 1,
  pack: id,
  about: `person-${about}`,
  at: '2026-11-21',
  sealed: 'x',
});

describe('an answer whose loan the service does not know', () => {
  it('has an end once the loan is over, with how much of its list arrived, or its card stays for ever', () => {
    for (const closed of ['expired', 'ended', 'handed-back'] as const) {
      expect(endOf(closed), closed).toMatchObject({ taken: 2, record: { id } });
    }
    expect(endOf('wrong-passphrases', unknown, '2026-11-29')).toMatchObject({ taken: 2 });
    // an earlier release let it be marked as read
    expect(endOf('expired', { ...unknown, outcome: 'set-aside' })).not.toBeNull();
  });

  it('has none while it may still be taken, nor on a device that does not know its time', () => {
    expect(endOf(null)).toBeNull();
    expect(endOf('wrong-passphrases')).toBeNull();
    const packs = [aPackRecord(id, null)];
    expect(endedLoanOf({ packs, settled: all }, unknown, { kind: 'behind' })).toBeNull();
    expect(endOf('expired', settled(4, 'conflict', ['answered']))).toBeNull();
  });

  it('goes from the device with its photos and its list by the officer’s word alone', async () => {
    const { tables } = memoryTables();
    await tables.write([
      { in: 'packs', put: aPackRecord(id, 'expired') },
      { in: 'outbox', add: item(1, []) },
      { in: 'photos', add: photo(1, 1) },
      { in: 'settled', put: unknown },
    ]);
    await tidy({ tables });
    expect(await tables.all('packs')).toHaveLength(1);
    await giveUp({ tables }, unknown);
    expect((await settledItems({ tables })).some(maySendAgain)).toBe(false);
    await tidy({ tables });
    for (const table of ['packs', 'outbox', 'photos', 'settled'] as const) {
      expect(await tables.all(table), table).toEqual([]);
    }
  });

  it('goes at once and without a line, or a conflict elsewhere in its list keeps photos of a person on a lost phone', async () => {
    const { tables } = memoryTables();
    const conflict = settled(4, 'conflict', ['answered']);
    await tables.write([
      { in: 'packs', put: aPackRecord(id, 'expired') },
      { in: 'outbox', add: item(1, ['photo-1', 'photo-2']) },
      { in: 'outbox', add: item(4, ['photo-3']) },
      { in: 'photos', add: photo(1, 1) },
      { in: 'photos', add: photo(2, 1) },
      { in: 'photos', add: photo(3, 4) },
      { in: 'settled', put: unknown },
      { in: 'settled', put: conflict },
    ]);
    await giveUp({ tables }, unknown);
    expect(await tables.all('outbox')).toEqual([item(4, ['photo-3'])]);
    expect(await tables.all('photos')).toEqual([photo(3, 4)]);
    // else the card would be there again, or the answer be counted as waiting
    const ended = { ...unknown, outcome: 'set-aside', codes: [] };
    expect(await settledItems({ tables })).toEqual([ended, conflict]);
  });

  it('goes in one write, or a phone that dies between two keeps photos that no answer names', async () => {
    const { tables, fill } = memoryTables();
    await tables.write([
      { in: 'outbox', add: item(1, ['photo-1']) },
      { in: 'photos', add: photo(1, 1) },
      { in: 'settled', put: unknown },
    ]);
    const dying: Tables = { ...tables, write: (changes) => tables.write(changes).then(fill) };
    await giveUp({ tables: dying }, unknown);
    expect([await tables.all('outbox'), await tables.all('photos')]).toEqual([[], []]);
    expect((await settledItems({ tables })).some(maySendAgain)).toBe(false);
  });
});
