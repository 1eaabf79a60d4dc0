import { checkInvariants } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { importPeople, nominate, outcomesOf, regionCard } from '../../support/acts.ts';
import { casesIn } from '../../support/cases.ts';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { aPerson, lineOf } from '../../support/invented-people.ts';
import { social, transport } from '../../support/invented-region.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();

/** The NIK of the n-th worker with one digit of its serial mistyped. */
const mistyped = (n: number): string => aPerson(n).nationalId.replace(/.(.)$/, '7$1');

describe('a worker nominated again under a mistyped NIK', () => {
  it('holds no place, is told of with agency and date, and becomes a case', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_001 });
    const first = await nominate(test, social, 1);
    const again = await nominate(test, transport, 1, { nationalId: mistyped(1) });
    expect(again).toMatchObject({
      outcome: 'duplicate',
      duplicateOf: { agency: social, nominationId: null, row: null },
    });
    expect(again.reasons[0]).toMatchObject({
      code: 'same-person-suspected',
      agency: social,
      sure: true,
      row: null,
    });
    expect(again.personId).not.toBe(first.personId);
    expect(await casesIn(test)).toMatchObject([
      {
        standing: first.nominationId,
        waiting: again.nominationId,
        state: 'open',
        band: 'match',
        decider: null,
        compared: { standing: 1, waiting: 1 },
      },
    ]);
    const data = await test.service.database.tenant(test.tenant);
    expect(await data.quotas.bucket(regionCard)).toMatchObject({ reserved: 1 });
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('by the same agency is decided there', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_002 });
    await nominate(test, social, 1);
    await nominate(test, social, 1, { nationalId: mistyped(1) });
    expect(await casesIn(test)).toMatchObject([{ decider: social }]);
  });

  it('in one list is told by its row, and keeps its outcome when the list is handed in again', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_003 });
    const people = [aPerson(1), aPerson(2), aPerson(1, { nationalId: mistyped(1) })];
    const rows = await importPeople(test, social, people);
    const expected = [`${lineOf(0)} nominated`, `${lineOf(1)} nominated`, `${lineOf(2)} duplicate`];
    expect(outcomesOf(rows)).toEqual(expected);
    expect(rows[2]?.reasons[0]).toMatchObject({
      code: 'same-person-suspected',
      agency: social,
      row: lineOf(0),
      sure: true,
    });
    const again = await importPeople(test, social, people);
    expect(outcomesOf(again)).toEqual(expected);
    expect(again[2]?.reasons.map(({ code }) => code)).toContain('kept-from-earlier');
    expect(await casesIn(test)).toHaveLength(1);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('is no case for a brother of the same house, and none for a namesake', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 3_004 });
    const { motherMaidenName, familyCardNo, address, phone } = aPerson(1);
    const house = { motherMaidenName, familyCardNo, address, phone };
    const outcomes = [
      await nominate(test, social, 1),
      await nominate(test, social, 9, { ...house, name: 'SUKIRNO WIBOWO' }),
      await nominate(test, transport, 17, { name: aPerson(1).name }),
    ].map(({ outcome }) => outcome);
    expect(outcomes).toEqual(['nominated', 'nominated', 'nominated']);
    expect(await casesIn(test)).toEqual([]);
  });
});
