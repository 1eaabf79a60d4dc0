import type { AgreedRecord, CrossAnswer } from '@payung/data';
import type { TenantId } from '@payung/domain';
import { nowOf } from '../now.ts';
import type { CrossService } from './cross-service.ts';

/** Whether a region takes part today. */
export function takes(agreed: AgreedRecord | null): boolean {
  return agreed !== null && agreed.until === null;
}

/** The region takes part from now on; its own record says under which document. */
export async function agree(service: CrossService, tenant: TenantId): Promise<CrossAnswer> {
  const [known = null] = await service.store.agreed([tenant]);
  if (takes(known)) return { kind: 'done' };
  const agreed = { since: nowOf(service), until: null };
  await service.store.commit([{ write: 'keep-agreed', tenant, agreed }]);
  return { kind: 'done' };
}

/** From now on nothing that the region claimed counts; `clearClaims` takes it away. */
export async function revoke(service: CrossService, tenant: TenantId): Promise<CrossAnswer> {
  const [known = null] = await service.store.agreed([tenant]);
  if (known === null || known.until !== null) return { kind: 'done' };
  const agreed = { ...known, until: nowOf(service) };
  await service.store.commit([{ write: 'keep-agreed', tenant, agreed }]);
  return { kind: 'done' };
}
