import {
  checkInvariants,
  listNominations,
  rotateSealingKey,
  type Service,
  showPerson,
} from '@payung/casework';
import type { Cause } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn, importPeople, nominate, rowsOf } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social } from '../../support/invented-region.ts';
import { rawItems } from '../../support/raw-items.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const cause: Cause = {
  actor: { kind: 'System', user: UserId.parse('system'), agency: null },
  source: 'keys',
  correlationId: 'test',
};

async function niksOf(test: TestService, service: Service): Promise<(string | null)[]> {
  const { people } = await service.database.tenant(test.tenant);
  const actor = anAdmin(test.tenant);
  const page = { agency: null, state: null, cursor: null, limit: 100 };
  const listed = await listNominations(service, actor, page);
  if (!listed.ok) throw new Error(listed.refusal.code);
  const persons = listed.value.items.map(({ worker }) => worker.nik);
  const { keys } = await service.database.tenant(test.tenant);
  const guards = await people.guards(persons.map((nik) => keys.digest('nik', nik)));
  for (const guard of guards) {
    if (guard !== null) expect((await showPerson(service, actor, guard.person)).ok).toBe(true);
  }
  return persons;
}

/** Versions named by the sealed NIKs, by person. */
async function versionsOf(test: TestService): Promise<number[]> {
  const items = await rawItems(test.client, test.tables.registry, test.tenant);
  return items.flatMap(({ sk, sealed }) =>
    sk === 'PERSON' && sealed instanceof Uint8Array ? [Buffer.from(sealed).readUInt16BE(1)] : [],
  );
}

describe('renewing the sealing key of a region', () => {
  it('leaves everybody readable, and seals whoever comes after under the new key', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 900 });
    await nominate(test, social, 1);
    const list = await handIn(test, social, [aPerson(2), aPerson(3)]);
    expect(await rotateSealingKey(test.service, test.tenant, cause)).toEqual({ version: 2 });
    await test.work();
    await nominate(test, social, 4);
    expect((await versionsOf(test)).sort()).toEqual([1, 2, 2, 2]);
    await expect.poll(() => niksOf(test, test.service)).toHaveLength(4);
    expect((await rowsOf(test, list)).map(({ outcome }) => outcome)).toEqual([
      'nominated',
      'nominated',
    ]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is learnt by a process that was at work already, from the first section it cannot open', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 901 });
    const other = test.sibling();
    await nominate({ ...test, service: other }, social, 1);
    await rotateSealingKey(test.service, test.tenant, cause);
    await nominate(test, social, 2);
    // no time has passed: nothing but the section itself tells
    await expect.poll(() => niksOf(test, other)).toHaveLength(2);
    await importPeople({ ...test, work: () => test.work(other) }, social, [aPerson(5)]);
    expect(await checkInvariants(other, test.tenant)).toEqual([]);
  });

  it('at once by two makes one version, and the journal tells who did it', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 902 });
    const services = [test.service, test.sibling(), test.sibling()];
    const made = await Promise.all(
      services.map((one) => rotateSealingKey(one, test.tenant, cause)),
    );
    expect(made.map(({ version }) => version)).toEqual([2, 2, 2]);
    const { whole } = await test.service.database.tenant(test.tenant);
    const lanes = await Promise.all(Array.from({ length: 16 }, (_, n) => whole.laneEntries(n)));
    const told = lanes.flat().filter(({ body }) => body.includes('"of":"keys"'));
    expect(told).toHaveLength(1);
    expect(JSON.parse(told[0]?.body ?? '')).toMatchObject({
      actor: cause.actor,
      changes: [{ of: 'keys', id: 'sealing', act: 'rotated', after: { version: 2 } }],
    });
    test.clock.advance(3_600_000);
    expect(await rotateSealingKey(test.sibling(), test.tenant, cause)).toEqual({ version: 3 });
  });
});
