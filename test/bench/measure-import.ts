import { emptyByOutcome, type ImportRow } from '@payung/contract';
import type { Consumption } from '@payung/data';
import { astray, type FinishedList, type HandedList, importAll, rowsOf } from './hand-in.ts';
import type { JudgedRow } from './judge.ts';
import { makeRoom } from './make-room.ts';
import { costBetween, peakMemory, readProcesses } from './process-figures.ts';
import { writeRaw } from './raw-write.ts';
import { readClaims } from './read-claims.ts';
import type { BenchLists } from './read-folder.ts';
import { type RunningService, startService } from './running-service.ts';
import type { TruthRow } from './truth.ts';

/** What one run over all lists took and gave. */
export interface ImportRun {
  readonly rows: number;
  readonly outcomes: Record<string, number>;
  /** told twice, told never, and told without being in the truth */
  readonly repeated: number;
  readonly missing: number;
  readonly seconds: number;
  readonly cost: Consumption;
  /** MB, when the last list was done; before its rows were told */
  readonly rssImportedMb: { readonly api: number; readonly worker: number };
  /** MB, over the whole life of both */
  readonly rssMb: { readonly api: number; readonly worker: number };
  readonly raw: { readonly items: number; readonly seconds: number } | null;
  readonly judged: readonly JudgedRow[] | null;
}

interface ToldList {
  readonly list: HandedList;
  readonly done: FinishedList;
  readonly rows: readonly ImportRow[];
}

function countLines(lists: readonly HandedList[]): number {
  return lists.reduce((sum, { bytes }) => sum + bytes.filter((byte) => byte === 10).length, 0);
}

/** Whether a row holds no place because it is like somebody under another NIK. */
function suspicionOf({ outcome, reasons }: ImportRow): JudgedRow['suspected'] {
  if (outcome === 'nominated' || outcome === 'waitlisted') return null;
  if (reasons.some(({ code }) => code === 'duplicate-of')) return null;
  const found = reasons.find(({ code }) => code === 'same-person-suspected');
  if (found === undefined) return null;
  return 'sure' in found && found.sure === true ? 'sure' : 'perhaps';
}

function rowsToJudge(lists: readonly ToldList[], truth: readonly TruthRow[]): JudgedRow[] {
  return lists.flatMap(({ list, done, rows }) => {
    const claims = readClaims(list, done);
    const told = new Map(rows.map((row) => [row.row, row]));
    const own = truth.filter(({ file }) => file === list.agency);
    return own.flatMap((one) => {
      const [row, claim] = [told.get(one.row), claims.get(one.row)];
      if (row === undefined || claim === undefined) return [];
      return [{ truth: one, outcome: row.outcome, claim, suspected: suspicionOf(row) }];
    });
  });
}

function countRows(told: readonly ToldList[], truth: readonly TruthRow[] | null) {
  const outcomes = emptyByOutcome();
  const counts = { repeated: 0, missing: 0, rows: 0 };
  for (const { done, rows } of told) {
    const { repeated, missing } = astray(rows, done.status.rowsRead);
    counts.repeated += repeated;
    counts.missing += missing;
    counts.rows += rows.length;
    for (const { outcome } of rows) outcomes[outcome] += 1;
  }
  // a row that the reader passed over is missing too, though the service never counted it
  if (truth !== null) counts.missing = Math.max(counts.missing, truth.length - counts.rows);
  return { ...counts, outcomes };
}

async function runService(
  service: RunningService,
  region: string,
  { lists, truth }: BenchLists,
): Promise<Omit<ImportRun, 'raw'>> {
  await makeRoom(service, region, countLines(lists));
  const before = await readProcesses(service.address);
  const { finished, seconds } = await importAll(service, region, lists);
  const after = await readProcesses(service.address);
  const told: ToldList[] = [];
  for (const [position, done] of finished.entries()) {
    const list = lists[position];
    if (list !== undefined) told.push({ list, done, rows: await rowsOf(done) });
  }
  return {
    ...countRows(told, truth),
    seconds,
    cost: costBetween(before, after),
    rssImportedMb: peakMemory(after),
    // once more, as telling all rows belongs to the work of the API
    rssMb: peakMemory(await readProcesses(service.address)),
    judged: truth === null ? null : rowsToJudge(told, truth),
  };
}

/**
 * Hands in lists to a service of its own and looks at what became of every row. The service is stopped before
 * the same items are written raw, so that each has the machine for itself.
 */
export async function measureImport(
  region: string,
  lists: BenchLists,
  options: { readonly raw: boolean },
): Promise<ImportRun> {
  const service = await startService();
  try {
    const run = await runService(service, region, lists);
    await service.stop();
    return { ...run, raw: options.raw ? await writeRaw(service.dataDir) : null };
  } finally {
    await service.remove();
  }
}
