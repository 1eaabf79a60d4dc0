import { checkInvariants, goOnWithList, showImport } from '@payung/casework';
import type { ImportId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn, importPeople, rowsOf } from '../../support/acts.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, anOfficer, social, transport } from '../../support/invented-region.ts';
import { openTestService, type TestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

const people = (from: number, count: number) =>
  Array.from({ length: count }, (_, n) => aPerson(from + n));

async function stateOf(test: TestService, id: ImportId) {
  const shown = await showImport(test.service, anAdmin(test.tenant), id);
  if (!shown.ok) throw new Error(JSON.stringify(shown));
  return shown.value;
}

describe('a list of which more than half was nominated by another agency', () => {
  it('rests with the reason, and goes on when a person says so', async () => {
    const test = await openTestService({
      endpoint: database.endpoint(),
      seed: 3_301,
      granted: 500,
    });
    await importPeople(test, social, people(0, 30));
    const id = await handIn(test, transport, people(0, 50));
    await test.work();
    const { record } = await stateOf(test, id);
    expect(record.state).toBe('paused');
    const [fault] = JSON.parse(record.faults);
    expect(fault).toMatchObject({ code: 'mostly-double', rows: 50 });
    expect(fault.doubles).toBeGreaterThan(25);
    expect((await rowsOf(test, id)).length).toBeLessThan(50);

    const actor = anOfficer(test.tenant, transport);
    const other = anOfficer(test.tenant, social);
    const plain = { id, correlationId: 'test' };
    expect(await goOnWithList(test.service, other, plain)).toMatchObject({ ok: false });
    expect(await goOnWithList(test.service, actor, plain)).toMatchObject({ ok: true });
    await test.work();
    expect((await stateOf(test, id)).record.state).toBe('done');
    expect(await rowsOf(test, id)).toHaveLength(50);
    expect(await goOnWithList(test.service, actor, plain)).toMatchObject({ ok: false });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is not held up by what the agency itself handed in before', async () => {
    const test = await openTestService({
      endpoint: database.endpoint(),
      seed: 3_302,
      granted: 500,
    });
    await importPeople(test, social, people(0, 20));
    await importPeople(test, transport, people(0, 10).concat(people(100, 20)));
    const id = await handIn(test, transport, people(0, 10).concat(people(100, 20), people(0, 2)));
    await test.work();
    expect((await stateOf(test, id)).record.state).toBe('done');
  });
});
