import type { NominationRecord } from '@payung/data';
import type { AgencyId, NominationId, VillageCode } from '@payung/domain';
import { maySee } from '../actor.ts';
import { listNominations } from '../people-views.ts';
import { ok, type Result } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import type { FactFinder } from './eligibility-access.ts';

/** About whom something is said: by name, or everybody who is nominated, of an agency and of a village. */
export type PeopleNamed =
  | { readonly by: 'ids'; readonly ids: readonly NominationId[] }
  | {
      readonly by: 'all';
      readonly agency: AgencyId | null;
      readonly village: VillageCode | null;
      /** left out of it: "semua, kecuali …" */
      readonly except: readonly NominationId[];
      readonly cursor: string | null;
    };

export interface NamedPage {
  readonly records: readonly NominationRecord[];
  /** named, and not in the actor's reach */
  readonly missing: readonly NominationId[];
  /** where to go on; null when nobody is left */
  readonly nextCursor: string | null;
}

/** Most people of one request; the rest is asked for with the cursor. */
export const mostAtOnce = 1_000;
/** nominations that one page of the index gives */
const pageSize = 250;

/** The people of one request, those beyond the actor's reach left out. Only living nominations are found by `all`. */
export async function peopleNamed(
  service: Service,
  open: OpenRegion,
  actor: FactFinder,
  named: PeopleNamed,
): Promise<Result<NamedPage>> {
  if (named.by === 'ids') {
    const ids = [...new Set(named.ids)];
    const found = await open.data.people.nominations(ids);
    const records = found.filter((one) => one !== null && maySee(actor, one));
    const reached = records.filter((one) => one !== null);
    const known = new Set<string>(reached.map(({ id }) => id));
    const missing = ids.filter((id) => !known.has(id));
    return ok({ records: reached, missing, nextCursor: null });
  }
  const except = new Set<string>(named.except);
  // by id: an officer of an area meets somebody again who was handed in twice
  const records = new Map<NominationId, NominationRecord>();
  let { cursor } = named;
  // a page may come back short, so that of a village in a large region several are looked through
  for (let looked = 0; looked < mostAtOnce; looked += pageSize) {
    const page = await listNominations(service, actor, {
      agency: named.agency,
      state: 'nominated',
      cursor,
      limit: pageSize,
    });
    if (!page.ok) return page;
    for (const { record } of page.value.items) {
      const lives = named.village === null || record.worker.village === named.village;
      if (lives && !except.has(record.id)) records.set(record.id, record);
    }
    cursor = page.value.nextCursor;
    if (cursor === null) break;
  }
  return ok({ records: [...records.values()], missing: [], nextCursor: cursor });
}
