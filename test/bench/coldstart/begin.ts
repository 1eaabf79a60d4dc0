import { execFile } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What stacks tell functions, all at once and invented: names are read at the start, and nothing is asked of AWS. */
const told = {
  AWS_REGION: 'ap-southeast-3',
  STAGE: 'bench',
  LOG_LEVEL: 'ERROR',
  POWERTOOLS_METRICS_NAMESPACE: 'bench',
  POWERTOOLS_SERVICE_NAME: 'bench',
  TENANCY_TABLE: 'tenancy',
  REGISTRY_TABLE: 'registry',
  JOURNAL_TABLE: 'journal',
  TENANT_ROLE_ARN: 'arn:aws:iam::111111111111:role/tenant',
  SEALING_KEY_ID: 'key',
  LISTS_BUCKET: 'lists',
  AWS_LAMBDA_FUNCTION_NAME: 'payung-bench',
  IMPORT_QUEUE_URL: 'https://queue.invalid/1',
  TOKEN_ISSUER: 'https://issuer.invalid',
  TOKEN_CLIENTS: 'portal',
  USER_POOL_ID: 'pool',
  MAIL_FROM: 'payung@example.id',
  MAIL_CONFIGURATION: 'mail',
  CROSSCHECK_FUNCTION: 'crosscheck',
  CROSSCHECK_DESK_FUNCTION: 'desk',
  CROSSCHECK_TABLE: 'crosscheck',
  CROSSCHECK_KEY_ID: 'key',
  ARCHIVE_BUCKET: 'archive',
  CHECKPOINT_KEY_ID: 'key',
} as const;

/** Milliseconds until a handler of a fresh process is there. @throws Error with what the process said when it is not */
export async function begin(module: string): Promise<number> {
  const program = `const before = performance.now();
const { handler } = await import(${JSON.stringify(pathToFileURL(module).href)});
if (typeof handler !== 'function') throw new Error('no handler');
process.stdout.write(String(performance.now() - before));
process.exit(0);`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], {
    env: { ...told },
  });
  const took = Number(stdout);
  if (!(took > 0)) throw new Error(`a handler did not begin: ${stdout}`);
  return took;
}
