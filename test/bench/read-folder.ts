import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { UsageError } from './caller-arguments.ts';
import type { HandedList } from './hand-in.ts';
import { readTruth, type TruthRow } from './truth.ts';

/** Lists to be handed in, with the truth about them where it is known. */
export interface BenchLists {
  readonly lists: readonly HandedList[];
  readonly truth: readonly TruthRow[] | null;
}

const truthFile = 'truth.csv';

/**
 * All CSV files of a folder but truth.csv; a file's name is the agency that hands it in.
 *
 * @throws UsageError when there is none
 */
export function readFolder(folder: string): BenchLists {
  if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
  const names = readdirSync(folder).filter((name) => name.endsWith('.csv') && name !== truthFile);
  if (names.length === 0) throw new UsageError(`There is no .csv list in ${folder}.`);
  const lists = names.toSorted().map((name) => ({
    agency: basename(name, '.csv'),
    bytes: new Uint8Array(readFileSync(join(folder, name))),
  }));
  const truth = join(folder, truthFile);
  return { lists, truth: existsSync(truth) ? readTruth(readFileSync(truth, 'utf8')) : null };
}

/** The region of which most NIKs in the lists are, by their first four digits; the first where none is. */
export function likeliestRegion(lists: readonly HandedList[], regions: readonly string[]): string {
  const counts = new Map(regions.map((code) => [code, 0]));
  for (const { bytes } of lists) {
    for (const [, province, regency] of Buffer.from(bytes)
      .toString('latin1')
      .matchAll(/\b(\d\d)(\d\d)\d{12}\b/g)) {
      const code = `${province}.${regency}`;
      const count = counts.get(code);
      if (count !== undefined) counts.set(code, count + 1);
    }
  }
  const [first] = [...counts].toSorted(([, a], [, b]) => b - a);
  if (first === undefined) throw new Error('there is no demo region');
  return first[0];
}
