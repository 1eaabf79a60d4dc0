import { checkOwnCover, type Service, settleOwnCover } from '@payung/casework';
import { openRegencyHolders } from '@payung/data';
import { anAdmin } from '../support/invented-region.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { type Recorder, recordClient } from './recorded-requests.ts';

/** A region lets people ask about their own cover; somebody does, twice. */
export async function askOwnCover(
  test: TestService,
  { endpoint, service, into }: { endpoint: string; service: Service; into: Recorder },
): Promise<void> {
  const office = { name: 'DATA CONTOH Dinas', address: 'Jalan Contoh 1', contact: '' };
  const request = { isOpen: true, fact: 'mother-name', office, version: null } as const;
  const correlationId = 'own-cover';
  const settled = await settleOwnCover(test.service, anAdmin(test.tenant), {
    ...request,
    correlationId,
  });
  if (!settled.ok) throw new Error('the region could not let people ask');
  const client = recordClient(testClient(endpoint), null, into);
  const random = seededRandomness(8, test.clock);
  const holderOf = openRegencyHolders({ client, table: test.tables.tenancy, random });
  await holderOf(test.region.regencyCode);
  const asked = { nik: '3319041505809001', fact: 'SIAPA SAJA' };
  for (const _ of ['once', 'again']) {
    const answer = await checkOwnCover(service, test.tenant, asked);
    if (answer.kind !== 'told') throw new Error('nobody was answered');
  }
}
