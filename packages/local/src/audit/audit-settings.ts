import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

/** What is to be verified. */
export interface AuditSettings {
  /** absolute path of the data folder */
  readonly dataFolder: string;
  /** another DynamoDB, or null for the embedded one over the folder */
  readonly databaseEndpoint: string | null;
  /** absolute path of an export, which is then verified instead */
  readonly exportFolder: string | null;
  /** code of the one region to verify, e.g. `33.19`; null for all */
  readonly region: string | null;
  /** hashes of checkpoints as they were printed */
  readonly printed: readonly { readonly number: number; readonly hash: string }[];
  /** fingerprints of signing keys to be believed; none given, and the key file of the folder counts */
  readonly keys: readonly string[];
}

export class AuditUsageError extends Error {}

export const auditUsage = `usage: audit:verify [REGION] [--data DIR | --export DIR] [--printed NUMBER=HASH ...] [--key FINGERPRINT ...]
  REGION     code of one region, such as 33.19; all without it; none with --export
  --data     data folder of the service (.data); DYNAMODB_ENDPOINT names another database
  --export   a folder of .ndjson files: an export or a copy of the archive
  --printed  a checkpoint's hash of that region as it stands on a decree, whole or its first 16 digits
  --key      SHA-256 of the public key that checkpoints must be signed with`;

const options = {
  data: { type: 'string' },
  export: { type: 'string' },
  printed: { type: 'string', multiple: true, default: [] as string[] },
  key: { type: 'string', multiple: true, default: [] as string[] },
} as const;

const printedAs = /^(\d{1,10})=([0-9a-f]{16,64})$/i;

function read(args: readonly string[]) {
  try {
    // a package manager may hand on its own separator
    const given = args.filter((arg) => arg !== '--');
    return parseArgs({ args: given, options, allowPositionals: true });
  } catch (error) {
    throw new AuditUsageError(error instanceof Error ? error.message : 'unknown option');
  }
}

/**
 * @param args command line without program and script
 * @param environment DATA_DIR, DYNAMODB_ENDPOINT, and INIT_CWD, against which folders are resolved
 * @throws AuditUsageError with one sentence
 */
export function readAuditSettings(
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
  currentFolder: string,
): AuditSettings {
  const { values, positionals } = read(args);
  const [region = null, ...more] = positionals;
  if (more.length > 0) throw new AuditUsageError('Name one region, or none.');
  if (values.data !== undefined && values.export !== undefined) {
    throw new AuditUsageError('Verify either a data folder or an export.');
  }
  if (region !== null && values.export !== undefined) {
    throw new AuditUsageError('An export is verified as it is: name no region with it.');
  }
  if (region === null && values.export === undefined && values.printed.length > 0) {
    throw new AuditUsageError('--printed is of one region: name it.');
  }
  const here = environment.INIT_CWD || currentFolder;
  return {
    dataFolder: resolve(here, values.data ?? (environment.DATA_DIR || '.data')),
    databaseEndpoint: environment.DYNAMODB_ENDPOINT || null,
    exportFolder: values.export === undefined ? null : resolve(here, values.export),
    region,
    printed: values.printed.map((text) => {
      const [, number, hash] = printedAs.exec(text) ?? [];
      if (number === undefined || hash === undefined) {
        throw new AuditUsageError('--printed takes NUMBER=HASH, such as 12=9f86d081884c7d65.');
      }
      return { number: Number(number), hash };
    }),
    keys: values.key.map((key) => key.toLowerCase()),
  };
}
