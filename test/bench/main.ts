import { apiCommand } from './api-command.ts';
import { UsageError } from './caller-arguments.ts';
import { coldstartCommand } from './coldstart-command.ts';
import { costCommand } from './cost-command.ts';
import { determineCommand } from './determine-command.ts';
import { enrolCommand } from './enrol-command.ts';
import { handOutCommand } from './hand-out-command.ts';
import { importCommand } from './import-command.ts';
import { journalCommand } from './journal-command.ts';
import { matchCommand } from './match-command.ts';
import { neighbourCommand } from './neighbour-command.ts';
import { peopleCommand } from './people-command.ts';
import { portalCommand } from './portal-command.ts';
import { privateCommand } from './private-command.ts';
import { rushCommand } from './rush-command.ts';
import { scaleCommand } from './scale-command.ts';
import { soakCommand } from './soak-command.ts';
import type { BenchResult } from './verdict-line.ts';

const usage = `usage: bench NAME [arguments]
  import [FOLDER] [--region 33.19] [--truth]       every list of a folder at once
  import [--rows 26000] [--lists 4] [--seed 1]     lists of invented people
  import --flat                                    memory at 20,000 and at 100,000 rows
  enrol [--people 10000,200000] [--nominations 200] [--stores FOLDER] single nominations
  determine [--people 26000]                       from places to a decision in force, with its attachment
  hand-out [--people 26000]                        the archive of a whole region: seconds and memory
  journal [--entries 10000,100000]                 verifying a whole journal
  neighbour [--rows 100000] [--idle 300]           one region's list beside another region's clerks
  match [FOLDER...] [--rows 26000] [--seed 1]      how well the same person is found on several lists
  rush [--rows 100,300]                            508 regions in two weeks: what gives way first
  scale [--people 1000000] [--rows 100000]         a list against a whole region by sorted keys
  private [FOLDER...] [--rows 16000] [--seed 5]    people of two regions, of whom only encodings are seen
  api [--people 10000,200000] [--seconds 60] [--stores FOLDER]   many at once, beside a bare app
  cost [--rows 150,500]                            rupiah of AWS for a worker and year, by operation
  soak [--minutes 20] [--people 10000]             mixed work for long: memory and slowest answers stay flat
  coldstart [--rounds 15]                          how soon each function is there, beside a bare one
  portal                                           weight of the portal, and its speed on a slow line
  people --out FOLDER [--kind lists] [--rows 26000] [--errors 1] [--seed 1]   invented people with truth`;

const benches: Readonly<
  Record<string, (args: string[], environment: NodeJS.ProcessEnv) => Promise<BenchResult>>
> = {
  api: apiCommand,
  coldstart: coldstartCommand,
  cost: costCommand,
  'hand-out': handOutCommand,
  import: importCommand,
  determine: determineCommand,
  enrol: enrolCommand,
  journal: journalCommand,
  neighbour: neighbourCommand,
  match: matchCommand,
  people: peopleCommand,
  portal: portalCommand,
  private: privateCommand,
  rush: rushCommand,
  scale: scaleCommand,
  soak: soakCommand,
};

function isUsage(error: unknown): error is Error {
  if (error instanceof UsageError) return true;
  return error instanceof TypeError && 'code' in error && String(error.code).includes('PARSE_ARGS');
}

async function run(): Promise<number> {
  // a package manager may hand on its own separator
  const [name, ...args] = process.argv.slice(2).filter((arg) => arg !== '--');
  const bench = Object.hasOwn(benches, name ?? '') ? benches[name ?? ''] : undefined;
  if (bench === undefined) throw new UsageError('Name a benchmark.');
  const result = await bench(args, process.env);
  console.log(`\n${JSON.stringify(result)}`);
  return result.ok ? 0 : 1;
}

try {
  process.exitCode = await run();
} catch (error) {
  process.exitCode = 1;
  if (isUsage(error)) {
    console.error(`${error.message}\n${usage}`);
  } else {
    console.error(error instanceof Error ? error.stack : error);
    const reason = error instanceof Error ? error.message : 'unknown';
    console.log(JSON.stringify({ ok: false, error: reason }));
  }
}
