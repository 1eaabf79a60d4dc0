import { TooBusyError } from '@payung/data';
import type { CalendarDate, ImportId, LegalHold, PersonId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { forgetPerson } from './forget-person.ts';
import { caseOf, holdsOn, isInReach, type ProtectionReader, rivalTries } from './person-case.ts';
import { toldOf } from './restrict-person.ts';
import { periodsOf } from './retention-setting.ts';

export interface EraseRequest {
  readonly id: PersonId;
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

export interface Erased {
  readonly personId: PersonId;
  readonly erasedOn: CalendarDate;
  readonly nominations: number;
  readonly listsRemoved: readonly ImportId[];
}

/**
 * Erases what is kept about a person who asks for it (UU 27/2022; domain-rules 6.4, 6.5). Refused with every
 * legal hold that stands, each with its last day where that is known.
 * @throws TooBusyError when the person keeps being written by others; whatever was done is done again with the next request
 */
export async function erasePerson(
  service: Service,
  actor: RegionAdmin,
  request: EraseRequest,
): Promise<Result<Answered<Erased>>> {
  const open = await regionOf(service, actor.tenant);
  const before = await repeatOf(open.data, request.once);
  if (before !== null) return before;
  const cause = causeOf(actor, request.correlationId);
  const told = (nominations: number, lists: readonly ImportId[]): Erased => ({
    personId: request.id,
    erasedOn: open.today,
    nominations,
    listsRemoved: lists,
  });
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await caseOf(open, request.id);
    if (found === null) return notFound('person');
    const holds = await holdsOn(open, found, await periodsOf(open));
    if (holds.length > 0) return refuse({ code: 'legal-hold', holds });
    const forgotten = await forgetPerson(service, open, found, {
      why: 'asked',
      cause,
      also: ({ nominations, lists }) =>
        keepAnswer(
          request.once,
          { status: 200, body: told(nominations, lists) },
          service.clock.now(),
        ),
    });
    if (forgotten.kind === 'list-at-work') {
      const detail = `the list ${forgotten.list}, which names the person, is being read`;
      return refuse({ code: 'state-forbids', detail });
    }
    if (forgotten.kind === 'done') {
      return ok({ kind: 'fresh', value: told(forgotten.nominations, forgotten.lists) });
    }
  }
  throw new TooBusyError(1);
}

export interface ProtectionStanding {
  readonly personId: PersonId;
  readonly restriction: { since: string; by: string; reason: string } | null;
  readonly holds: readonly LegalHold[];
  readonly mayErase: boolean;
}

/** How the rights of one person stand today. */
export async function showProtection(
  service: Service,
  actor: ProtectionReader,
  id: PersonId,
): Promise<Result<ProtectionStanding>> {
  const open = await regionOf(service, actor.tenant);
  const found = await caseOf(open, id);
  if (found === null || !isInReach(actor, found)) return notFound('person');
  const holds = await holdsOn(open, found, await periodsOf(open));
  const restriction = toldOf(await open.data.protection.restriction(id));
  return ok({ personId: id, restriction, holds, mayErase: holds.length === 0 });
}
