import { openPublished } from '@payung/data';
import { ContributionMonth, RegencyCode } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../../support/embedded-database.ts';
import { forge } from '../../support/raw-items.ts';
import { recordedTables } from '../../support/recorded-tables.ts';
import { seededRandomness } from '../../support/seeded-randomness.ts';
import { openTestService } from '../../support/test-service.ts';

const database = embeddedDatabase();
const month = ContributionMonth.parse('2026-01');

describe('a region that publishes nothing', () => {
  it('is asked for as often as one that does not exist, so that no time of an answer tells them apart', async () => {
    const test = await openTestService({ endpoint: database.endpoint(), seed: 71_900 });
    const silent = RegencyCode.parse('33.19');
    const item = { pk: `REGENCY#${silent}`, sk: 'TENANT', schemaVersion: 1, tenant: test.tenant };
    await forge(test.client, test.tables.tenancy, item);
    const { client, requests } = recordedTables(database.endpoint());
    const random = seededRandomness(6, test.clock);
    const reads = openPublished({ client, table: test.tables.tenancy, random });
    const askedFor = async (code: RegencyCode) => {
      const before = requests.length;
      expect(await reads.months(code, 36)).toEqual([]);
      expect(await reads.month(code, month)).toBeNull();
      return requests.length - before;
    };
    expect(await askedFor(silent)).toBe(4);
    expect(await askedFor(RegencyCode.parse('33.20'))).toBe(4);
  });
});
