import { type Auditor, writeImportReport } from '@payung/casework';
import { allLanes, EntryBody } from '@payung/data';
import { UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anOfficer, social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

async function readings(test: TestService): Promise<string[]> {
  const data = await test.service.database.tenant(test.tenant);
  const lanes = await Promise.all(allLanes.map((lane) => data.whole.laneEntries(lane)));
  return lanes.flat().flatMap((entry) => {
    const { actor, changes } = EntryBody.parse(JSON.parse(entry.body));
    return changes
      .filter(({ act }) => act === 'report-read')
      .map(({ id }) => `${actor.user} ${id}`);
  });
}

describe('a report, which shows whole records', () => {
  it('is handed out only after the journal tells who took it', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 1 });
    const id = await handIn(test, social, [aPerson(1)]);
    await test.work();
    const request = { id, format: 'csv', correlationId: 'test' } as const;
    const auditor: Auditor = {
      kind: 'Auditor',
      agencies: [],
      tenant: test.tenant,
      user: UserId.parse('auditor'),
    };
    const report = await writeImportReport(test.service, auditor, request);
    expect(report.ok && Buffer.from(report.value.bytes).toString()).toContain('Diusulkan');
    expect(await readings(test)).toEqual([`auditor ${id}`]);
    const stranger = anOfficer(test.tenant, transport);
    expect((await writeImportReport(test.service, stranger, request)).ok).toBe(false);
    expect(await readings(test)).toHaveLength(1);
  });
});
