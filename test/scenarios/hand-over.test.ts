import { checkInvariants, handOverRow } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { handIn, rowsOf } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anOfficer, social, transport } from '../support/invented-region.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();

describe('a row whose occupation belongs to another agency', () => {
  it('is handed over in one step, once, and only to whose occupation it is', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 1 });
    const strangers = aPerson(1, { occupation: 'MARBOT' });
    const importId = await handIn(test, transport, [strangers, aPerson(2)]);
    await test.work();
    const [first, second] = await rowsOf(test, importId);
    expect(first).toMatchObject({
      outcome: 'to-correct',
      reasons: [{ code: 'occupation-of-other-agency', agencies: [social] }],
    });
    const officer = anOfficer(test.tenant, transport);
    const over = (row: number | undefined, to = social, actor = officer) =>
      handOverRow(test.service, actor, {
        importId,
        row: row ?? 0,
        to,
        correlationId: 'test',
      });
    expect(await over(first?.row)).toEqual({
      ok: true,
      value: { to: social, outcome: 'nominated' },
    });
    expect(await over(first?.row)).toEqual({
      ok: true,
      value: { to: social, outcome: 'duplicate' },
    });
    expect(await over(second?.row)).toMatchObject({ refusal: { code: 'state-forbids' } });
    expect(await over(first?.row, transport)).toMatchObject({
      refusal: { code: 'state-forbids' },
    });
    expect(await over(99)).toMatchObject({ refusal: { code: 'not-found' } });
    const theirs = anOfficer(test.tenant, social);
    expect(await over(first?.row, social, theirs)).toMatchObject({
      refusal: { code: 'not-found' },
    });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
