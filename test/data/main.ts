import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/**
 * What puts the repositories to the test in the database itself: keys and pages, conditions and refusals, transactions
 * of a hundred actions, the index, the journal's lanes, keys that change, items of earlier releases.
 */
const proving = [
  'any-acts',
  'areas',
  'check-invariants',
  'corrections',
  'full-views',
  'keys/',
  'journal/checkpoints',
  'journal/reading-the-journal',
  'lists-again',
  'matching/same-person',
  'members',
  'nominate-at-once',
  'offers',
  'pages-of-a-list',
  'quota-cards',
  'reach-and-secrets',
  'shelves',
  'small-commits',
  'usage',
].map((name) => `test/scenarios/${name}`);
const alsoProving = [
  'test/data/engine',
  'test/upgrade/renewed-while-working',
  'test/crosscheck/claims',
];

const root = new URL('../../', import.meta.url);
const Endpoint = z.url();
const usage = `usage: test:data [FILE ...]
  tests the repositories against a database; DATA_SUITE_ENDPOINT names one that speaks DynamoDB, such as
  http://127.0.0.1:8000 (AWS_REGION its region), the embedded one without it; FILE names other tests`;

function run(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const endpoint = environment.DATA_SUITE_ENDPOINT || null;
  if (endpoint !== null && !Endpoint.safeParse(endpoint).success) {
    process.stderr.write('DATA_SUITE_ENDPOINT must be an address such as http://127.0.0.1:8000.\n');
    return 1;
  }
  if (args.some((arg) => arg.startsWith('-') && arg !== '--')) {
    process.stderr.write(`${usage}\n`);
    return 1;
  }
  const named = args.filter((arg) => arg !== '--');
  const files = named.length > 0 ? named : [...proving, ...alsoProving];
  process.stdout.write(`database: ${endpoint ?? 'the embedded one'}\n`);
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
  const done = spawnSync(process.execPath, [vitest, 'run', '--project', 'together', ...files], {
    cwd: fileURLToPath(root),
    stdio: 'inherit',
  });
  return done.status ?? 1;
}

process.exitCode = run(process.argv.slice(2), process.env);
