import { renewItems, type Service } from '@payung/casework';
import { NewerItemError } from '@payung/data';
import { openAuditedDatabase } from '../audit/audited-database.ts';
import { keysFolderOf, openLocalService } from '../local-service.ts';
import { requireMasterKey } from '../master-key-file.ts';
import { StartRefused, systemCode } from '../start-refused.ts';
import { readMigrateSettings } from './migrate-settings.ts';

/** @throws StartRefused when no database answers there, or one without the tables of the service */
async function tenantsAt(endpoint: string, regions: Service['database']['regions']) {
  try {
    return await regions.tenants();
  } catch (error) {
    throw new StartRefused(
      `The DynamoDB at ${endpoint} does not answer or holds no tables of Payung: see whether it runs, and DYNAMODB_ENDPOINT.`,
      error,
    );
  }
}

/** What is asked for is told on the error output, what was done on the other, its last line as JSON. */
async function run(): Promise<void> {
  const { dataFolder, databaseEndpoint, region } = readMigrateSettings(
    process.argv.slice(2),
    process.env,
    process.cwd(),
  );
  const database = await openAuditedDatabase(dataFolder, databaseEndpoint);
  try {
    requireMasterKey(keysFolderOf(dataFolder));
    const { service } = openLocalService({
      dataFolder,
      endpoint: database.endpoint,
      queue: { send: async () => undefined },
      address: '',
    });
    const { regions } = service.database;
    const sum = { regions: 0, looked: 0, renewed: 0, overtaken: 0 };
    for (const tenant of await tenantsAt(database.endpoint, regions)) {
      const profile = await regions.region(tenant);
      if (profile === null || (region !== null && profile.regencyCode !== region)) continue;
      const done = await renewItems(service, tenant);
      const { looked, renewed, overtaken, walks } = done;
      const name = `${profile.regencyCode} ${profile.name}`;
      process.stdout.write(`${name}: ${renewed} of ${looked} items renewed in ${walks} walks\n`);
      sum.regions += 1;
      sum.looked += looked;
      sum.renewed += renewed;
      sum.overtaken += overtaken;
    }
    if (region !== null && sum.regions === 0) {
      throw new StartRefused(`There is no region ${region}: write its code, such as 33.19.`);
    }
    process.stdout.write(`${JSON.stringify({ ok: true, ...sum })}\n`);
  } finally {
    await database.close();
  }
}

const lineLost = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT']);

/** What the operator is to do. Anything that they cannot mend is thrown as it is. */
function sentenceOf(error: unknown): string {
  if (error instanceof StartRefused || error instanceof NewerItemError) return error.message;
  if (
    !lineLost.has(systemCode(error) ?? '') &&
    !(error instanceof Error && error.name === 'TimeoutError')
  )
    throw error;
  return 'The database went away while items were renewed: start it, and run this again; what was renewed stays so.';
}

try {
  await run();
} catch (error) {
  process.stderr.write(`${sentenceOf(error)}\n`);
  process.exitCode = 1;
}
