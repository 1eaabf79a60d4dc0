import { type MatchWrite, type RegistryWrite, type Restriction, TooBusyError } from '@payung/data';
import { type CalendarDate, isLiving, type PersonId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { listsToLeave, takeOffLists } from '../contribution/take-off-lists.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { leavePages, standOnPages } from '../matching/leave-pages.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { goOnClosing, sendGoingOn } from '../years/go-on-closing.ts';
import { caseOf, type PersonCase, rivalTries } from './person-case.ts';

export interface RestrictRequest {
  readonly id: PersonId;
  readonly act: 'restrict' | 'lift';
  readonly why: string;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

export interface Restricted {
  readonly personId: PersonId;
  readonly restriction: { since: string; by: string; reason: string } | null;
}

/**
 * Stops every further use of what is kept about a person, or lets it go on (UU 27/2022, right to restrict;
 * domain-rules 6.4). While it stands nothing is nominated, taken over, withdrawn or refused for them; a place
 * or a turn that they hold stays theirs. Rows of lists that name them wait for a person to look.
 * Whoever is restricted comes off lists without a code. A repeat, with a key or without, ends what the first began.
 * @throws TooBusyError when the same person keeps being written by others, or the lists that name them: then they are
 * restricted, and come off with a repeat or at night
 */
export async function restrictPerson(
  service: Service,
  actor: RegionAdmin,
  request: RestrictRequest,
): Promise<Result<Answered<Restricted>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) {
    if (before.ok) await leaveLists(service, open, actor, request);
    return before;
  }
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await caseOf(open, request.id);
    if (found === null) return notFound('person');
    const standing = await open.data.protection.restriction(request.id);
    if ((standing !== null) === (request.act === 'restrict')) {
      await leaveLists(service, open, actor, request);
      const detail = standing === null ? 'nothing restricts this person' : 'restricted already';
      return refuse({ code: 'state-forbids', detail });
    }
    const { today } = open;
    const goingOn = await goOnClosing(open, request.act === 'lift' ? found.nominations : []);
    const restriction: Restriction | null =
      request.act === 'lift' ? null : { since: today, by: actor.user, why: request.why };
    const since = restriction?.since ?? null;
    const value: Restricted = { personId: request.id, restriction: toldOf(restriction) };
    const result = await open.data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: [
        { write: 'restrict-person', person: found.person, restriction },
        ...restrictedSince(found, since),
        ...(await pagesOf(open, found, since === null)),
        ...(since === null ? [] : await listsToLeave(open, request.id)),
        ...goingOn.writes,
        ...keepAnswer(request.once, { status: 200, body: value }, service.clock.now()),
      ],
    });
    if (result.kind !== 'done') continue;
    await sendGoingOn(service, open, goingOn);
    await leaveLists(service, open, actor, request);
    return ok({ kind: 'fresh', value });
  }
  throw new TooBusyError(1);
}

/**
 * Also when it is asked again: the process that restricted may have ended before. A restriction that was lifted since
 * takes nobody off.
 */
async function leaveLists(
  service: Service,
  open: OpenRegion,
  actor: RegionAdmin,
  { id, act, correlationId }: RestrictRequest,
): Promise<void> {
  if (act === 'lift' || (await open.data.protection.restriction(id)) === null) return;
  const nominations = ((await caseOf(open, id))?.nominations ?? []).map((record) => record.id);
  await takeOffLists(service, open, nominations, causeOf(actor, correlationId));
}

function restrictedSince(
  { person, guard, nominations }: PersonCase,
  since: CalendarDate | null,
): RegistryWrite[] {
  return [
    { write: 'restrict-guard', nik: person.nik, guard, since },
    ...nominations.map(
      (record): RegistryWrite => ({ write: 'restrict-nomination', record, since }),
    ),
  ];
}

/** Nobody is compared with a restricted person: they leave their pages, and stand there again when it is lifted. */
function pagesOf(
  open: OpenRegion,
  { nominations }: PersonCase,
  areBack: boolean,
): Promise<MatchWrite[]> {
  const living = nominations.filter(({ state }) => isLiving(state));
  return areBack ? standOnPages(open, living) : leavePages(open, living);
}

/** A restriction as the API and an export tell of it. */
export function toldOf(restriction: Restriction | null): Restricted['restriction'] {
  if (restriction === null) return null;
  const { since, by, why } = restriction;
  return { since, by, reason: why };
}
