import { fileNew, fileOver, type RegistryWrite, TooBusyError, takeOff } from '@payung/data';
import {
  type Determination,
  heldMonths,
  type Instant,
  type Leaver,
  type LedgerEntry,
  leavingsIn,
  monthsHeldTwice,
  type NominationId,
  type PersonLedger,
  type Refund,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { claimsOfPerson } from '../claims/claims-of-person.ts';
import { ledgersOf, ledgerWrite, standingsFor } from '../contribution/cover-of.ts';
import { determinationShelf } from '../determination/determination-shelves.ts';
import { removeEvidence } from '../evidence/remove-evidence.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type LeavingRecorder, maySeeLeaver, nominationFor } from './leaving-access.ts';
import {
  type LeavingTakenBack,
  leaverShelf,
  leavingTakenBackShelf,
  refundShelf,
} from './leaving-shelves.ts';
import { leaversOf, toldBeside } from './same-leaving.ts';
import { endedBy } from './settle-replacements.ts';

export interface TakeBackAsked {
  readonly nomination: NominationId;
  /** in the words of whoever found it out; sealed, and handed to the person who asks for a copy */
  readonly why: string;
  readonly correlationId: string;
}

const tries = 8;

/**
 * Takes back that somebody left, since it was told wrongly: cover goes on as if it had never been said, and money that
 * was asked back and not agreed to is theirs again. Scans that were to show it are taken away. Whatever says the same of
 * another NIK of theirs is taken back with it.
 * @returns `replaced-already` while an amendment has or takes the place; `state-forbids` once a refund was agreed to,
 * while a claim about the death stands, where another bill took the months since, or while a later leaving stands
 * @throws TooBusyError when others keep writing about the same person
 */
export async function takeBackLeaving(
  service: Service,
  actor: LeavingRecorder,
  asked: TakeBackAsked,
): Promise<Result<LeavingTakenBack>> {
  const open = await regionOf(service, actor.tenant);
  const record = await nominationFor(open, actor, asked.nomination);
  if (record === null) return notFound('leaver');
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await open.data.pauseBefore(attempt);
    const leaver = await open.data.shelves.one(leaverShelf, record.id);
    if (leaver === null) return notFound('leaver');
    const beside = await toldBeside(open, leaver);
    const done = await tryTakeBack(service, open, actor, [leaver, ...beside], asked);
    if (done === 'rival') continue;
    const cause = causeOf(actor, asked.correlationId);
    const proof = [leaver, ...beside].flatMap((one) => one.proof);
    if (done.ok) await removeEvidence(service, open, proof, cause);
    return done;
  }
  throw new TooBusyError(1);
}

async function tryTakeBack(
  service: Service,
  open: OpenRegion,
  actor: LeavingRecorder,
  leavers: readonly [Leaver, ...Leaver[]],
  { why, correlationId }: TakeBackAsked,
): Promise<Result<LeavingTakenBack> | 'rival'> {
  const [leaver] = leavers;
  const at = nowOf(service);
  const persons = [...new Set(leavers.map((one) => one.person))];
  const ledgers = await ledgersOf(open, persons);
  const refunds = new Map<Refund['id'], Refund>();
  const writes: RegistryWrite[] = [];
  for (const [i, person] of persons.entries()) {
    const own = leavers.filter((one) => one.person === person);
    const ledger = ledgers[i] ?? null;
    const undone = await undoLeaving(open, actor, { leavers: own, ledger, at });
    if (!undone.ok) return undone;
    const { entries } = undone.value;
    writes.push(ledgerWrite(person, ledger, entries));
    for (const refund of undone.value.refunds) refunds.set(refund.id, refund);
  }
  const record = takenBack(service, actor, leaver, { why, at });
  const result = await open.data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [
      ...leavers.map((one) => takeOff(leaverShelf, one, { act: 'taken-back' })),
      fileNew(leavingTakenBackShelf, record, { folder: leaver.person, act: null }),
      ...writes,
      ...[...refunds.values()].map((refund) => withoutPeople(refund, leavers)),
    ],
    told: leavers.map(({ id }) => ({ of: 'nomination', id, act: 'leaving-taken-back' }) as const),
  });
  return result.kind === 'done' ? ok(record) : 'rival';
}

/** Of a nomination beyond the actor's reach: which decision, refund or bill it is, is not theirs to know. */
const beyondReach = refuse({
  code: 'state-forbids',
  detail: 'what was told of another nomination of theirs cannot be taken back; ask the lead agency',
});

