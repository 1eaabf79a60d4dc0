import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { regionOf, rotateSealingKey } from '@payung/casework';
import {
  type Cause,
  type DestructionProof,
  destroyKeysAction,
  journalSource,
  KeysDestroyedError,
  openJournals,
  ringLastsMs,
  tenantKeys,
} from '@payung/data';
import { Instant, UserId } from '@payung/domain';
import { verifyJournal } from '@payung/journal-check';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { agencies, asTenant, social } from '../../support/invented-region.ts';
import { fixedMasterKey } from '../../support/memory-ports.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};
const proof: DestructionProof = {
  receipt: 'B/1/2026',
  legalHolds: [],
  at: Instant.parse('2026-11-21T00:00:00.000Z'),
};

function destroy(test: TestService): Promise<unknown> {
  const TransactItems = [destroyKeysAction(test.tables.tenancy, test.tenant, proof)];
  return test.client.send(new TransactWriteItemsCommand({ TransactItems }));
}

async function region(seed: number): Promise<TestService> {
  const test = await openTestService({ endpoint: database.endpoint(), seed });
  await nominate(test, social, 1);
  await rotateSealingKey(test.service, test.tenant, cause);
  await importPeople(test, social, [aPerson(2), aPerson(3)]);
  return test;
}

async function verdictOf(test: TestService) {
  const journals = openJournals({ client: test.client, tables: test.tables, random: test.random });
  return verifyJournal(await journalSource(test.tenant, journals(test.tenant), agencies));
}

describe('destroying the keys of a region', () => {
  it('needs a signed receipt and the end of all legal holds, or a court finds nothing', () => {
    const to = (changes: Partial<DestructionProof>) => () =>
      destroyKeysAction('tenancy', asTenant('1'.repeat(26)), { ...proof, ...changes });
    expect(to({ receipt: '' })).toThrow('receipt');
    expect(to({ legalHolds: ['perkara 12'] })).toThrow('hold');
  });

  it('leaves nothing that opens, neither to a process at work nor to a new one', async () => {
    const test = await region(990);
    await destroy(test);
    await expect(test.sibling().database.tenant(test.tenant)).rejects.toThrow(KeysDestroyedError);
    const held = await test.service.database.tenant(test.tenant);
    test.clock.advance(ringLastsMs);
    await expect(regionOf(test.service, test.tenant)).rejects.toThrow(KeysDestroyedError);
    // whoever kept them in hand cannot use them either
    expect(() => held.keys.seal('A', 'c')).toThrow(KeysDestroyedError);
    expect(() => held.keys.digest('nik', 'A')).toThrow(KeysDestroyedError);
  });

  it('leaves no root key in the table, so that the master key itself opens nothing', async () => {
    const test = await region(991);
    const sealed = (await rawItems(test.client, test.tables.registry, test.tenant)).flatMap(
      (item) => (item.sk === 'PERSON' && item.sealed instanceof Uint8Array ? [item] : []),
    );
    expect(sealed).toHaveLength(3);
    const wrapped = async (): Promise<Uint8Array[]> => {
      const items = await rawItems(test.client, test.tables.tenancy, test.tenant);
      // the first root, then the later ones in their order, then whatever else there may be
      return items
        .filter(({ sk }) => sk === 'SEALING-KEY')
        .flatMap(({ wrapped: first, seals, ...rest }) => [first, seals, rest].flatMap(bytesIn));
    };
    const before = await wrapped();
    expect(before).toHaveLength(2);
    // the control: with these two roots somebody opens everything
    const roots = await Promise.all(
      before.map((bytes) => fixedMasterKey().unwrap(bytes, test.tenant)),
    );
    const seals = roots.map((root, i) => ({ version: i + 1, root }));
    const keys = tenantKeys(test.tenant, {
      seals,
      lookUps: seals.slice(0, 1),
      read: 1,
      also: null,
      recent: [1],
    });
    for (const { id, sealed: bytes } of sealed) {
      if (bytes instanceof Uint8Array) expect(keys.open(bytes, `person|${id}`)).toMatch(/^\d{16}$/);
    }
    await destroy(test);
    expect(await wrapped()).toEqual([]);
    await expect(destroy(test)).rejects.toThrow();
  });

  it('leaves the journal whole: its chain is over what stands there, not over what it says', async () => {
    const test = await region(992);
    const before = await verdictOf(test);
    expect(before.findings).toEqual([]);
    expect(before.entries).toBeGreaterThan(3);
    await destroy(test);
    expect(await verdictOf(test)).toEqual(before);
  });
});

/** All bytes anywhere in an item. */
function bytesIn(value: unknown): Uint8Array[] {
  if (value instanceof Uint8Array) return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(bytesIn);
}
