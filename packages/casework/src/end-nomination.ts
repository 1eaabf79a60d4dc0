import type { Cause, NominationRecord, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  type BucketId,
  type NominationAct,
  type NominationId,
  type NominationState,
  nextState,
} from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { type GuardedNik, partFromCases } from './cases/part-from-cases.ts';
import { settleParted } from './cases/settle-cases.ts';
import { causeOf } from './cause-of.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import { leaveCard } from './leave-card.ts';
import { leavePages } from './matching/leave-pages.ts';
import type { Answered } from './nominate-worker.ts';
import { promoteSoon } from './promote-waiting.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { refreshSoon } from './verification/refresh-sheets.ts';

export interface EndRequest {
  readonly id: NominationId;
  readonly act: Extract<NominationAct, 'withdraw' | 'refuse'>;
  readonly why: string;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/** What an act led to. Of others' nominations only those are named that the actor may see. */
export interface ActDone {
  readonly nominationId: NominationId;
  readonly state: NominationState;
  readonly waitingNumber: number | null;
  readonly offered: readonly NominationId[];
}

const tries = 8;

/**
 * Takes a nomination back (its agency) or turns it down (the lead agency). Its place or its turn goes to
 * the next on the waiting list; the linked nomination of another agency that comes next is offered.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then.
 */
export async function endNomination(
  service: Service,
  actor: Proposer,
  request: EndRequest,
): Promise<Result<Answered<ActDone>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  const ended = await endById(service, open, actor, request);
  if (!ended.ok) return ended;
  if (ended.value.kind === 'repeated') return ok(ended.value);
  const { done, freed } = ended.value;
  if (freed !== null) await promoteSoon(service, actor.tenant, freed);
  return ok({ kind: 'fresh', value: done });
}

/** A nomination that was ended, and the card that has room again by it; null where it held none and waited for none. */
interface EndedOne {
  readonly kind: 'ended';
  readonly done: ActDone;
  readonly freed: BucketId | null;
}

/**
 * As `endNomination`, but that nobody who waits is promoted: the caller does that, after one or after many.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then.
 */
export async function endById(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: EndRequest,
): Promise<Result<EndedOne | Extract<Answered<ActDone>, { kind: 'repeated' }>>> {
  if (request.act === 'refuse' && actor.kind !== 'RegionAdmin') {
    return refuse({ code: 'not-allowed', detail: 'only the lead agency refuses a nomination' });
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
    if (record.restricted !== undefined) {
      return refuse({ code: 'person-restricted', since: record.restricted });
    }
    const state = nextState(record.state, request.act);
    if (state === null) {
      const raced = await repeatOf(open.data, request.once);
      if (raced !== null) return raced;
      return refuse({ code: 'state-forbids', detail: `a nomination in state ${record.state}` });
    }
    const done = await tryEnd(service, open, actor, request, record, state);
    if (done === 'rival') continue;
    await refreshSoon(open, [record.id, ...done.offered]);
    const hasRoom = record.state === 'nominated' || record.state === 'waitlisted';
    return ok({ kind: 'ended', done, freed: hasRoom ? record.bucket : null });
  }
  throw new TooBusyError(1);
}

function tryEnd(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: EndRequest,
  record: NominationRecord,
  state: NominationState,
): Promise<ActDone | 'rival'> {
  return endOne(service, open, {
    record,
    state,
    act: request.act,
    why: request.why,
    cause: causeOf(actor, request.correlationId, record.agency),
    sees: (agency) => mayUseAgency(actor, agency),
    also: (value) => keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
  });
}

/** How one nomination ends. */
export interface Ending {
  readonly record: NominationRecord;
  readonly state: NominationState;
  readonly act: EndRequest['act'];
  readonly why: string;
  readonly cause: Cause;
  /** whose nominations may be named in the answer */
  readonly sees: (agency: NominationRecord['agency']) => boolean;
  /** writes of the same commit */
  readonly also: (value: ActDone) => readonly RegistryWrite[];
}

/**
 * Ends a nomination in one commit: it leaves its card and its pages, and whoever comes next is offered the person.
 * Whoever waits for the place is promoted by the caller, after it.
 * @returns `rival` when somebody else wrote the same people meanwhile; nothing was changed then
 */
export async function endOne(
  service: Service,
  open: OpenRegion,
  { record, state, act, why, cause, sees, also }: Ending,
): Promise<ActDone | 'rival'> {
  const nik = await nikOf(open, record);
  if (nik === 'moved') return 'rival';
  const parting = await partFromCases(open, record, nik);
  const offered = parting.offered.filter(({ agency }) => sees(agency));
  const value: ActDone = {
    nominationId: record.id,
    state,
    waitingNumber: null,
    offered: offered.map(({ id }) => id),
  };
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      ...leaveCard(record),
      {
        write: 'move-nomination',
        record,
        state,
        number: null,
        first: record.first,
        why: act === 'refuse' ? 'refused' : 'withdrawn',
        ended: { on: open.today, why },
      },
      ...parting.writes,
      ...(await leavePages(open, [record])),
      ...also(value),
    ],
  });
  if (result.kind !== 'done') return 'rival';
  await settleParted(service, open, parting);
  return value;
}

/**
 * The NIK of a nomination with its guard. A person always has one: it is missing only where it was read when the
 * look-up key had changed since the person was, or was forgotten meanwhile.
 */
export async function nikOf(
  open: OpenRegion,
  record: NominationRecord,
): Promise<GuardedNik | 'moved'> {
  const { person } = splitNominationId(record.id);
  const [found = null] = await open.data.people.people([person]);
  if (found === null) return 'moved';
  const [guard = null] = await open.data.people.guards([found.nikDigest]);
  return guard === null ? 'moved' : { nik: found.nik, guard };
}
