import { checkInvariants, correctRows, rowsToCorrect, sweepImports } from '@payung/casework';
import type { ImportId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { handIn, outcomesOf, rowsOf } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { anOfficer, transport } from '../support/invented-region.ts';
import { longestLeaseMs, openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();

const short = (n: number) => aPerson(n, { nationalId: aPerson(n).nationalId.slice(0, 15) });

/** Says the whole NIK of some rows of a list whose n-th person stands at row n + 1. */
function corrected(
  test: TestService,
  id: ImportId,
  rows: readonly (readonly [row: number, piece: number])[],
  service = test.service,
) {
  return correctRows(service, anOfficer(test.tenant, transport), {
    id,
    rows: rows.map(([row, piece]) => ({
      row,
      piece,
      texts: { nationalId: aPerson(row - 1).nationalId },
    })),
    once: null,
    correlationId: 'test',
  });
}

async function aListOfFour(test: TestService): Promise<ImportId> {
  const id = await handIn(test, transport, [aPerson(1), short(2), short(3), short(4)]);
  await test.work();
  return id;
}

describe('corrected rows of a list', () => {
  it('leave a region in which everything still agrees, whoever was first and however often', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 61 });
    const id = await aListOfFour(test);
    const [one, two] = await Promise.all([
      corrected(test, id, [
        [3, 0],
        [4, 0],
      ]),
      corrected(
        test,
        id,
        [
          [4, 0],
          [5, 0],
        ],
        test.sibling(),
      ),
    ]);
    const taken = [one, two].flatMap((result) =>
      result.ok && result.value.kind === 'fresh' ? [...result.value.value.taken] : [],
    );
    expect(taken.sort()).toEqual([3, 4, 5]);
    await test.work();
    expect(outcomesOf(await rowsOf(test, id)).sort()).toEqual([
      '2 nominated',
      '3 nominated',
      '4 nominated',
      '5 nominated',
    ]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });

  it('are judged although the message was lost, and only once by whoever finds them', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 62 });
    const id = await aListOfFour(test);
    await corrected(test, id, [[3, 0]]);
    test.queue.take();
    test.clock.advance(longestLeaseMs);
    await sweepImports(test.service);
    await sweepImports(test.service);
    await test.work();
    const page = await rowsToCorrect(test.service, anOfficer(test.tenant, transport), {
      id,
      cause: 'nik-length:15',
      row: null,
      cursor: null,
      limit: 100,
      correlationId: 'test',
    });
    expect(page.ok && page.value.items.map(({ row }) => row)).toEqual([4, 5]);
    expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  });
});
