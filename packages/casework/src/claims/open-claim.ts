import {
  type FilingWrite,
  fileNew,
  fileOver,
  type NominationRecord,
  splitNominationId,
  TooBusyError,
} from '@payung/data';
import {
  type Claim,
  type ClaimEvent,
  ClaimId,
  eventFaults,
  eventKeys,
  type NominationId,
  type PersonId,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { keepAnswer, type OnceKey } from '../idempotency.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Refusal, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import type { ClaimHandler } from './claim-access.ts';
import {
  claimFamilyShelf,
  claimShelf,
  folderOfClaim,
  mostClaims,
  type PersonClaims,
  personClaimsShelf,
} from './claim-shelves.ts';
import { coverAt } from './cover-at.ts';
import { memberOf } from './find-membership.ts';
import { noFamily } from './reach-claim.ts';

export interface ClaimOpened {
  readonly nomination: NominationId;
  readonly event: ClaimEvent;
  readonly knownBy: Claim['knownBy'];
  /** under which the id of the claim is kept for a repeated report */
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

const tries = 8;

/**
 * Opens a claim about what happened to somebody, for the family to be helped with. Refused for an event that cannot be
 * claimed (before the first day of cover, in the future, of somebody never covered), and where the same event has a
 * claim already. An unpaid or lapsed month is no hindrance: the claim says the risk, the insurer decides.
 * @throws TooBusyError when others keep opening claims about the same person
 */
export async function openClaim(
  service: Service,
  actor: ClaimHandler,
  request: ClaimOpened,
): Promise<Result<Claim>> {
  const open = await regionOf(service, actor.tenant);
  const record = await memberOf(open, actor, request.nomination);
  if (record === null) return notFound('nomination');
  const { person } = splitNominationId(record.id);
  const { event } = request;
  const { coveredFrom, toldDeath, isRefused } = await coverAt(open, person, event.on);
  const { birthDate } = record.worker;
  const faults = eventFaults(event, {
    today: open.today,
    birthDate,
    coveredFrom,
    toldDeath,
    isRefused,
  });
  if (faults.length > 0) return refuse({ code: 'event-refused', because: faults });
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const before = await open.data.shelves.one(personClaimsShelf, 'claims', person);
    const refused = noMore(before, event);
    if (refused !== null) return refuse(refused);
    const claim = newClaim(service, actor, record, request);
    const result = await open.data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: [
        fileNew(claimShelf, claim, { folder: folderOfClaim(claim.id), act: 'opened' }),
        fileNew(claimFamilyShelf, noFamily(claim.id), {
          folder: folderOfClaim(claim.id),
          act: null,
        }),
        claimsWrite(person, before, [
          ...(before?.claims ?? []),
          { claim: claim.id, events: eventKeys(event) },
        ]),
        ...keepAnswer(request.once, { status: 201, body: claim.id }, service.clock.now()),
      ],
      told: [{ of: 'nomination', id: record.id, act: 'claim-opened' }],
    });
    if (result.kind === 'done') return ok(claim);
  }
  throw new TooBusyError(1);
}

/** What the claims of somebody have against another; null for nothing. */
function noMore(before: PersonClaims | null, event: ClaimEvent): Refusal | null {
  const claim = claimOf(before, event);
  if (claim !== null) return { code: 'claim-exists', claim };
  if (before === null || before.claims.length < mostClaims) return null;
  return { code: 'state-forbids', detail: `somebody has ${mostClaims} claims at most` };
}

/** The claim that an event has already; null for none. */
export function claimOf(known: PersonClaims | null, event: ClaimEvent): ClaimId | null {
  const keys = eventKeys(event);
  const same = known?.claims.find(({ events }) => events.some((one) => keys.includes(one)));
  return same?.claim ?? null;
}

/** The claims of a person from now on. */
export function claimsWrite(
  person: PersonId,
  before: PersonClaims | null,
  claims: PersonClaims['claims'],
): FilingWrite {
  const filing = { folder: person, act: null };
  return before === null
    ? fileNew(personClaimsShelf, { id: 'claims', version: 1, claims }, filing)
    : fileOver(personClaimsShelf, before, { claims }, filing);
}

function newClaim(
  service: Service,
  { user }: ClaimHandler,
  record: NominationRecord,
  { event, knownBy }: ClaimOpened,
): Claim {
  const at = nowOf(service);
  return {
    id: ClaimId.parse(service.random.ulid()),
    version: 1,
    person: splitNominationId(record.id).person,
    nomination: record.id,
    agency: record.agency,
    village: record.worker.village,
    event,
    state: 'reported',
    knownBy,
    papers: [],
    scholars: 0,
    scholarships: [],
    steps: [
      {
        act: 'open',
        on: event.on,
        time: null,
        reference: null,
        rupiah: null,
        by: user,
        at,
      },
    ],
  };
}
