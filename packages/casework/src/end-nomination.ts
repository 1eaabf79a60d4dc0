import type { Cause, Guard, NominationRecord, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  type Nik,
  type NominationAct,
  type NominationId,
  type NominationState,
  nextState,
  type QuotaMovement,
} from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import type { Answered } from './nominate-worker.ts';
import { leavePages } from './matching/leave-pages.ts';
import { promoteSoon } from './promote-waiting.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

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
    if (record.state === 'nominated' || record.state === 'waitlisted') {
      await promoteSoon(service, actor.tenant, record.bucket);
    }
    return ok({ kind: 'fresh', value: done });
  }
  throw new TooBusyError(1);
}

async function tryEnd(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: EndRequest,
  record: NominationRecord,
  state: NominationState,
): Promise<ActDone | 'rival'> {
  const held = await guardOf(open, record);
  if (held === 'moved') return 'rival';
  const passed = held === null ? null : await passOn(open, held, record);
  const offered = (passed?.offered ?? []).filter(({ agency }) => mayUseAgency(actor, agency));
  const value: ActDone = {
    nominationId: record.id,
    state,
    waitingNumber: null,
    offered: offered.map(({ id }) => id),
  };
  const cause: Cause = {
    actor: { kind: actor.kind, user: actor.user, agency: record.agency },
    source: 'api',
    correlationId: request.correlationId,
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
        why: request.act === 'refuse' ? 'refused' : 'withdrawn',
        ended: { on: open.today, why: request.why },
      },
      ...(passed?.writes ?? []),
      ...(await leavePages(open, [record])),
      ...keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
    ],
  });
  return result.kind === 'done' ? value : 'rival';
}

interface Held {
  readonly nik: Nik;
  readonly guard: Guard;
}

/**
 * The guard of the nomination's NIK, when this nomination is the one that holds it. A person always has one: it is
 * missing only where it was read when the look-up key had changed since the person was, or was forgotten meanwhile.
 */
async function guardOf(open: OpenRegion, record: NominationRecord): Promise<Held | null | 'moved'> {
  const { person } = splitNominationId(record.id);
  const [found = null] = await open.data.people.people([person]);
  if (found === null) return 'moved';
  const [guard = null] = await open.data.people.guards([found.nikDigest]);
  if (guard === null) return 'moved';
  return guard.nomination === record.id ? { nik: found.nik, guard } : null;
}

/** others that a fall-away may touch in one commit; a person on more lists than this is no person */
const mostLinked = 40;

/** Passes the guard to the next linked nomination, which is offered and now comes first, or frees it. */
async function passOn(
  open: OpenRegion,
  { nik, guard }: Held,
  record: NominationRecord,
): Promise<{ writes: RegistryWrite[]; offered: NominationRecord[] }> {
  const nominations = await open.data.people.nominationsUnder(guard);
  const linked = nominations
    .filter(({ id, state }) => id !== record.id && (state === 'duplicate' || state === 'offered'))
    .slice(0, mostLinked);
  const [next, ...others] = linked;
  if (next === undefined) {
    return { writes: [{ write: 'pass-guard', nik, guard, nomination: null }], offered: [] };
  }
  const moved = (one: NominationRecord): RegistryWrite => ({
    write: 'move-nomination',
    record: one,
    state: one.id === next.id ? 'offered' : one.state,
    number: null,
    first: one.id === next.id ? null : next.id,
    why: one.id === next.id ? 'first-fell-away' : 'first-changed',
  });
  return {
    writes: [
      { write: 'pass-guard', nik, guard, nomination: next.id },
      ...[next, ...others].map(moved),
    ],
    offered: [next],
  };
}

/** What the end of a nomination, or its stepping back, means for its quota card. */
export function leaveCard(record: NominationRecord): RegistryWrite[] {
  const { bucket, id, number } = record;
  if (record.state === 'nominated') return leaving(record, 'place', 'release');
  if (record.state !== 'waitlisted' || number === null) return [];
  return [
    ...leaving(record, 'queue', 'leave-queue'),
    { write: 'end-waiting', bucket, number, nomination: id },
  ];
}

function leaving(
  { bucket, id }: NominationRecord,
  from: 'place' | 'queue',
  kind: 'release' | 'leave-queue',
): RegistryWrite[] {
  const movement: QuotaMovement = {
    kind,
    granted: 0,
    reserved: from === 'place' ? -1 : 0,
    consumed: 0,
    waiting: from === 'queue' ? -1 : 0,
    numbers: null,
  };
  return [
    { write: 'leave-card', bucket, from },
    { write: 'record-movement', bucket, movement, basis: null, nominations: [id] },
  ];
}
