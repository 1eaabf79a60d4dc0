import { readFileSync } from 'node:fs';
import {
  collectKeys,
  joinSortedKeys,
  keysRead,
  listRecordOf,
  type Profile,
  profileOf,
  regionRecordOf,
  score,
  shippedModel,
  workerSchema,
} from '@payung/matching';
import * as z from 'zod';
import { percentile } from '../latencies.ts';
import { hashKey } from './hash-keys.ts';
import { openCards, readKeyBlocks, regionFiles } from './region-files.ts';

const Values = z.record(z.string(), z.string());
const Row = z.object({ truth: z.int(), values: Values });

/** The same as the cap of a stored page. */
const cap = 120;

/** What a list met in a region. */
export interface ScaleFigures {
  readonly rows: number;
  readonly repeats: number;
  readonly candidates: { mean: number; p95: number; p99: number; max: number };
  /** percent of the repeats that met the person whom they repeat */
  readonly blockRecall: number;
  readonly genericKeys: number;
  readonly rowsWithGenericKey: number;
  readonly precisionOfMatch: number;
  readonly recall: number;
  readonly seconds: { read: number; join: number; score: number; total: number };
  readonly peakRssMb: number;
}

interface ListRow {
  readonly truth: number;
  readonly profile: Profile;
}

function readList(path: string): ListRow[] {
  return readFileSync(path, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => {
      const { truth, values } = Row.parse(JSON.parse(line));
      return { truth, profile: profileOf(workerSchema, values) };
    });
}

function keysOf(rows: readonly ListRow[]) {
  const keys = collectKeys(rows.length * 16);
  rows.forEach(({ profile }, at) => {
    for (const key of keysRead(workerSchema, profile)) keys.add(hashKey(key), at);
  });
  return keys.sorted();
}

interface Tally {
  readonly met: Uint32Array;
  found: number;
  matches: number;
  rightMatches: number;
  rightReviews: number;
}

function scoreAll(folder: string, rows: readonly ListRow[], pairs: Float64Array): Tally {
  const files = regionFiles(folder);
  const bytes = new Uint8Array(readFileSync(files.offsets));
  const cards = openCards(files.cards, new Float64Array(bytes.buffer));
  const tally: Tally = {
    met: new Uint32Array(rows.length),
    found: 0,
    matches: 0,
    rightMatches: 0,
    rightReviews: 0,
  };
  for (const pair of pairs) {
    const at = listRecordOf(pair);
    const row = rows[at];
    if (row === undefined) continue;
    tally.met[at] = (tally.met[at] ?? 0) + 1;
    const record = regionRecordOf(pair);
    const isRight = row.truth === record;
    if (isRight) tally.found++;
    const card = Values.parse(JSON.parse(cards.card(record)));
    const { band } = score(shippedModel, row.profile, profileOf(workerSchema, card));
    if (band === 'match') tally.matches++;
    if (band === 'match' && isRight) tally.rightMatches++;
    if (band === 'review' && isRight) tally.rightReviews++;
  }
  cards.close();
  return tally;
}

/** Finds the people of a list among those of a region, from the files that `makeScaleFiles` wrote. */
export async function joinScaleFiles(folder: string): Promise<ScaleFigures> {
  const files = regionFiles(folder);
  const begun = performance.now();
  const rows = readList(files.list);
  const keys = keysOf(rows);
  const read = performance.now();
  const joined = await joinSortedKeys(readKeyBlocks(files.keys), keys, cap);
  const met = performance.now();
  const tally = scoreAll(folder, rows, joined.pairs);
  const done = performance.now();
  const repeats = rows.filter(({ truth }) => truth >= 0).length;
  const counts = [...tally.met];
  const tenths = (milliseconds: number) => Math.round(milliseconds / 100) / 10;
  const percent = (part: number, whole: number) => Math.round((part / whole) * 100_000) / 1_000;
  return {
    rows: rows.length,
    repeats,
    candidates: {
      mean: Math.round((joined.pairs.length / rows.length) * 100) / 100,
      p95: percentile(counts, 0.95),
      p99: percentile(counts, 0.99),
      max: percentile(counts, 1),
    },
    blockRecall: percent(tally.found, repeats),
    genericKeys: joined.genericKeys,
    rowsWithGenericKey: joined.touchedByGeneric,
    precisionOfMatch: percent(tally.rightMatches, tally.matches),
    recall: percent(tally.rightMatches + tally.rightReviews, repeats),
    seconds: {
      read: tenths(read - begun),
      join: tenths(met - read),
      score: tenths(done - met),
      total: tenths(done - begun),
    },
    peakRssMb: Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new Error('name the folder of the files');
  console.log(JSON.stringify(await joinScaleFiles(folder)));
}