/** What undoes the last of one person's leavings, and the refunds that fall with it; or what keeps it from being undone. */
async function undoLeaving(
  open: OpenRegion,
  actor: LeavingRecorder,
  of: {
    readonly leavers: readonly Leaver[];
    readonly ledger: PersonLedger | null;
    readonly at: Instant;
  },
): Promise<Result<{ entries: readonly LedgerEntry[]; refunds: readonly Refund[] }>> {
  const { leavers, ledger, at } = of;
  const last = leavingsIn(ledger).at(-1);
  // a decision had struck them before: that ended the cover, and goes on to
  const isStruck = last?.reason === 'REPLACED';
  const refunds = new Map<Refund['id'], Refund>();
  for (const one of leavers) {
    const stands = await whatStands(open, one, isStruck);
    if (!stands.ok) return maySeeLeaver(actor, one) ? stands : beyondReach;
    for (const refund of stands.value) refunds.set(refund.id, refund);
  }
  if (last?.at !== leavers[0]?.at) {
    const detail = 'the worker was taken up again and left again since; take that back first';
    return refuse({ code: 'state-forbids', detail });
  }
  const back: LedgerEntry = { entry: 'left-taken-back', refunds: [...refunds.keys()], at };
  const entries = isStruck ? [] : [back, ...(await strikesSince(open, leavers, ledger))];
  const after = { entries: [...(ledger?.entries ?? []), ...entries] };
  const twice = monthsHeldTwice(heldMonths(after, await standingsFor(open, [ledger])));
  if (twice.length > 0) {
    if (!leavers.some((one) => maySeeLeaver(actor, one))) return beyondReach;
    const detail = `another bill took these months since: ${twice.join(', ')}`;
    return refuse({ code: 'state-forbids', detail });
  }
  return ok({ entries, refunds: [...refunds.values()] });
}

/** Of who was struck since, what the amendment ended: it wrote none while the other leaving stood. */
async function strikesSince(
  open: OpenRegion,
  leavers: readonly Leaver[],
  ledger: PersonLedger | null,
): Promise<LedgerEntry[]> {
  const [told] = leavers;
  if (told === undefined) return [];
  const known = new Set(leavingsIn(ledger).map(({ at }) => at));
  const struck = (await leaversOf(open, told.person)).filter(
    ({ knownBy, at }) => knownBy === 'amendment' && at > told.at && !known.has(at),
  );
  return Promise.all(
    struck.map(async (one): Promise<LedgerEntry> => {
      const { reason, on, at } = one;
      const cohorts = await endedBy(open, one);
      return { entry: 'left', reason, on, at, ...(cohorts && { cohorts }) };
    }),
  );
}

function takenBack(
  service: Service,
  actor: LeavingRecorder,
  leaver: Leaver,
  { why, at }: { readonly why: string; readonly at: Instant },
): LeavingTakenBack {
  const { id: nomination, reason, on, knownBy, by: toldBy, at: toldAt } = leaver;
  const id = service.random.ulid();
  return {
    id,
    version: 1,
    nomination,
    reason,
    on,
    knownBy,
    why,
    toldBy,
    toldAt,
    by: actor.user,
    at,
  };
}

/**
 * The refunds that fall with the leaving; or what keeps it from being taken back.
 * @param isStruck whether a decision ended the cover: what was asked back is for that, and stays
 */
async function whatStands(
  open: OpenRegion,
  leaver: Leaver,
  isStruck: boolean,
): Promise<Result<Refund[]>> {
  const decision = await amendmentOf(open, leaver);
  if (decision !== null) {
    const people = [{ nomination: leaver.id, determination: decision.id }];
    return refuse({ code: 'replaced-already', people });
  }
  if (leaver.knownBy === 'amendment') {
    const detail = 'a decision struck this worker; another decision takes them up again';
    return refuse({ code: 'state-forbids', detail });
  }
  if (leaver.reason === 'DIED' && (await isClaimed(open, leaver))) {
    const detail = 'a claim about this death stands; close it first';
    return refuse({ code: 'state-forbids', detail });
  }
  if (isStruck) return ok([]);
  // what was asked back before it was said has another reason
  const refunds = (await open.data.shelves.all(refundShelf)).filter(
    ({ lines, requested }) =>
      requested.at >= leaver.at && lines.some(({ person }) => person === leaver.person),
  );
  const agreed = refunds.find(({ state }) => state === 'approved' || state === 'received');
  if (agreed !== undefined) {
    const detail = `the refund ${agreed.requested.number} of ${agreed.requested.date} was agreed to`;
    return refuse({ code: 'state-forbids', detail });
  }
  return ok(refunds);
}

/** Whether a claim stands about somebody who is said to have died. */
async function isClaimed(open: OpenRegion, { person }: Leaver): Promise<boolean> {
  const claims = await claimsOfPerson(open, person);
  return claims.some(({ claim }) => claim.state !== 'withdrawn' && claim.state !== 'refused');
}

/** The amendment by which somebody follows; one that was cancelled takes nothing. */
async function amendmentOf(
  { data }: OpenRegion,
  { replacement }: Leaver,
): Promise<Determination | null> {
  if (replacement === null) return null;
  const decision = await data.shelves.one(determinationShelf, replacement.determination);
  return decision === null || decision.state === 'cancelled' ? null : decision;
}

/** What is still asked back: the others' months, or nothing at all. */
function withoutPeople(refund: Refund, leavers: readonly Leaver[]): RegistryWrite {
  const people = new Set(leavers.map(({ person }) => person));
  const lines = refund.lines.filter(({ person }) => !people.has(person));
  if (lines.length === 0) return takeOff(refundShelf, refund, { act: 'withdrawn' });
  const rupiah = lines.reduce((sum, line) => sum + line.rupiah, 0);
  const requested = { ...refund.requested, rupiah: Math.min(rupiah, refund.requested.rupiah) };
  return fileOver(refundShelf, refund, { lines, rupiah, requested }, { act: 'lessened' });
}
