import { type CrossCheck, TooBusyError } from '@payung/data';
import type { CalendarDate, ImportId, LegalHold, PersonId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { takesPart } from '../cross-region/agreement.ts';
import { releaseCoverElsewhere } from '../cross-region/check-cover.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import type { Answered } from '../nominate-worker.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { forgetPerson } from './forget-person.ts';
import {
  caseOf,
  holdsOn,
  isInReach,
  type PersonCase,
  type ProtectionReader,
  rivalTries,
} from './person-case.ts';
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
 * @param cross where months of theirs may be claimed; null where nobody asks across regions
 * @throws Error when these could not be given back: nobody is erased then, since nobody could later
 * @throws TooBusyError when the person keeps being written by others; whatever was done is done again with the next request
 */
export async function erasePerson(
  service: Service,
  actor: RegionAdmin,
  request: EraseRequest,
  cross: CrossCheck | null = null,
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
  let isGivenBack = false;
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const found = await caseOf(open, request.id);
    if (found === null) return notFound('person');
    const holds = await holdsOn(open, found, await periodsOf(open));
    if (holds.length > 0) return refuse({ code: 'legal-hold', holds });
    if (cross !== null && !isGivenBack) {
      await giveBackAll(service, open, cross, actor, found, request);
    }
    isGivenBack = true;
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

/**
 * Gives back what a list that is not in force yet had claimed across regions: by the NIK alone it can be, and once that is
 * forgotten no other region could ever cover them.
 */
async function giveBackAll(
  service: Service,
  open: OpenRegion,
  cross: CrossCheck,
  actor: RegionAdmin,
  { person, nominations }: PersonCase,
  { correlationId }: EraseRequest,
): Promise<void> {
  const [first] = nominations;
  if (first === undefined || !(await takesPart(open))) return;
  const people = [{ nomination: first.id, from: null }];
  const ended = { reference: person.id, people, correlationId };
  await releaseCoverElsewhere(service, cross, actor, ended);
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
