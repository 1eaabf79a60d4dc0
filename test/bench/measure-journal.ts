import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  itemSource,
  journalSource,
  openJournals,
  systemRandomness,
  type Tables,
} from '@payung/data';
import type { Region } from '@payung/domain';
import { verifyJournal } from '@payung/journal-check';
import type { LanesInMemory } from './invent-journal.ts';
import { rounded } from './verdict-line.ts';

export interface JournalFigures {
  readonly entries: number;
  readonly items: number;
  /** hashing and comparing alone */
  readonly memorySeconds: number;
  /** the same read from the database, without items */
  readonly lanesSeconds: number;
  /** with every item and its trail */
  readonly wholeSeconds: number;
  readonly peakMb: number;
  readonly findings: number;
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const begin = performance.now();
  const value = await work();
  return { value, seconds: rounded((performance.now() - begin) / 1_000) };
}

export async function measureJournal(
  client: DynamoDBClient,
  tables: Tables,
  region: Region,
  lanes: LanesInMemory,
): Promise<JournalFigures> {
  const tenant = region.tenantId;
  const memory = await timed(() =>
    verifyJournal({
      tenant,
      lanes: lanes.map(({ head, entries }, lane) => ({
        lane,
        head: async () => head,
        async *entriesAfter(seq) {
          yield* entries.slice(seq);
        },
      })),
    }),
  );
  const journal = openJournals({ client, tables, random: systemRandomness })(tenant);
  const agencies = region.agencies.map(({ id }) => id);
  const { items: _, ...lanesOnly } = await journalSource(tenant, journal, []);
  const read = await timed(() => verifyJournal(lanesOnly));
  const items = itemSource(journal, agencies);
  const whole = await timed(() => verifyJournal({ ...lanesOnly, items }));
  const found = [memory, read, whole].flatMap(({ value }) => value.findings);
  return {
    entries: whole.value.entries,
    items: whole.value.items,
    memorySeconds: memory.seconds,
    lanesSeconds: read.seconds,
    wholeSeconds: whole.seconds,
    peakMb: Math.round(process.resourceUsage().maxRSS / 1_024),
    findings: found.length,
  };
}
