import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { optionFault } from '../option-fault.ts';
import { StartRefused } from '../start-refused.ts';

export const migrateUsage = `usage: migrate [REGION] [--data DIR]
  REGION     code of one region, such as 33.19; all without it
  --data     data folder of the service (.data), which may go on; with its keys; DYNAMODB_ENDPOINT names another database`;

/** What is to be brought into today's form. */
export interface MigrateSettings {
  /** absolute path of the data folder */
  readonly dataFolder: string;
  /** another DynamoDB, or null for the embedded one over the folder */
  readonly databaseEndpoint: string | null;
  /** code of the one region; null for all */
  readonly region: string | null;
}

const Address = z.url();

/**
 * @param args command line without program and script; a bare `--` is tolerated
 * @param environment DATA_DIR, DYNAMODB_ENDPOINT, and INIT_CWD, against which folders are resolved
 * @throws StartRefused saying what to write instead
 */
export function readMigrateSettings(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  currentFolder: string,
): MigrateSettings {
  const endpoint = environment.DYNAMODB_ENDPOINT || null;
  if (endpoint !== null && !Address.safeParse(endpoint).success) {
    throw new StartRefused('DYNAMODB_ENDPOINT must be an address such as http://127.0.0.1:8000.');
  }
  const { values, positionals } = given(args);
  const [region = null, ...more] = positionals;
  if (more.length > 0) throw refused('name one region at most');
  const here = environment.INIT_CWD || currentFolder;
  const dataFolder = resolve(here, values.data ?? (environment.DATA_DIR || '.data'));
  return { dataFolder, databaseEndpoint: endpoint, region };
}

function given(args: readonly string[]) {
  try {
    return parseArgs({
      args: args.filter((arg) => arg !== '--'),
      options: { data: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw refused(optionFault(error));
  }
}

const refused = (wrong: string) => new StartRefused(`${wrong}\n${migrateUsage}`);
