import { EntryItem } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { Service } from './service.ts';

/** Carries entries of one lane, in their order, into the projections. Answers how far the lane has come. */
export async function countJournal(
  service: Service,
  tenant: TenantId,
  lane: number,
  entries: readonly unknown[],
): Promise<number> {
  const data = await service.database.tenant(tenant);
  return data.tally.add(
    lane,
    entries.map((entry) => EntryItem.parse(entry)),
  );
}
