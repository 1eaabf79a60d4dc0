import type { ImportRecord } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { promoteWaiting } from './promote-waiting.ts';
import { regionOf, type Service } from './service.ts';

const openPage = 100;

/**
 * Sends again the work that stands still: lists whose reading or whose current piece nobody holds a lease
 * on, and quota cards with room where people wait. The queue may have lost a message, or a worker its life.
 * Answers how many messages were sent.
 */
export async function sweepImports(service: Service): Promise<number> {
  let sent = 0;
  for (const tenant of await service.database.regions.tenants()) {
    sent += await sweepTenant(service, tenant);
  }
  return sent;
}

async function sweepTenant(service: Service, tenant: TenantId): Promise<number> {
  const { data } = await regionOf(service, tenant);
  let sent = 0;
  let after: Awaited<ReturnType<typeof data.imports.imports>>['next'] = null;
  do {
    const page = await data.imports.imports({ phase: 'open', after, limit: openPage });
    for (const record of page.items) {
      if (await resend(service, tenant, record)) sent += 1;
    }
    after = page.next;
  } while (after !== null);
  for (const card of await data.quotas.buckets()) {
    if (card.waiting > 0 && card.free > 0) await promoteWaiting(service, tenant, card.id);
  }
  return sent;
}

async function resend(
  service: Service,
  tenantId: TenantId,
  record: ImportRecord,
): Promise<boolean> {
  const now = service.clock.now();
  const importId = record.id;
  if (record.state === 'uploaded') {
    if (record.leaseUntil > now) return false;
    await service.queue.send({ kind: 'inspect', tenantId, importId });
    return true;
  }
  if (record.state !== 'running') return false;
  const { data } = await regionOf(service, tenantId);
  const chunks = await data.imports.chunks(importId);
  const current =
    chunks.find((chunk) => chunk.done < chunk.rows || !chunk.indexed) ?? chunks.at(-1);
  if (current === undefined || current.leaseUntil > now) return false;
  await service.queue.send({ kind: 'chunk', tenantId, importId, chunk: current.chunk });
  return true;
}
