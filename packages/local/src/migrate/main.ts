import { renewItems } from '@payung/casework';
import { NewerItemError } from '@payung/data';
import { openAuditedDatabase } from '../audit/audited-database.ts';
import { openLocalService } from '../local-service.ts';
import { StartRefused } from '../start-refused.ts';
import { readMigrateSettings } from './migrate-settings.ts';

/** What is asked for is told on the error output, what was done on the other, its last line as JSON. */
async function run(): Promise<void> {
  const { dataFolder, databaseEndpoint, region } = readMigrateSettings(
    process.argv.slice(2),
    process.env,
    process.cwd(),
  );
  const database = await openAuditedDatabase(dataFolder, databaseEndpoint);
  try {
    const { service } = openLocalService({
      dataFolder,
      endpoint: database.endpoint,
      queue: { send: async () => undefined },
      address: '',
    });
    const { regions } = service.database;
    const sum = { regions: 0, looked: 0, renewed: 0, overtaken: 0 };
    for (const tenant of await regions.tenants()) {
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

try {
  await run();
} catch (error) {
  if (!(error instanceof StartRefused) && !(error instanceof NewerItemError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
