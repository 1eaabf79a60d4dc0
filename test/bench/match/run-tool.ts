import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTable } from '@payung/files';
import { problemLine, readRequest } from '@payung/match-cli';
import type { Schema, SourceRecord } from '@payung/matching';
import * as z from 'zod';
import type { Findings, FoundPair, MatchSet } from './match-set.ts';

const Stats = z.object({
  records: z.number(),
  keysPerRecord: z.number(),
  candidates: z.object({ mean: z.number(), p95: z.number(), p99: z.number(), max: z.number() }),
  seconds: z.object({
    total: z.number(),
    read: z.number(),
    link: z.number(),
    write: z.number(),
    /** processor time of all threads, the start of the process included */
    cpu: z.number(),
  }),
  peakRssMb: z.number(),
});
export type ToolStats = z.infer<typeof Stats>;

/** The root of the workspace; the tool is run as `pnpm match` runs it. */
const root = fileURLToPath(new URL('../../../', import.meta.url));
const tool = 'packages/match-cli/src/main.ts';

const recordKey = (file: string, id: string): string => `${file} ${id}`;

/** A table of an agency may be large, but not as large as the pairs of fifty thousand records. */
const partBytes = 32 * 1024 * 1024;
const lineEnd = 10;

/** The file as tables that can each be read, all under its own headings; no cell of it holds a line break. */
function* partsOf(path: string): Generator<Uint8Array> {
  const whole = readFileSync(path);
  const headings = whole.subarray(0, whole.indexOf(lineEnd) + 1);
  for (let from = headings.length; from < whole.length; ) {
    const last = whole.lastIndexOf(lineEnd, from + partBytes);
    const end = last < from ? whole.length : last + 1;
    yield new Uint8Array(Buffer.concat([headings, whole.subarray(from, end)]));
    from = end;
  }
}

function* rowsOf(path: string): Generator<readonly string[]> {
  for (const part of partsOf(path)) {
    for (const { cells } of readTable(part)?.lines() ?? []) yield cells;
  }
}

function readPairs(path: string, positions: ReadonlyMap<string, number>): FoundPair[] {
  const at = (file = '', id = '') => {
    const position = positions.get(recordKey(file, id));
    if (position === undefined) throw new Error('a pair names a record that was not read');
    return position;
  };
  return Array.from(rowsOf(path), ([aFile, aId, bFile, bId, , probability, band]) => ({
    a: at(aFile, aId),
    b: at(bFile, bId),
    probability: Number(probability),
    band: band === 'match' ? 'match' : 'review',
  }));
}

function readClusters(path: string, records: readonly SourceRecord[]): (number | string)[] {
  const clusters = new Map(
    Array.from(rowsOf(path), ([file = '', id = '', cluster = '']) => [
      recordKey(file, id),
      cluster,
    ]),
  );
  return records.map(({ file, id }, at) => clusters.get(recordKey(file, id)) ?? `none ${at}`);
}

export interface ToolRun {
  readonly findings: Findings;
  readonly schema: Schema;
  readonly stats: ToolStats;
}

/**
 * Runs the tool in a process of its own on one set and reads what it wrote, as anybody would.
 *
 * @throws Error with what the tool said when it refused
 */
export function runTool(set: MatchSet): ToolRun {
  const folder = mkdtempSync(join(tmpdir(), 'payung-match-'));
  const path = (name: string) => join(folder, name);
  try {
    const schema = set.schema === null ? [] : ['--schema', path('schema.json')];
    if (set.schema !== null) writeFileSync(path('schema.json'), JSON.stringify(set.schema));
    const outputs = ['--clusters', path('clusters.csv'), '--stats', path('stats.json')];
    const words = [tool, '--out', path('pairs.csv'), ...outputs, ...schema, ...set.files];
    const done = spawnSync(process.execPath, words, { cwd: root, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`match refused ${set.name}: ${done.stderr}`);
    const request = readRequest(set.files, set.schema === null ? null : path('schema.json'));
    if (!request.ok) throw new Error(request.problems.map(problemLine).join('\n'));
    const { records, link } = request.value;
    const positions = new Map(records.map(({ file, id }, at) => [recordKey(file, id), at]));
    const findings = {
      records,
      truth: records.map((record) => set.truthOf(record)),
      link,
      pairs: readPairs(path('pairs.csv'), positions),
      clusterOf: readClusters(path('clusters.csv'), records),
    };
    const stats = Stats.parse(JSON.parse(readFileSync(path('stats.json'), 'utf8')));
    return { findings, schema: request.value.schema, stats };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
