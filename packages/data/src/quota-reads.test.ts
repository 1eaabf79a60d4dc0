import { BucketId, NominationId } from '@payung/domain';
import { expect, it } from 'vitest';
import { createQuotaReads } from './quota-reads.ts';
import type { TenantReading } from './reading.ts';
import { schemaVersion } from './records.ts';
import type { Item, QueryRequest } from './table-access.ts';

const bucket = BucketId.parse('2026');
const whose = (number: number): NominationId =>
  NominationId.parse(`${String(number).padStart(26, '0')}-1`);

/** A card at which people wait; the database answers a few at a time, as it does with a megabyte of them. */
function cardWith(waiting: number, atOnce: number) {
  const tenant = 'contoh';
  const items = Array.from({ length: waiting }, (_, i): Item => {
    const number = i + 1;
    const key = { pk: 'card', sk: `WAIT#${number}` };
    return { ...key, schemaVersion, number, nomination: whose(number) };
  });
  async function query({ after, limit = waiting }: QueryRequest) {
    const from = after == null ? 0 : Number(after.number);
    const page = items.slice(from, from + Math.min(atOnce, limit));
    const last = page.at(-1);
    return { items: page, next: from + page.length < waiting && last !== undefined ? last : null };
  }
  // of a reading only these are asked here
  const reading = { tenant, tables: { registry: 'registry' }, access: { query } };
  return createQuotaReads(reading as unknown as TenantReading);
}

it('tells everybody whose turn it is, however many: who lies on a later page would be told that no place is free', async () => {
  const numbers = async (limit: number) =>
    (await cardWith(50, 7).waiting(bucket, limit)).map(({ number }) => number);
  expect(await numbers(30)).toEqual(Array.from({ length: 30 }, (_, i) => i + 1));
  expect(await numbers(80)).toHaveLength(50);
  expect(await numbers(3)).toEqual([1, 2, 3]);
});
