import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { problemLine, readRequest } from '@payung/match-cli';
import { linkRecords } from '@payung/matching';
import { type AccuracyFigures, accuracyFigures } from '../bench/match/figures.ts';
import { findSets } from '../bench/match/find-sets.ts';
import type { FoundPair, MatchSet } from '../bench/match/match-set.ts';
import type { WrittenFile } from '../bench/people/invent-agency-lists.ts';

/** What `match` finds in one set, without a process of its own. */
function linkSet(set: MatchSet, folder: string): AccuracyFigures {
  const schemaPath = set.schema === null ? null : join(folder, 'schema.json');
  if (schemaPath !== null) writeFileSync(schemaPath, JSON.stringify(set.schema));
  const request = readRequest(set.files, schemaPath);
  if (!request.ok) throw new Error(request.problems.map(problemLine).join('\n'));
  const { records, link, schema } = request.value;
  const { pairs, clusters } = linkRecords(request.value);
  const clusterOf = records.map((_, at) => at);
  for (const [number, members] of clusters.entries()) {
    for (const at of members) clusterOf[at] = number;
  }
  const found = pairs.flatMap(({ a, b, score: { band, probability } }): FoundPair[] =>
    band === 'none' ? [] : [{ a, b, band, probability }],
  );
  const truth = records.map((record) => set.truthOf(record));
  return accuracyFigures({ records, truth, link, pairs: found, clusterOf }, schema);
}

/** The figures of every set that the files make, by name. */
export function figuresOf(
  files: readonly WrittenFile[],
): Readonly<Record<string, AccuracyFigures>> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-floor-'));
  try {
    for (const { name, text } of files) writeFileSync(join(folder, name), text);
    const sets = findSets(folder).map((set) =>
      set.layout === 'lists' ? { ...set, name: 'lists' } : set,
    );
    return Object.fromEntries(sets.map((set) => [set.name, linkSet(set, folder)]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
