import { openPublished, type TenantData } from '@payung/data';
import { ContributionMonth, PublicMonth, type RegencyCode } from '@payung/domain';
import { forge } from '../support/raw-items.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { type Recorder, recordClient } from './recorded-requests.ts';

const month = ContributionMonth.parse('2026-01');

/** A region publishes a month and takes another down; everybody reads what is left. */
export async function publishAndRead(
  test: TestService,
  { endpoint, region, into }: { endpoint: string; region: TenantData; into: Recorder },
): Promise<void> {
  const { regencyCode, name, programmeName } = test.region;
  const published = PublicMonth.parse({
    month,
    day: '2026-01-31',
    region: { code: regencyCode, name },
    programme: programmeName,
    active: null,
    shares: [],
    groups: { agency: null, occupation: null, village: null, sex: null, age: null },
  });
  await region.commitQuietly([
    { write: 'publish-month', month: published },
    { write: 'take-month-down', month: ContributionMonth.parse('2025-12') },
  ]);
  await holdRegency(test, regencyCode);
  const client = recordClient(testClient(endpoint), null, into);
  const random = seededRandomness(6, test.clock);
  const reads = openPublished({ client, table: test.tables.tenancy, random });
  const [newest] = await reads.months(regencyCode, 10);
  if (newest?.month !== month || (await reads.month(regencyCode, month)) === null) {
    throw new Error('nothing of what was published could be read');
  }
}

/** Founding it through the control plane would found another region. */
function holdRegency(test: TestService, code: RegencyCode): Promise<void> {
  const item = { pk: `REGENCY#${code}`, sk: 'TENANT', schemaVersion: 1, tenant: test.tenant };
  return forge(test.client, test.tables.tenancy, item);
}
