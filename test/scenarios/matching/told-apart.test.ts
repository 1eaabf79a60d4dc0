import { checkInvariants, decideCase } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { end, importPeople, nominate } from '../../support/acts.ts';
import { casesIn } from '../../support/cases.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson } from '../../support/invented-people.ts';
import { anAdmin, social, transport } from '../../support/invented-region.ts';
import { pairUpNow } from '../../support/paired-up.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

const { nationalId } = aPerson(1);
/** Another worker, so like the first that a person has to look. */
const twin = { nationalId: nationalId.slice(0, 12) + String(9012) };

describe('two people whom somebody told apart', () => {
  it('are not asked about again when one is withdrawn and nominated anew with the same data', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_401 });
    const first = await nominate(test, social, 1);
    const other = await nominate(test, transport, 1, twin);
    const [asked] = await casesIn(test);
    const decided = await decideCase(test.service, anAdmin(test.tenant), {
      name: asked?.id ?? '',
      decision: { answer: 'different', reason: 'saudara kembar' },
      version: null,
      once: null,
      correlationId: 'test',
    });
    expect(decided.ok).toBe(true);

    await end(test, 'withdraw', other.nominationId);
    expect((await nominate(test, transport, 1, twin)).outcome).toBe('nominated');
    await end(test, 'withdraw', first.nominationId);
    const [row] = await importPeople(test, transport, [aPerson(1)]);
    expect(row?.outcome).toBe('nominated');
    await pairUpNow(test);
    expect(await casesIn(test)).toHaveLength(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are asked about again when one comes with other data', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_402 });
    await nominate(test, social, 1);
    const other = await nominate(test, transport, 1, twin);
    const [asked] = await casesIn(test);
    await decideCase(test.service, anAdmin(test.tenant), {
      name: asked?.id ?? '',
      decision: { answer: 'different', reason: 'saudara kembar' },
      version: null,
      once: null,
      correlationId: 'test',
    });
    await end(test, 'withdraw', other.nominationId);
    const again = await nominate(test, transport, 1, { ...twin, phone: '' });
    expect(again.outcome).not.toBe('nominated');
    expect(await casesIn(test)).toHaveLength(2);
  });
});
