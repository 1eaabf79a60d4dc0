import { Quota, QuotaList } from '@payung/contract';
import type { RunningService } from './running-service.ts';

/** Raises every quota below so many places, so that no row waits and only the work is measured. */
export async function makeRoom(
  service: RunningService,
  region: string,
  places: number,
): Promise<void> {
  const admin = await service.signIn(`${region}/admin`);
  const { items } = await admin.ask('/v1/quotas', QuotaList);
  for (const { id, granted } of items) {
    if (granted >= places) continue;
    await admin.ask(`/v1/quotas/${encodeURIComponent(id)}`, Quota, {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ granted: places, legalBasis: 'DATA CONTOH: pengukuran' }),
    });
  }
}
