import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import {
  type AttributeValue,
  type DynamoDBClient,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import { ensureTables, type Tables } from '@payung/data';
import * as z from 'zod';

/** Releases of which items are kept, as that release itself wrote them; see `kept/README.md`. */
export const keptReleases = ['0.1.0', '0.4.0'] as const;
type KeptRelease = (typeof keptReleases)[number];

/** The demo's Kudus, whose items are kept. */
export const kudus = '01KA3319KVDVSDEM0000000001';

/** The tables of one machine. */
export const localTables: Tables = {
  tenancy: 'payung-tenancy',
  registry: 'payung-registry',
  journal: 'payung-journal',
};

const Told = z.object({
  release: z.string(),
  commit: z.string(),
  told: z.array(
    z.object({
      /** which of the invented people */
      n: z.int(),
      agency: z.string(),
      nominationId: z.string(),
      outcome: z.string(),
      waitingNumber: z.int().nullable(),
    }),
  ),
  /** one that was worked off, and one that was only handed in */
  lists: z.object({ done: z.string(), unread: z.string() }),
});
const KeptFile = z.object({ file: z.string(), bytes: z.base64() });
const KeptItem = z.object({
  table: z.enum(['tenancy', 'registry', 'journal']),
  item: z.record(z.string(), z.record(z.string(), z.unknown())),
});
const Line = z.union([KeptItem, KeptFile, Told]);

export type Kept = z.infer<typeof Told> & {
  readonly items: readonly z.infer<typeof KeptItem>[];
  readonly files: readonly z.infer<typeof KeptFile>[];
};

export function keptOf(release: KeptRelease): Kept {
  const path = new URL(`./kept/release-${release}.ndjson`, import.meta.url);
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  const read = lines.map((line) => Line.parse(JSON.parse(line)));
  const [told] = read.flatMap((line) => ('told' in line ? [line] : []));
  if (told === undefined) throw new Error('nothing is told of the kept items');
  return {
    ...told,
    items: read.flatMap((line) => ('item' in line ? [line] : [])),
    files: read.flatMap((line) => ('file' in line ? [line] : [])),
  };
}

/** What the text of a kept item says of bytes is base64, as the database's own protocol has it. */
function attributesOf(item: z.infer<typeof KeptItem>['item']): Record<string, AttributeValue> {
  const read = Object.entries(item).map(([name, value]) => {
    const bytes = typeof value.B === 'string' ? { B: Buffer.from(value.B, 'base64') } : value;
    // the database wrote it so
    return [name, bytes as unknown as AttributeValue] as const;
  });
  return Object.fromEntries(read);
}

const itemsAtOnce = 50;

/** Lays the kept items into tables as the release left them. */
export async function layDown(client: DynamoDBClient, tables: Tables, kept: Kept): Promise<void> {
  await ensureTables(client, tables);
  for (let from = 0; from < kept.items.length; from += itemsAtOnce) {
    const some = kept.items.slice(from, from + itemsAtOnce);
    const puts = some.map(({ table, item }) => ({
      Put: { TableName: tables[table], Item: attributesOf(item) },
    }));
    await client.send(new TransactWriteItemsCommand({ TransactItems: puts }));
  }
}

/** The keys and lists of a data folder, as the release left them. */
export async function writeFiles(folder: string, kept: Kept): Promise<void> {
  for (const { file, bytes } of kept.files) {
    const path = join(folder, file);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, Buffer.from(bytes, 'base64'), { mode: 0o600 });
  }
}
