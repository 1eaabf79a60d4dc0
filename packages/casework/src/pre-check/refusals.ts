import type { Item, NominationRecord } from '@payung/data';
import type { NominationId, NominationState } from '@payung/domain';
import { type AgencyOfficer, type Auditor, mayUseAgency, type RegionAdmin } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { isPageDone } from '../page-reach.ts';
import type { Page } from '../people-views.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type OpenRefusal, refusalShelf } from './pre-check-shelves.ts';

/** Those who see whom recipients refused: an agency its own people. */
export type RefusalReader = RegionAdmin | Auditor | AgencyOfficer;

export interface RefusalView {
  readonly refusal: OpenRefusal;
  readonly record: NominationRecord;
}

/** Before a decision a nomination is refused or sent back; after it only an amendment takes somebody off. */
type RefusalStage = 'before-decision' | 'after-decision';

const livingBefore: readonly NominationState[] = [
  'nominated',
  'waitlisted',
  'offered',
  'in-review',
];

function isAt(stage: RefusalStage, state: NominationState): boolean {
  return stage === 'after-decision' ? state === 'determined' : livingBefore.includes(state);
}

const pageSize = 200;

async function withRecords(
  { data }: OpenRegion,
  refusals: readonly OpenRefusal[],
): Promise<RefusalView[]> {
  const records = await data.people.nominations(refusals.map(({ id }) => id));
  return refusals.flatMap((refusal, i) => {
    const record = records[i] ?? null;
    return record === null ? [] : [{ refusal, record }];
  });
}

/**
 * Refusals that stand, by nomination: the work list before a decision, or what an amendment is made from. A page may
 * hold fewer than asked for, or none, although there are more.
 */
export async function listRefusals(
  service: Service,
  actor: RefusalReader,
  request: { readonly stage: RefusalStage; readonly cursor: string | null; readonly limit: number },
): Promise<Result<Page<RefusalView>>> {
  const open = await regionOf(service, actor.tenant);
  const scope = { route: `pre-check refusals ${request.stage}`, user: actor.user };
  const at = await openCursor(open.data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const folder = String(open.region.schemeYear.year);
  const items: RefusalView[] = [];
  let after: Item | null = at;
  let looked = 0;
  do {
    const limit = Math.min(pageSize, request.limit - items.length);
    const page = await open.data.shelves.page(refusalShelf, { folder, after, limit });
    const views = await withRecords(open, page.items);
    items.push(
      ...views.filter(
        ({ record }) => isAt(request.stage, record.state) && mayUseAgency(actor, record.agency),
      ),
    );
    after = page.next;
    looked += limit;
  } while (after !== null && !isPageDone({ found: items.length, looked, limit: request.limit }));
  return ok({ items, nextCursor: sealCursor(open.data.keys, scope, after) });
}

/** Somebody whom a recipient refused although the decision names them: an amendment strikes them. */
export interface RefusedAfterDetermination {
  readonly nomination: NominationId;
  readonly refusals: OpenRefusal['refusals'];
}

/** Everybody of the running year who is determined and refused, for an amendment. One read a hundred people. */
export async function refusedAfterDetermination(
  open: OpenRegion,
): Promise<RefusedAfterDetermination[]> {
  const all = await open.data.shelves.all(refusalShelf, String(open.region.schemeYear.year));
  const found: RefusedAfterDetermination[] = [];
  for (let from = 0; from < all.length; from += pageSize) {
    for (const { refusal, record } of await withRecords(open, all.slice(from, from + pageSize))) {
      if (record.state !== 'determined') continue;
      found.push({ nomination: record.id, refusals: refusal.refusals });
    }
  }
  return found;
}
