import { parseArgs } from 'node:util';
import { demoRegions } from '@payung/local';
import { countFrom, UsageError } from './caller-arguments.ts';
import { type EnrolFigures, measureEnrol } from './measure-enrol.ts';
import { type BenchResult, printTable } from './verdict-line.ts';

const options = {
  people: { type: 'string', default: '1000,100000' },
  nominations: { type: 'string', default: '200' },
  seed: { type: 'string', default: '1' },
} as const;

const regionCode = '33.19';

/** `bench enrol`: single nominations must not ask more of the database when the region is large. */
export async function enrolCommand(args: string[]): Promise<BenchResult> {
  const { values } = parseArgs({ args, options });
  const sizes = values.people.split(',').map((text) => countFrom('people', text));
  const nominations = countFrom('nominations', values.nominations);
  const seed = countFrom('seed', values.seed);
  const region = demoRegions.find((one) => one.region.regencyCode === regionCode)?.region;
  if (region === undefined) throw new UsageError(`There is no demo region ${regionCode}.`);
  const runs: EnrolFigures[] = [];
  for (const people of sizes) {
    const figures = await measureEnrol(region, { people, nominations, seed });
    printTable(`single nominations among ${people} people`, { ...figures });
    runs.push(figures);
  }
  const requests = runs.map((run) => run.requests);
  const ok = new Set(requests).size === 1;
  return { ok, requests, limits: { requestsDiffering: 0 }, sizes, runs };
}
