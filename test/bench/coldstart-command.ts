import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { begin } from './coldstart/begin.ts';
import {
  bytesOf,
  loadedAtStart,
  modulesIn,
  packed,
  sourcesOf,
} from './coldstart/packed-functions.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const apis = ['region-api', 'central-api', 'public-api', 'own-cover'] as const;
const others = [
  'import-worker',
  'crosscheck',
  'journal-relay',
  'monthly-run',
  'token-claims',
] as const;
const limits = { apiTimesBare: 1.6, apiKB: 700, importWorkerKB: 1_300 } as const;
const kB = 1_000;

/** Code that reads or writes files, which no API may load before a request asks for a file. */
const isOfFiles = (source: string): boolean =>
  /packages\/files\/src\/(papers|letters|xlsx|write-)|\/fflate\//.test(source);

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** `bench coldstart`: how long a fresh process takes until each handler is there, beside the least handler there can be. */
export async function coldstartCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '15' } } });
  const folder = mkdtempSync(join(tmpdir(), 'payung-coldstart-'));
  try {
    const modules = new Map([
      ['bare', await packed('test/bench/coldstart/bare-handler.ts', join(folder, 'bare'))],
    ]);
    for (const name of [...apis, ...others]) {
      modules.set(name, await packed(`functions/${name}/src/handler.ts`, join(folder, name)));
    }
    const took = await rounds(modules, Number(values.rounds));
    const bareMs = median(took.get('bare') ?? []);
    const rows = [...modules].map(([name, module]) => {
      const atStart = loadedAtStart(module);
      const ms = median(took.get(name) ?? []);
      return [
        name,
        {
          kB: rounded(bytesOf(atStart) / kB),
          allKB: rounded(bytesOf(modulesIn(join(folder, name))) / kB),
          ms: rounded(ms),
          timesBare: rounded(ms / bareMs),
          files: sourcesOf(atStart).filter(isOfFiles).length,
        },
      ] as const;
    });
    printTable('until a handler is there, in a fresh process', Object.fromEntries(rows));
    const of = new Map(rows);
    const figures = {
      apiTimesBare: Math.max(...apis.map((name) => of.get(name)?.timesBare ?? Number.NaN)),
      apiKB: Math.max(...apis.map((name) => of.get(name)?.kB ?? Number.NaN)),
      importWorkerKB: of.get('import-worker')?.kB ?? Number.NaN,
    };
    const filesInApis = apis.reduce((sum, name) => sum + (of.get(name)?.files ?? 0), 0);
    const isWithin =
      figures.apiTimesBare <= limits.apiTimesBare &&
      figures.apiKB <= limits.apiKB &&
      figures.importWorkerKB <= limits.importWorkerKB;
    return { ok: isWithin && filesInApis === 0, ...figures, filesInApis, limits };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Each round begins every handler once, so that a busy minute of the machine slows all of them. */
async function rounds(
  modules: ReadonlyMap<string, string>,
  times: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const took = new Map<string, number[]>([...modules.keys()].map((name) => [name, []]));
  // the first reads files that no cache holds yet
  for (let round = 0; round <= times; round += 1) {
    for (const [name, module] of modules) {
      const ms = await begin(module);
      if (round > 0) took.get(name)?.push(ms);
    }
  }
  return took;
}
