import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { StoredCheckpoint } from './checkpoint.ts';
import { readCheckpoint } from './checkpoint.ts';
import { entryHash, type LaneHead, type StoredEntry } from './entry.ts';
import { type ExportLine, readExportLine } from './export-lines.ts';
import type { JournalSource } from './verify-journal.ts';
import type { LaneSource } from './walk-lane.ts';

interface LaneFiles {
  head: LaneHead | null;
  readonly files: { readonly path: string; readonly first: number }[];
}

interface Exported {
  readonly lanes: Map<number, LaneFiles>;
  readonly checkpoints: Map<string, StoredCheckpoint>;
}

/** What an export folder holds. */
export interface ExportFolder {
  readonly journals: readonly JournalSource[];
  /** lines that are none of an export, as `<file>:<line>` */
  readonly unreadable: readonly string[];
}

async function* linesOf(path: string): AsyncGenerator<ExportLine | null> {
  const lines = createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity });
  for await (const line of lines) if (line !== '') yield readExportLine(line);
}

/**
 * Opens an export, or a copy of the archive: all `.ndjson` files in a folder and below it. Needs nothing else, so that
 * it can be verified far from the service.
 *
 * @throws Error of the file system when the folder cannot be read
 */
export async function openExportFolder(folder: string): Promise<ExportFolder> {
  const tenants = new Map<string, Exported>();
  const unreadable: string[] = [];
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ndjson'))
    .sort();
  for (const name of paths) {
    const path = join(folder, name);
    let number = 0;
    for await (const line of linesOf(path)) {
      number += 1;
      if (line === null) unreadable.push(`${name}:${number}`);
      else takeIn(tenants, path, line);
    }
  }
  return { journals: [...tenants].map(([tenant, one]) => sourceOf(tenant, one)), unreadable };
}

function takeIn(tenants: Map<string, Exported>, path: string, line: ExportLine): void {
  if (line.kind === 'next') return;
  const exported = tenants.get(line.tenant) ?? { lanes: new Map(), checkpoints: new Map() };
  tenants.set(line.tenant, exported);
  if (line.kind === 'checkpoint') {
    const { body, signature, publicKey } = line;
    exported.checkpoints.set(body, { body, signature, publicKey });
    return;
  }
  const lane: LaneFiles = exported.lanes.get(line.lane) ?? { head: null, files: [] };
  exported.lanes.set(line.lane, lane);
  if (line.kind === 'head') {
    // pages fetched one after another tell of a head each; the last one counts
    if (line.seq >= (lane.head?.seq ?? 0)) lane.head = { seq: line.seq, hash: line.hash };
  } else if (!lane.files.some((file) => file.path === path)) {
    lane.files.push({ path, first: line.seq });
  }
}

function sourceOf(tenant: string, { lanes, checkpoints }: Exported): JournalSource {
  const named = [...checkpoints.values()].flatMap(({ body }) => readCheckpoint(body)?.lanes ?? []);
  const all = new Set([...lanes.keys(), ...named.map(({ lane }) => lane)]);
  return {
    tenant,
    lanes: [...all]
      .sort((a, b) => a - b)
      .map((lane) => laneOf(tenant, lane, lanes.get(lane) ?? { head: null, files: [] })),
    checkpoints: [...checkpoints.values()].sort(
      (a, b) => (readCheckpoint(a.body)?.number ?? 0) - (readCheckpoint(b.body)?.number ?? 0),
    ),
  };
}

function laneOf(tenant: string, lane: number, { head, files }: LaneFiles): LaneSource {
  const inOrder = files.toSorted((a, b) => a.first - b.first);
  async function* entriesAfter(after: number): AsyncGenerator<StoredEntry> {
    // batches of the archive may overlap, since whoever writes them may begin anew
    const passed = new Map<number, string>();
    for (const { path } of inOrder) {
      for await (const line of linesOf(path)) {
        if (line?.kind !== 'entry' || line.tenant !== tenant || line.lane !== lane) continue;
        const { seq, prev, hash, body } = line;
        const text = `${hash} ${entryHash(prev, body)}`;
        if (seq <= after || passed.get(seq) === text) continue;
        passed.set(seq, text);
        yield { place: seq, seq, prev, hash, body };
      }
    }
  }
  return { lane, entriesAfter, head: async () => head ?? 'unknown' };
}
