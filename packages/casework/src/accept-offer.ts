import type { Guard, NominationRecord, Place, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError } from '@payung/data';
import type { Nik, NominationId } from '@payung/domain';
import { mayUseAgency, type Proposer } from './actor.ts';
import { isKeptBack } from './cases/case-setting.ts';
import { causeOf } from './cause-of.ts';
import type { ActDone } from './end-nomination.ts';
import { keepAnswer, type OnceKey, repeatOf } from './idempotency.ts';
import { leaveCard } from './leave-card.ts';
import type { Answered } from './nominate-worker.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { refreshSoon } from './verification/refresh-sheets.ts';

export interface AcceptRequest {
  readonly id: NominationId;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

const tries = 8;

/**
 * An agency takes over the person that it was offered: the first nomination fell away, or it waits while
 * this agency's own quota card has room. In the second case the first keeps its turn unless there is a place.
 * @throws TooBusyError when the same people keep being written by others; nothing was changed then.
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
    await open.data.pauseBefore(attempt);
    const [record = null] = await open.data.people.nominations([request.id]);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('nomination');
    if (record.restricted !== undefined) {
      return refuse({ code: 'person-restricted', since: record.restricted });
    }
    if (record.state !== 'offered') {
      const raced = await repeatOf(open.data, request.once);
      if (raced !== null) return raced;
      return refuse({ code: 'state-forbids', detail: `a nomination in state ${record.state}` });
    }
    if (await isKeptBack(open, record)) {
      return refuse({ code: 'state-forbids', detail: 'a case of this person keeps it back' });
    }
    const taken = await takeOver(open, record);
    if (taken === 'rival') continue;
    if (taken === 'lapsed') {
      return refuse({ code: 'state-forbids', detail: 'the first nomination has a place by now' });
    }
    const done = await commitAccept(service, open, actor, request, record, taken);
    if (done === 'no-room') {
      return refuse({ code: 'state-forbids', detail: 'the own quota card is full by now' });
    }
    if (done === 'rival') continue;
    await refreshSoon(open, [record.id]);
    return ok({ kind: 'fresh', value: done });
  }
  throw new TooBusyError(1);
}

interface TakeOver {
  readonly writes: readonly RegistryWrite[];
  /** true while the first nomination still waits: then only a place is worth its turn */
  readonly placesOnly: boolean;
}

async function takeOver(
  open: OpenRegion,
  record: NominationRecord,
): Promise<TakeOver | 'rival' | 'lapsed'> {
  const { people } = open.data;
  const [person = null] = await people.people([splitNominationId(record.id).person]);
  if (person === null) return 'rival';
  const [guard = null] = await people.guards([person.nikDigest]);
  if (guard === null) return 'rival';
  // the first was set aside, or handed over, since the offer was made
  if (guard.nomination === null) return 'lapsed';
  if (guard.nomination === record.id) return { writes: [], placesOnly: false };
  const [holder = null] = await people.nominations([guard.nomination]);
  if (holder === null) return 'rival';
  // who waits for another year yields nothing of it to this one
  if (holder.state !== 'waitlisted' || holder.year !== record.year) return 'lapsed';
  return { writes: yieldWrites(person.nik, guard, holder, record), placesOnly: true };
}

function yieldWrites(
  nik: Nik,
  guard: Guard,
  holder: NominationRecord,
  record: NominationRecord,
): RegistryWrite[] {
  return [
    { write: 'pass-guard', nik, guard, nomination: record.id },
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
): Promise<ActDone | 'rival' | 'no-room'> {
  const cause = causeOf(actor, request.correlationId, record.agency);
  const valueAt = (place: Place): ActDone => ({
    nominationId: record.id,
    state: place.state,
    waitingNumber: place.number,
    offered: [],
  });
  const result = await open.data.placing.commit({
    cause,
    lane: 'any',
    bucket: record.bucket,
    placesOnly: taken.placesOnly,
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
  if (result.kind === 'no-room') return 'no-room';
  const [place] = result.kind === 'done' ? result.places : [];
  return place === undefined ? 'rival' : valueAt(place);
}
