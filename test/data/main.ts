import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { suiteEndpoint } from './suite-endpoint.ts';

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
/** Milliseconds by which the index tells late at most: longer than any request, shorter than what waits for it. */
const lateMs = 250;
const lateIndex = '--late-index';
const usage = `usage: test:data [--late-index] [FILE ...]
  tests the repositories against a database; DYNAMODB_ENDPOINT names one that speaks DynamoDB, such as
  http://127.0.0.1:8000 (AWS_REGION its region), the embedded one without it; DATA_SUITE_ENDPOINT goes
  before it; --late-index lets it tell late, as DynamoDB does; FILE names other tests`;

function run(args: readonly string[], environment: NodeJS.ProcessEnv): number {
  const named = suiteEndpoint(environment);
  if (named.kind === 'wrong') {
    process.stderr.write(`${named.variable} must be an address such as http://127.0.0.1:8000.\n`);
    return 1;
  }
  const endpoint = named.kind === 'other' ? named.endpoint : null;
  if (args.some((arg) => arg.startsWith('-') && arg !== '--' && arg !== lateIndex)) {
    process.stderr.write(`${usage}\n`);
    return 1;
  }
  const asked = args.filter((arg) => !arg.startsWith('-'));
  const isLate = args.includes(lateIndex);
  const files = asked.length > 0 ? asked : [...proving, ...alsoProving];
  process.stdout.write(`database: ${endpoint ?? 'the embedded one'}\n`);
  const vitest = fileURLToPath(new URL('node_modules/vitest/vitest.mjs', root));
  const done = spawnSync(process.execPath, [vitest, 'run', '--project', 'together', ...files], {
    cwd: fileURLToPath(root),
    env: {
      ...environment,
      // what the tests go by: DYNAMODB_ENDPOINT moves none that is started otherwise
      DATA_SUITE_ENDPOINT: endpoint ?? '',
      ...(isLate ? { DATA_SUITE_INDEX_LATE_MS: String(lateMs) } : {}),
    },
    stdio: 'inherit',
  });
  return done.status ?? 1;
}

process.exitCode = run(process.argv.slice(2), process.env);
