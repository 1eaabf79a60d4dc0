import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { StartRefused } from './start-refused.ts';

/** What the person who starts the service may choose. */
export interface Settings {
  /** 0 stands for any free port */
  readonly port: number;
  readonly host: string;
  /** absolute path */
  readonly dataFolder: string;
  /** another DynamoDB, or null for the embedded one */
  readonly databaseEndpoint: string | null;
  /** found no demo regions */
  readonly empty: boolean;
}

const Environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3_000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  DYNAMODB_ENDPOINT: z.url().optional(),
  /** set by the package manager: the folder that its caller stood in */
  INIT_CWD: z.string().min(1).optional(),
});

const explanations: Record<string, string> = {
  PORT: 'PORT must be a whole number from 0 to 65535.',
  DYNAMODB_ENDPOINT: 'DYNAMODB_ENDPOINT must be an address such as http://127.0.0.1:8000.',
};

function isEmpty(args: readonly string[]): boolean {
  const options = { empty: { type: 'boolean', default: false } } as const;
  try {
    // a package manager may hand on its own separator
    return parseArgs({ args: args.filter((arg) => arg !== '--'), options }).values.empty;
  } catch {
    throw new StartRefused('start knows one option, --empty (found no demo regions).');
  }
}

/**
 * @param args command line without program and script; a bare `--` is tolerated
 * @param environment PORT, HOST, DATA_DIR (against the caller's folder), DYNAMODB_ENDPOINT
 * @throws StartRefused with one sentence saying what to change
 */
export function readSettings(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  currentFolder: string,
): Settings {
  const set = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = Environment.safeParse(Object.fromEntries(set));
  if (!parsed.success) {
    const name = String(parsed.error.issues[0]?.path[0] ?? '');
    throw new StartRefused(explanations[name] ?? `${name} cannot be used as it is set.`);
  }
  const { PORT, HOST, DATA_DIR, DYNAMODB_ENDPOINT, INIT_CWD } = parsed.data;
  return {
    port: PORT,
    host: HOST,
    dataFolder: resolve(INIT_CWD ?? currentFolder, DATA_DIR),
    databaseEndpoint: DYNAMODB_ENDPOINT ?? null,
    empty: isEmpty(args),
  };
}
