import { runRetention, type Service, writeCheckpoint } from '@payung/casework';
import { openControlPlane } from '@payung/data';
import { Instant, type TenantId } from '@payung/domain';
import { resources } from '@payung/infra/policies';
import { isAged, letItemsAge, nominationItems } from '../support/aged-items.ts';
import { seededRandomness } from '../support/seeded-randomness.ts';
import { type TestService, testClient } from '../support/test-service.ts';
import { aHandOut, aLook, writeEach } from './control-run.ts';
import type { Recorder } from './recorded-requests.ts';

const aMonth = 31 * 24 * 60 * 60_000;

/** What the control plane asks of a region's own worker, and what the worker then does under the region's role. */
export async function workOnRegion(
  test: TestService,
  endpoint: string,
  worker: Service,
): Promise<void> {
  const { tables, clock, tenant, queue } = test;
  const random = seededRandomness(993, clock);
  const control = openControlPlane({ client: testClient(endpoint), tables, clock, random });
  const until = Instant.parse(new Date(clock.now() + 1_800_000).toISOString());
  const [handOut, glass] = [random.ulid(), random.ulid()];
  await writeEach(control, [
    { write: 'new-hand-out', tenant, handOut: aHandOut(handOut) },
    { write: 'new-glass', glass: aLook(tenant, glass, until) },
  ]);
  await queue.send({ kind: 'found', tenantId: tenant });
  await queue.send({ kind: 'hand-out', tenantId: tenant, handOut });
  await queue.send({ kind: 'let-look-in', tenantId: tenant, glass });
  await test.work(worker);
  clock.advance(aMonth);
  await queue.send({ kind: 'rotate', tenantId: tenant });
  await queue.send({ kind: 're-key', tenantId: tenant });
  await test.work(worker);
  await letItemsAge(test, () => true);
  await queue.send({ kind: 'renew-items', tenantId: tenant, walk: null });
  await test.work(worker);
  if ((await nominationItems(test)).some(isAged)) throw new Error('nothing was renewed');
  await worker.database.meter.flush();
}

/** What the night brings: what is past its period is forgotten. */
export async function workAtNight(test: TestService, service: Service): Promise<void> {
  await service.database.regions.tenants();
  await runRetention(service, test.tenant, { most: 100 });
}

/** What each hour brings: where the journal stands, signed and copied. */
export async function signHour(tenant: TenantId, service: Service, into: Recorder): Promise<void> {
  await service.database.regions.tenants();
  const signer = { sign: async () => new Uint8Array([1]), publicKey: async () => 'key' };
  const result = await writeCheckpoint(
    service,
    {
      signer,
      archive: {
        put: async (key) =>
          into.add({
            session: tenant,
            action: 's3:PutObject',
            resource: resources.archiveFile(key),
            context: {},
          }),
      },
    },
    tenant,
  );
  if (result.kind !== 'written') throw new Error(`the checkpoint was ${result.kind}`);
}
