import {
  fileOver,
  type Item,
  type NominationRecord,
  splitNominationId,
  takeOff,
} from '@payung/data';
import {
  Instant,
  type NominationId,
  type NominationState,
  openRefusals,
  type PreCheckRuling,
} from '@payung/domain';
import type { AgencyOfficer, Auditor } from '../actor.ts';
import { mayUseAgency, type RegionAdmin } from '../actor.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import { endNomination } from '../end-nomination.ts';
import type { Page } from '../people-views.ts';
import { ok, type Refusal, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { refusalWrites } from './apply-answers.ts';
import { causeOf } from './pre-check-access.ts';
import { standingsOf } from './pre-check-check.ts';
import { type OpenRefusal, refusalShelf, standingShelf } from './pre-check-shelves.ts';

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

/** Refusals that stand, by nomination: the work list before a decision, or what an amendment is made from. */
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
  } while (after !== null && items.length < request.limit);
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

/** What is done about refusals: the nomination ends, goes back to its agency, or the answer is overruled. */
export type RefusalAct = 'refuse' | 'return' | 'keep';

export interface RefusalDone {
  readonly nomination: NominationId;
  /** null when it was done */
  readonly refusal: Refusal | null;
}

/** nominations of one request */
export const mostRulings = 200;

/** Decides about several refused nominations in one go; each by itself, and what could not be done is told. */
export async function decideRefusals(
  service: Service,
  actor: RegionAdmin,
  request: {
    readonly nominations: readonly NominationId[];
    readonly act: RefusalAct;
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<RefusalDone[]> {
  const done: RefusalDone[] = [];
  for (const nomination of new Set(request.nominations)) {
    done.push({ nomination, refusal: await decideOne(service, actor, { ...request, nomination }) });
  }
  return done;
}

interface OneRuling {
  readonly nomination: NominationId;
  readonly act: RefusalAct;
  readonly reason: string;
  readonly correlationId: string;
}

async function decideOne(
  service: Service,
  actor: RegionAdmin,
  { nomination, act, reason, correlationId }: OneRuling,
): Promise<Refusal | null> {
  const open = await regionOf(service, actor.tenant);
  const [record = null] = await open.data.people.nominations([nomination]);
  const folder = String(record?.year ?? 0);
  const refusal =
    record === null ? null : await open.data.shelves.one(refusalShelf, nomination, folder);
  if (record === null || refusal === null) return { code: 'not-found', what: 'refusal' };
  if (record.state === 'determined' && act !== 'keep') {
    const detail = 'the nomination is determined: an amendment strikes it';
    return { code: 'state-forbids', detail };
  }
  if (act !== 'refuse')
    return rule(service, open, actor, { record, refusal, act, reason, correlationId });
  const asked = { id: nomination, act, why: reason, once: null, correlationId } as const;
  const ended = await endNomination(service, actor, asked);
  if (!ended.ok) return ended.refusal;
  await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [takeOff(refusalShelf, refusal, { folder, act: 'refused' })],
  });
  return null;
}

async function rule(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  asked: {
    readonly record: NominationRecord;
    readonly refusal: OpenRefusal;
    readonly act: PreCheckRuling['act'];
    readonly reason: string;
    readonly correlationId: string;
  },
): Promise<Refusal | null> {
  const { record, refusal, act, reason, correlationId } = asked;
  const [before = null] = await standingsOf(open, [record.id]);
  if (before === null) return { code: 'not-found', what: 'refusal' };
  const at = Instant.parse(new Date(service.clock.now()).toISOString());
  const uploads = openRefusals(before).map(({ upload }) => upload);
  const ruling: PreCheckRuling = { act, uploads, reason, by: actor.user, at };
  const rulings = [...before.rulings, ruling].slice(-60);
  const { person } = splitNominationId(record.id);
  const filing = { folder: person, act: act === 'keep' ? 'overruled' : 'returned' };
  const returned = act === 'return' ? { reason, by: actor.user, at } : null;
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      fileOver(standingShelf, before, { rulings }, filing),
      ...refusalWrites(record, { ...before, rulings }, refusal, returned),
    ],
  });
  return result.kind === 'done' ? null : { code: 'version-moved' };
}
