import { type NominationRecord, sha256Hex, splitNominationId, TooBusyError } from '@payung/data';
import {
  AgencyId,
  type NominationId,
  type NominationState,
  nextState,
  type PersonId,
} from '@payung/domain';
import * as z from 'zod';
import { mayUseAgency, type Proposer } from './actor.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { type EndRequest, endById } from './end-nomination.ts';
import { type JournalLine, linesOf } from './journal/journal-line.ts';
import { promoteSoon } from './promote-waiting.ts';
import { ok, type Refusal, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

/** One act on everybody whom a filter of the list finds. */
export interface EndManyRequest extends Pick<EndRequest, 'act' | 'why' | 'correlationId'> {
  /** null for all agencies in the actor's reach */
  readonly agency: AgencyId | null;
  readonly state: NominationState;
  /** as many as whoever asked was told that there are: no more are ended, whoever came since */
  readonly most: number;
  /** when they were counted, in ISO 8601; null for now */
  readonly countedAt: string | null;
  readonly cursor: string | null;
}

/** Somebody who was left as they are, and why. */
export interface LeftOne {
  readonly id: NominationId;
  readonly person: PersonId;
  readonly name: string;
  readonly why: Refusal | { readonly code: 'too-busy' };
}

export interface EndedMany {
  /** by all requests so far, of which the cursors are one chain */
  readonly ended: number;
  /** by this request alone */
  readonly left: readonly LeftOne[];
  /** where to go on, with the same request; null when nobody is left */
  readonly nextCursor: string | null;
}

/** people whom one request ends, each with an entry of the journal of their own: a second or two */
const atOnce = 40;

const Position = z.object({
  agency: AgencyId,
  after: z.record(z.string(), z.unknown()).nullable(),
  countedUntil: z.string(),
  ended: z.int().min(0),
  left: z.int().min(0),
});
type Position = z.infer<typeof Position>;

/**
 * Withdraws or refuses whoever a filter finds, a step a request: asked again with the cursor it goes on, asked anew it
 * does nothing twice. Whoever came after they were counted is not touched. Places that become free are given to those who
 * wait once it is at its end, so that nobody moves up into the very list that is being ended.
 *
 * @returns `request-faults` for a state in which the act is not open
 */
export async function endMany(
  service: Service,
  actor: Proposer,
  request: EndManyRequest,
): Promise<Result<EndedMany>> {
  const open = await regionOf(service, actor.tenant);
  const { act, state, most } = request;
  if (act === 'refuse' && actor.kind !== 'RegionAdmin') {
    return refuse({ code: 'not-allowed', detail: 'only the lead agency refuses nominations' });
  }
  if (nextState(state, act) === null) {
    const detail = `nobody in state ${state} can be ended by ${act}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'state', detail }] });
  }
  const agencies = open.region.agencies
    .map(({ id }) => id)
    .filter((id) => mayUseAgency(actor, id) && (request.agency ?? id) === id);
  const scope = { route: `end ${digestOf(request)}`, user: actor.user };
  const opened = await openCursor(open.data.keys, scope, request.cursor);
  if (opened === 'invalid') return refuse({ code: 'cursor-invalid' });
  const [first] = agencies;
  if (first === undefined) return ok({ ended: 0, left: [], nextCursor: null });
  const at = opened === null ? beginning(service, request, first) : Position.parse(opened);
  if (!agencies.includes(at.agency)) return refuse({ code: 'cursor-invalid' });
  const room = Math.min(atOnce, most - at.ended - at.left);
  const page = await nextPage(open, agencies, { ...request, at, limit: room });
  const { ended, left } = await endThese(service, open, actor, request, page.ids, at.countedUntil);
  const now = { ...at, ended: at.ended + ended, left: at.left + left.length };
  const isDone = page.next === null || now.ended + now.left >= most;
  if (isDone && now.ended > 0) await fillRoom(service, open, agencies);
  const position = isDone || page.next === null ? null : { ...now, ...page.next };
  const nextCursor = sealCursor(open.data.keys, scope, position);
  return ok({ ended: now.ended, left, nextCursor });
}

function beginning({ clock }: Service, { countedAt }: EndManyRequest, agency: AgencyId): Position {
  const now = new Date(clock.now()).toISOString();
  const countedUntil = countedAt !== null && countedAt < now ? countedAt : now;
  return { agency, after: null, countedUntil, ended: 0, left: 0 };
}

/** A cursor belongs to the request that it was given for; the reason may be said better after a fault. */
function digestOf({ act, agency, state, most, countedAt }: EndManyRequest): string {
  return sha256Hex(JSON.stringify([act, agency, state, most, countedAt])).slice(0, 32);
}

type Next = Pick<Position, 'agency' | 'after'>;

/** The next people of the filter, of one agency; nobody where that agency has no more, although others may. */
async function nextPage(
  { data, region }: OpenRegion,
  agencies: readonly AgencyId[],
  asked: { readonly state: NominationState; readonly at: Position; readonly limit: number },
): Promise<{ ids: readonly NominationId[]; next: Next | null }> {
  const { at, state, limit } = asked;
  if (limit <= 0) return { ids: [], next: null };
  const { year } = region.schemeYear;
  const { agency, after } = at;
  const page = await data.people.listByAgency({ agency, state, year, after, limit });
  if (page.next !== null) return { ids: page.ids, next: { agency, after: page.next } };
  const following = agencies[agencies.indexOf(agency) + 1];
  const next = following === undefined ? null : { agency: following, after: null };
  return { ids: page.ids, next };
}

async function endThese(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  { act, why, state, correlationId }: EndManyRequest,
  ids: readonly NominationId[],
  countedUntil: string,
): Promise<{ ended: number; left: LeftOne[] }> {
  const records = await open.data.people.nominations(ids);
  const left: LeftOne[] = [];
  let ended = 0;
  for (const record of records) {
    // gone meanwhile, moved meanwhile, or not there yet when they were counted
    if (record === null || record.state !== state || record.at > countedUntil) continue;
    if (await cameInto(open, record, countedUntil)) continue;
    const { id } = record;
    const outcome = await endById(service, open, actor, {
      id,
      act,
      why,
      once: null,
      correlationId,
    }).catch(tooBusy);
    if (outcome.ok) ended += 1;
    else {
      const { person } = splitNominationId(id);
      left.push({ id, person, name: record.worker.name, why: outcome.refusal });
    }
  }
  return { ended, left };
}

/** newest changes of somebody that are looked through */
const lastChanges = 5;

/** Whether somebody came into their state after a moment: who moves up meanwhile was not among those who were counted. */
async function cameInto(
  { data }: OpenRegion,
  { id, version }: NominationRecord,
  after: string,
): Promise<boolean> {
  // who was never written again stands where they began
  if (version === 1) return false;
  const [found] = await data.journal.trails.ofNomination(id);
  const entries = await data.journal.reads.at(found?.trail.slice(-lastChanges) ?? []);
  return linesOf(entries).some(
    ({ at, changes }) => at > after && changes.some((change) => change.id === id && isMove(change)),
  );
}

function isMove({ before, after }: JournalLine['changes'][number]): boolean {
  return after?.state !== undefined && after.state !== before?.state;
}

function tooBusy(error: unknown): { ok: false; refusal: { readonly code: 'too-busy' } } {
  if (!(error instanceof TooBusyError)) throw error;
  return { ok: false, refusal: { code: 'too-busy' } };
}

/** Whoever waits gets what is free; what cannot be done now is done by the sweep. */
async function fillRoom(
  service: Service,
  { data, region }: OpenRegion,
  agencies: readonly AgencyId[],
): Promise<void> {
  const cards = await data.quotas.buckets();
  const own = cards.filter(
    ({ year, agency, waiting, free }) =>
      year === region.schemeYear.year &&
      waiting > 0 &&
      free > 0 &&
      (agency === null || agencies.includes(agency)),
  );
  for (const { id } of own) await promoteSoon(service, data.tenant, id);
}
