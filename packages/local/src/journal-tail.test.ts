import { EntryItem, parseLanePartition } from '@payung/data';
import { TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { toStreamEvent } from './journal-tail.ts';

const tenant = TenantId.parse('01KA3319KVDVSDEM0000000001');

describe('the journal’s tail', () => {
  it('hands entries on as the table’s stream would, each with all that was written', () => {
    const entry = EntryItem.parse({ schemaVersion: 1, seq: 7, prev: 'a', hash: 'b', body: '{}' });
    const [record] = toStreamEvent(tenant, 3, [entry]).Records;
    expect(record?.eventName).toBe('INSERT');
    const image = record?.dynamodb?.NewImage ?? {};
    expect(parseLanePartition(image.pk?.S ?? '')).toEqual({ tenant, lane: 3 });
    expect(
      EntryItem.parse({
        schemaVersion: Number(image.schemaVersion?.N),
        seq: Number(image.seq?.N),
        prev: image.prev?.S,
        hash: image.hash?.S,
        body: image.body?.S,
      }),
    ).toEqual(entry);
    expect(record?.dynamodb?.Keys).toEqual({ pk: image.pk, sk: image.sk });
  });

  it('numbers records so that they sort as they were written', () => {
    const entries = [9, 10, 100].map((seq) =>
      EntryItem.parse({ schemaVersion: 1, seq, prev: '', hash: '', body: '{}' }),
    );
    const numbers = toStreamEvent(tenant, 0, entries).Records.map(
      (record) => record.dynamodb?.SequenceNumber ?? '',
    );
    expect(numbers).toEqual(numbers.toSorted());
  });
});
