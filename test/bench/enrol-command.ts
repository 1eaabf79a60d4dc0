import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { demoRegions } from '@payung/local';
import { callerPath, countFrom, UsageError } from './caller-arguments.ts';
import { type EnrolFigures, measureEnrol } from './measure-enrol.ts';
import { type BenchResult, printTable } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '10000,200000' },
  nominations: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
  stores: { type: 'string' },
} as const;

const regionCode = '33.19';
/** Pages that looking for one worker may read, beside the guard and the kept answer: twelve items in all. */
const pagesReadLimit = 10;
/** Of the single nominations, so many may be taken for somebody else. */
const mistakenLimit = 2;

/** `bench enrol`: single nominations must not ask more of the database when the region is large. */
export async function enrolCommand(
  args: string[],
  environment: NodeJS.ProcessEnv,
): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const sizes = values.people.split(',').map((text) => countFrom('people', text));
  const nominations = countFrom('nominations', values.nominations);
  const seed = countFrom('seed', values.seed);
  const region = demoRegions.find((one) => one.region.regencyCode === regionCode)?.region;
  if (region === undefined) throw new UsageError(`There is no demo region ${regionCode}.`);
  const stores =
    values.stores === undefined
      ? join(tmpdir(), 'payung-bench-stores')
      : callerPath(values.stores, environment);
  const runs: EnrolFigures[] = [];
  for (const people of sizes) {
    const figures = await measureEnrol(region, { people, nominations, seed, stores });
    printTable(`single nominations among ${people} people`, { ...figures });
    runs.push(figures);
  }
  const requests = runs.map((run) => run.requests);
  const ok =
    new Set(requests).size === 1 &&
    runs.every((run) => run.pagesRead.max <= pagesReadLimit && run.mistaken <= mistakenLimit);
  const limits = { requestsDiffering: 0, pagesRead: pagesReadLimit, mistaken: mistakenLimit };
  return { ok, requests, limits, sizes, runs };
}
