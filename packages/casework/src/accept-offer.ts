import type { Cause, Guard, NominationRecord, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import type { NominationId } from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { type ActDone, leaveCard } from './end-nomination.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import type { Answered } from './nominate-worker.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

export interface AcceptRequest {
  readonly id: NominationId;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

const tries = 8;

/**
 * An agency takes over the person that it was offered: the first nomination fell away, or it waits while
 * this agency's own quota card has room. The person record then says what this agency wrote.
 * @throws TooBusyError when the same people keep being written by others.
 */
export async function acceptOffer(
  service: Service,
  actor: Proposer,
  request: AcceptRequest,
): Promise<Result<Answered<ActDone>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
    if (record.state !== 'offered') {
      return refuse({ code: 'state-forbids', detail: `a nomination in state ${record.state}` });
    }
    const taken = await takeOver(open, record);
    if (taken === 'rival') continue;
    if (taken === 'lapsed') {
      return refuse({ code: 'state-forbids', detail: 'the first nomination has a place by now' });
    }
    const done = await commitAccept(service, open, actor, request, record, taken);
    if (done !== 'rival') return ok({ kind: 'fresh', value: done });
  }
  throw new TooBusyError(1);
}

interface TakeOver {
  readonly writes: readonly RegistryWrite[];
}

/** What taking over means for the guard, the person record, and the one that waited first. */
async function takeOver(
  open: OpenRegion,
  record: NominationRecord,
): Promise<TakeOver | 'rival' | 'lapsed'> {
  const { people } = open.data;
  const [person = null] = await people.people([splitNominationId(record.id).person]);
  if (person === null) return 'rival';
  const [guard = null] = await people.guards([person.nikDigest]);
  if (guard === null || guard.nomination === null) return 'rival';
  const claims = people.claimsOf(record);
  const corrected: RegistryWrite[] =
    claims === null
      ? []
      : [
          {
            write: 'change-person',
            person: person.id,
            version: person.version,
            nikDigest: person.nikDigest,
            worker: claims,
            fields: ['taken-over'],
          },
        ];
  if (guard.nomination === record.id) return { writes: corrected };
  const yielding = await yieldWrites(open, guard, record);
  return Array.isArray(yielding) ? { writes: [...corrected, ...yielding] } : yielding;
}

async function yieldWrites(
  open: OpenRegion,
  guard: Guard,
  record: NominationRecord,
): Promise<RegistryWrite[] | 'rival' | 'lapsed'> {
  if (guard.nomination === null) return 'rival';
  const [holder = null] = await open.data.people.nominations([guard.nomination]);
  if (holder === null) return 'rival';
  if (holder.state !== 'waitlisted') return 'lapsed';
  return [
    { write: 'pass-guard', guard, nomination: record.id },
    ...leaveCard(holder),
    {
      write: 'move-nomination',
      record: holder,
      state: 'duplicate',
      number: null,
      first: record.id,
      why: 'yielded',
    },
  ];
}

async function commitAccept(
  service: Service,
  open: OpenRegion,
  actor: Proposer,
  request: AcceptRequest,
  record: NominationRecord,
  taken: TakeOver,
): Promise<ActDone | 'rival'> {
  const cause: Cause = {
    actor: { kind: actor.kind, user: actor.user, agency: record.agency },
    source: 'api',
    correlationId: request.correlationId,
  };
  const valueAt = (place: {
    state: 'nominated' | 'waitlisted';
    number: number | null;
  }): ActDone => ({
    nominationId: record.id,
    state: place.state,
    waitingNumber: place.number,
    promoted: [],
    offered: [],
  });
  const result = await open.data.placing.commit({
    cause,
    lane: 'any',
    bucket: record.bucket,
    newcomers: 1,
    nominations: [record.id],
    writes: ([place = { state: 'nominated', number: null }]) => [
      ...taken.writes,
      {
        write: 'move-nomination',
        record,
        state: place.state,
        number: place.number,
        first: null,
        why: 'accepted',
      },
      ...keepAnswer(request.once, { status: 200, body: valueAt(place) }, service.clock.now()),
    ],
  });
  const [place] = result.kind === 'done' ? result.places : [];
  return place === undefined ? 'rival' : valueAt(place);
}
