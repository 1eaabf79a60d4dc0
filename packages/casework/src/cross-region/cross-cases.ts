import type { CrossCheck, OwnCase } from '@payung/data';
import type { NominationId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { regionOf, type Service } from '../service.ts';
import { nominationOf } from './opaque-reference.ts';

/** A case across regions as the region sees it: its own nomination, and never which the other region is. */
export type CrossCase = Omit<OwnCase, 'reference'> & {
  /** null when the region has forgotten whom it was about */
  readonly nomination: NominationId | null;
};

/** The region's cases, newest first by month, a page at a time. */
export async function listCrossCases(
  service: Service,
  cross: CrossCheck,
  actor: RegionAdmin,
  after: string | null,
): Promise<{ readonly items: readonly CrossCase[]; readonly next: string | null }> {
  const { data } = await regionOf(service, actor.tenant);
  const answer = await cross.ask(actor.tenant, { kind: 'cases', after });
  if (answer.kind !== 'cases') return { items: [], next: null };
  const items = await Promise.all(
    answer.items.map(async ({ reference, ...one }): Promise<CrossCase> => {
      const id = await nominationOf(data.keys, reference);
      const [record = null] = id === null ? [] : await data.people.nominations([id]);
      return { ...one, nomination: record?.id ?? null };
    }),
  );
  return { items, next: answer.next };
}
