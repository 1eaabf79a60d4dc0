import type { Service } from '@payung/casework';
import { describe, expect, it } from 'vitest';
import { type CheckpointLog, createCheckpointRun } from './checkpoint.ts';

const kudus = '01JD4Z5N6P7Q8R9S0T1V2W3X4Y';
const malang = '01JD4Z5N6P7Q8R9S0T1V2W3X4Z';
const banyumas = '01JD4Z5N6P7Q8R9S0T1V2W3X50';
const now = Date.UTC(2026, 10, 21, 3);

interface Journal {
  readonly checkpoints: { body: string }[];
  /** hash at the end of lane 0 */
  head: string;
  readonly isBroken?: boolean;
}

/** Regions whose journals have one lane of one entry, and what was signed, copied and logged of them. */
function opened(journals: Record<string, Journal>) {
  const copied: string[] = [];
  const told: Parameters<CheckpointLog>[] = [];
  const journalOf = ({ checkpoints, head }: Journal) => ({
    checkpoints: {
      newest: async () => checkpoints.slice(-1),
      add: async (_number: number, one: { body: string }) => checkpoints.push(one) > 0,
    },
    reads: {
      heads: async () => [{ seq: 1, hash: head }],
      at: async (positions: string[]) => positions.map(() => ({ seq: 1, hash: head })),
    },
  });
  const database = {
    regions: { tenants: async () => Object.keys(journals) },
    journal: async (tenant: string) => {
      const journal = journals[tenant];
      if (journal === undefined || journal.isBroken) throw new Error('no answer');
      return journalOf(journal);
    },
  };
  const run = createCheckpointRun(
    // of a database the run reads only these
    { database: database as unknown as Service['database'], clock: { now: () => now } },
    {
      signer: { sign: async () => new Uint8Array([1]), publicKey: async () => 'key' },
      archive: { put: async (key) => void copied.push(key) },
    },
    (...line) => told.push(line),
  );
  return { run, copied, told };
}

const empty = (head = 'a'): Journal => ({ checkpoints: [], head });

describe('the checkpoints of an hour', () => {
  it('are one for each region, kept beside the journal and where nobody deletes', async () => {
    const journals = { [kudus]: empty(), [malang]: empty() };
    const { run, copied } = opened(journals);
    expect(await run()).toEqual({ regions: 2, written: 2 });
    expect(copied).toEqual([
      `T/${kudus}/checkpoints/0000000001.ndjson`,
      `T/${malang}/checkpoints/0000000001.ndjson`,
    ]);
    expect(JSON.parse(journals[kudus]?.checkpoints[0]?.body ?? '{}')).toMatchObject({
      tenant: kudus,
      number: 1,
    });
  });

  it('are not made again within the hour', async () => {
    const { run, copied } = opened({ [kudus]: empty() });
    await run();
    expect(await run()).toEqual({ regions: 1, written: 0 });
    expect(copied).toHaveLength(1);
  });

  it('are made for the others when one region fails, and the failure is heard of', async () => {
    const { run, copied, told } = opened({
      [kudus]: { ...empty(), isBroken: true },
      [malang]: empty(),
      [banyumas]: empty(),
    });
    await expect(run()).rejects.toThrow('1 regions without a checkpoint');
    expect(copied).toHaveLength(2);
    expect(told).toEqual([
      ['CHECKPOINT_FAILED', { tenantId: kudus, error: expect.stringContaining('Error') }],
    ]);
  });

  it('name the region whose journal no longer holds what was signed, and sign nothing over it', async () => {
    const journal = empty('before');
    const { run, told } = opened({ [kudus]: journal });
    await run();
    const [first] = journal.checkpoints;
    const old = { ...JSON.parse(first?.body ?? '{}'), at: '2026-11-20T00:00:00.000Z' };
    journal.checkpoints.splice(0, 1, { body: JSON.stringify(old) });
    journal.head = 'rewritten';
    await expect(run()).rejects.toThrow('1 regions');
    expect(told).toEqual([['JOURNAL_CONTRADICTED', { tenantId: kudus, lanes: [0] }]]);
    expect(journal.checkpoints).toHaveLength(1);
  });
});
