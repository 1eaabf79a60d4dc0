import { checkInvariants, importChunk, readList } from '@payung/casework';
import type { RowOutcome } from '@payung/data';
import { describe, expect, it } from 'vitest';
import { handIn, nominate, rowsOf } from '../support/acts.ts';
import { embeddedDatabase } from '../support/embedded-database.ts';
import { aPerson } from '../support/invented-people.ts';
import { social, transport } from '../support/invented-region.ts';
import { openTestService } from '../support/test-service.ts';

const database = embeddedDatabase();

/** Rows of every kind; the card fills up in the middle. */
const people = [
  ...Array.from({ length: 24 }, (_, n) => aPerson(n)),
  aPerson(3),
  aPerson(50, { nationalId: '12' }),
  ...Array.from({ length: 6 }, (_, n) => aPerson(60 + n)),
];

const told = (rows: readonly RowOutcome[]) =>
  rows.map(({ row, outcome, reasons, duplicateOf }) => ({
    row,
    outcome,
    reasons,
    at: duplicateOf?.row,
  }));

async function outcomesWith(seed: number, rowsAtOnce: () => number) {
  const test = await openTestService({ endpoint: database.endpoint(), seed, granted: 20 });
  await nominate(test, transport, 2);
  const id = await handIn(test, social, people);
  const options = { leaseSeconds: 60, rowsAtOnce };
  for (let next = test.queue.take(); next !== undefined; next = test.queue.take()) {
    if (next.kind === 'inspect') await readList(test.service, options, test.tenant, id);
    if (next.kind === 'chunk') {
      await importChunk(test.service, options, test.tenant, id, next.chunk);
    }
  }
  expect(await checkInvariants(test.service, test.tenant)).toEqual([]);
  const { imports } = await test.service.database.tenant(test.tenant);
  const [chunk] = await imports.chunks(id);
  return { rows: told(await rowsOf(test, id)), commits: chunk?.batches };
}

describe('a list whose commits are kept small while people are about', () => {
  it('ends row by row as it would have, in more commits', async () => {
    const full = await outcomesWith(820, () => Number.POSITIVE_INFINITY);
    let turn = 0;
    const small = await outcomesWith(821, () => {
      turn += 1;
      return (turn % 3) + 1;
    });
    expect(small.rows).toEqual(full.rows);
    expect(small.rows).toHaveLength(people.length);
    expect(small.commits).toBeGreaterThanOrEqual(people.length / 3);
    expect(full.commits).toBeLessThan(people.length / 3);
  });
});
