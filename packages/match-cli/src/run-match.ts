import { type LinkRequest, type LinkResult, linkRecords } from '@payung/matching';
import { fileTroubleText } from './file-trouble.ts';
import { noteLines } from './link-notes.ts';
import { type MatchArguments, readArguments, usage } from './match-arguments.ts';
import { type Problem, problemLine } from './problems.ts';
import { readRequest } from './read-request.ts';
import { clustersTable, pairsTable } from './result-tables.ts';
import { type FileToWrite, problemsOfTarget, writeAll } from './write-files.ts';

/** What the tool needs of the process it runs in. */
export interface Surroundings {
  /** the folder that relative paths start from */
  readonly caller: string;
  /** milliseconds, only differences count */
  now(): number;
  /** processor time spent so far, seconds */
  cpuSeconds(): number;
  /** MB at the most crowded moment so far */
  peakRssMb(): number;
  say(line: string): void;
  complain(line: string): void;
}

const twoDecimals = (value: number): number => Math.round(value * 100) / 100;
const seconds = (milliseconds: number): number => twoDecimals(milliseconds / 1_000);

function statsText(
  request: LinkRequest,
  { stats }: LinkResult,
  times: {
    readonly total: number;
    readonly read: number;
    readonly link: number;
    readonly write: number;
    readonly cpu: number;
  },
  peakRssMb: number,
): string {
  const figures = {
    records: request.records.length,
    keysPerRecord: twoDecimals(stats.keysPerRecord),
    candidates: { ...stats.candidates, mean: twoDecimals(stats.candidates.mean) },
    seconds: times,
    peakRssMb,
  };
  return `${JSON.stringify(figures, null, 2)}\n`;
}

function summary({ records }: LinkRequest, { pairs }: LinkResult): string {
  const count = (band: string) => pairs.filter(({ score }) => score.band === band).length;
  const [match, review] = [count('match'), count('review')];
  return `${records.length} records: ${match} pairs match, ${review} pairs need a look`;
}

function refuse(problems: readonly Problem[], around: Surroundings): 1 {
  for (const problem of problems) around.complain(problemLine(problem));
  around.complain(`Nothing was written. (${problems.length} to put right; --help shows how.)`);
  return 1;
}

function outputPaths({ out, clusters, stats }: MatchArguments): string[] {
  return [out, clusters, stats].filter((path) => path !== null);
}

/** Links what was read and writes all outputs at once. */
function linkAndWrite(
  wanted: MatchArguments,
  request: LinkRequest,
  began: { readonly all: number; readonly link: number },
  around: Surroundings,
): 0 | 1 {
  const result = linkRecords(request);
  const linked = around.now();
  for (const line of noteLines(result.notes, request)) around.complain(line);
  const { records } = request;
  const files: FileToWrite[] = [{ path: wanted.out, text: pairsTable(records, result.pairs) }];
  if (wanted.clusters !== null) {
    files.push({ path: wanted.clusters, text: clustersTable(records, result.clusters) });
  }
  const rendered = around.now();
  const times = {
    total: seconds(rendered - began.all),
    read: seconds(began.link - began.all),
    link: seconds(linked - began.link),
    write: seconds(rendered - linked),
    cpu: twoDecimals(around.cpuSeconds()),
  };
  if (wanted.stats !== null) {
    files.push({ path: wanted.stats, text: statsText(request, result, times, around.peakRssMb()) });
  }
  try {
    writeAll(files);
  } catch (error) {
    return refuse([{ where: 'output', text: fileTroubleText(error) }], around);
  }
  around.say(`${summary(request, result)} (${times.total} s) -> ${wanted.out}`);
  return 0;
}

/**
 * `match`: reads lists, finds records of the same person, writes pairs, clusters and figures. All that is
 * wrong with the words, the schema and the files is said at once, and nothing is written then.
 *
 * @returns the exit status
 */
export function runMatch(args: readonly string[], around: Surroundings): 0 | 1 {
  const all = around.now();
  const wanted = readArguments(args, around.caller);
  if (wanted.ok && wanted.value === null) {
    around.say(usage);
    return 0;
  }
  if (!wanted.ok || wanted.value === null) return refuse(wanted.ok ? [] : wanted.problems, around);
  const targets = outputPaths(wanted.value).flatMap(problemsOfTarget);
  const request = readRequest(wanted.value.files, wanted.value.schema);
  if (!request.ok) return refuse([...targets, ...request.problems], around);
  if (targets.length > 0) return refuse(targets, around);
  for (const note of request.notes) around.complain(`note: ${problemLine(note)}`);
  return linkAndWrite(wanted.value, request.value, { all, link: around.now() }, around);
}
