import { AgencyId, BucketId, ImportId, NominationId, PersonId, TenantId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { journalKeys, parseLanePartition } from './journal-keys.ts';
import {
  agencyIndexKey,
  bucketIndexPartition,
  importIndexKey,
  nominationIdOf,
  parseIndexedKey,
  registryKeys,
  splitNominationId,
  wordPartition,
} from './registry-keys.ts';

const tenant = TenantId.parse('1'.padStart(26, '0'));
const longer = TenantId.parse('2'.padStart(26, '0'));
const person = PersonId.parse('7'.padStart(26, '0'));
const importId = ImportId.parse('8'.padStart(26, '0'));
const agency = AgencyId.parse('dinas-sosial');
const bucket = BucketId.parse('2026.agency.dinas-sosial');
const nomination = nominationIdOf(person, 12);

describe('keys of the registry', () => {
  const keys = [
    registryKeys.person(tenant, person),
    registryKeys.nomination(tenant, nomination),
    registryKeys.guard(tenant, 'x'),
    registryKeys.word(tenant, 'x', person),
    registryKeys.bucket(tenant, bucket),
    registryKeys.movement(tenant, bucket, '2026', '1.1'),
    registryKeys.waiting(tenant, bucket, 1),
    registryKeys.import(tenant, importId),
    registryKeys.chunk(tenant, importId, 1),
    registryKeys.rows(tenant, importId, 1, 1),
    registryKeys.idempotency(tenant, 'x'),
    registryKeys.layout(tenant, agency, 'x'),
    journalKeys.head(tenant, 3),
    journalKeys.entry(tenant, 3, 1),
    journalKeys.tally(tenant, 3),
  ].map(({ pk }) => pk);
  const indexed = [
    agencyIndexKey(tenant, agency, 2026, 'nominated', nomination).gpk,
    importIndexKey(tenant, 'open', importId).gpk,
    bucketIndexPartition(tenant),
    wordPartition(tenant, 'x'),
  ];

  it('all begin with their tenant and its terminator, and never with a neighbour’s', () => {
    for (const pk of [...keys, ...indexed]) {
      expect(pk.startsWith(`T#${tenant}#`)).toBe(true);
      expect(pk.startsWith(`T#${longer}#`)).toBe(false);
    }
  });

  it('sort waiting numbers and nominations as numbers, not as words', () => {
    const waiting = [9, 10, 100].map((n) => registryKeys.waiting(tenant, bucket, n).sk);
    const entries = [9, 10, 100].map((n) => journalKeys.entry(tenant, 0, n).sk);
    const under = [2, 10].map((n) => registryKeys.nomination(tenant, nominationIdOf(person, n)).sk);
    for (const sorted of [waiting, entries, under]) expect([...sorted].sort()).toEqual(sorted);
  });

  it('lead back from an index row to what it stands for', () => {
    expect(parseIndexedKey(registryKeys.nomination(tenant, nomination))).toEqual({
      kind: 'nomination',
      id: nomination,
    });
    expect(parseIndexedKey(registryKeys.import(tenant, importId)).id).toBe(importId);
    expect(parseIndexedKey(registryKeys.bucket(tenant, bucket)).id).toBe(bucket);
    expect(() => parseIndexedKey({ pk: 'T#x#', sk: 'SUMS' })).toThrow('unknown key shape');
  });

  it('take a nomination id apart as it was put together', () => {
    expect(splitNominationId(NominationId.parse(`${person}-12`))).toEqual({ person, ordinal: 12 });
    expect(parseLanePartition(journalKeys.partition(tenant, 7))).toEqual({ tenant, lane: 7 });
    expect(parseLanePartition(registryKeys.bucket(tenant, bucket).pk)).toBeNull();
  });
});
