import type { CrossAnswer, OwnCase } from '@payung/data';
import type { TenantId } from '@payung/domain';
import type { CrossService } from './cross-service.ts';

const pageOfCases = 50;

/** A region's cases: numbers, its own references, months and state; never who the other region is. */
export async function ownCases(
  service: CrossService,
  tenant: TenantId,
  after: string | null,
): Promise<CrossAnswer> {
  const page = await service.store.casesOf(tenant, after, pageOfCases);
  const records = await service.store.cases(page.items.map(({ number }) => number));
  const items = page.items.flatMap(({ number, reference }, i): OwnCase[] => {
    const record = records[i] ?? null;
    if (record === null) return [];
    const { kind, months, state, openedAt, steps } = record;
    const settled = steps.findLast((step) => step.state === 'settled')?.reason ?? null;
    return [{ number, kind, reference, months, state, openedAt, settled }];
  });
  return { kind: 'cases', items, next: page.next };
}
