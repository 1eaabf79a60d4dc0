import type { Cause, Guard, NominationRecord, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import {
  type NominationAct,
  type NominationId,
  type NominationState,
  nextState,
  type QuotaMovement,
} from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import type { Answered } from './nominate-worker.ts';
import { promoteWaiting } from './promote-waiting.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

export interface EndRequest {
  readonly id: NominationId;
  readonly act: Extract<NominationAct, 'withdraw' | 'refuse'>;
  readonly why: string;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/** What an act led to, here and for others. */
export interface ActDone {
  readonly nominationId: NominationId;
  readonly state: NominationState;
  readonly waitingNumber: number | null;
  readonly promoted: readonly NominationId[];
  readonly offered: readonly NominationId[];
}

const tries = 8;

/**
 * Takes a nomination back (its agency) or turns it down (the lead agency). Its place or its turn goes to
 * the next on the waiting list; the linked nomination of another agency that comes next is offered.
 * @throws TooBusyError when the same people keep being written by others.
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
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
    const state = nextState(record.state, request.act);
    if (state === null) {
      return refuse({ code: 'state-forbids', detail: `a nomination in state ${record.state}` });
    }
    const done = await tryEnd(service, open, actor, request, record, state);
    if (done === 'rival') continue;
    const freed = record.state === 'nominated' || record.state === 'waitlisted';
    const promoted = freed ? await promoteWaiting(service, actor.tenant, record.bucket) : [];
    return ok({ kind: 'fresh', value: { ...done, promoted } });
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
  const guard = await guardOf(open, record);
  const passed = guard === null ? null : await passOn(open, guard, record);
  const value: ActDone = {
    nominationId: record.id,
    state,
    waitingNumber: null,
    promoted: [],
    offered: passed?.offered ?? [],
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
        why: request.why,
      },
      ...(passed?.writes ?? []),
      ...keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
    ],
  });
  return result.kind === 'done' ? value : 'rival';
}

/** The guard of the nomination's NIK, when this nomination is the one that holds it. */
async function guardOf(open: OpenRegion, record: NominationRecord): Promise<Guard | null> {
  const { person } = splitNominationId(record.id);
  const [found = null] = await open.data.people.people([person]);
  if (found === null) return null;
  const [guard = null] = await open.data.people.guards([found.nikDigest]);
  return guard?.nomination === record.id ? guard : null;
}

/** Passes the guard to the next linked nomination, which is offered, or frees it. */
async function passOn(
  open: OpenRegion,
  guard: Guard,
  record: NominationRecord,
): Promise<{ writes: RegistryWrite[]; offered: NominationId[] }> {
  const nominations = await open.data.people.nominationsUnder(guard);
  const next = nominations.find(
    (one) => one.id !== record.id && (one.state === 'duplicate' || one.state === 'offered'),
  );
  if (next === undefined) {
    return { writes: [{ write: 'pass-guard', guard, nomination: null }], offered: [] };
  }
  return {
    writes: [
      { write: 'pass-guard', guard, nomination: next.id },
      {
        write: 'move-nomination',
        record: next,
        state: 'offered',
        number: null,
        first: null,
        why: 'first-fell-away',
      },
    ],
    offered: [next.id],
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
