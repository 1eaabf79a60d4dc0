import {
  type CaseWrite,
  type DuplicateCase,
  type Guard,
  type NominationRecord,
  type RegistryWrite,
  splitNominationId,
} from '@payung/data';
import type { CaseId, Nik, NominationId, PersonId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { passGuard, restOnGuard } from './answer-effect.ts';
import { isLinkedAcross, moveTo } from './case-effect.ts';
import { hasOpen, heldOf, sameAmong, withLivingStanding } from './case-setting.ts';
import { lapsed } from './compare-anew.ts';

/** A NIK with its guard. */
export interface GuardedNik {
  readonly nik: Nik;
  readonly guard: Guard;
}

/** What the end of a nomination means for others: those linked to it, and the cases it was in. */
export interface Parting {
  readonly writes: readonly RegistryWrite[];
  /** linked ones that are offered the person now */
  readonly offered: readonly NominationRecord[];
  /** cases whose waiting nomination is to be judged anew after the commit */
  readonly unsettled: readonly CaseId[];
  /** cases that did not fit into the commit, and lapse after it */
  readonly beyond: readonly CaseId[];
}

/** others that one end may touch in its commit; a person on more lists than this is no person */
const mostUnder = 28;
const mostAcross = 12;
const mostCases = 12;

/**
 * What follows when a nomination ends. Of those linked to it under its NIK the next one holds the NIK and is offered
 * the person; all others, also those whom an answered case linked to it, follow that one, or whom it was a duplicate
 * of itself. Nobody is offered anything whom an open case keeps waiting. Its own open cases lapse.
 *
 * @param nik the NIK of the ended one, with its guard
 */
export async function partFromCases(
  open: OpenRegion,
  ended: NominationRecord,
  nik: GuardedNik,
): Promise<Parting> {
  const { person } = splitNominationId(ended.id);
  const cases = await open.data.cases.casesOf([person]);
  const sides = await othersIn(open, cases, person);
  const lapsing = lapsingOf(cases, ended, sides);
  const under = await linkedUnder(open, ended, nik.guard);
  const across = [...sides.values()].filter((one) => isLinkedTo(one, ended.id));
  const follows = createFollowing(open, ended, cases, nik);
  for (const one of under.slice(0, mostUnder)) await follows.let(one);
  follows.passOwn();
  for (const one of across.slice(0, mostAcross)) await follows.let(one);
  const written = lapsing.slice(0, mostCases);
  return {
    writes: [...follows.writes, ...written],
    offered: follows.offered,
    unsettled: written.flatMap(({ after }) => (after.settled ? [] : [after.id])),
    beyond: lapsing.slice(mostCases).map(({ after }) => after.id),
  };
}

type Lapse = Extract<CaseWrite, { write: 'move-case' }>;

/** The open cases of an ended nomination; those who waited for it are judged anew. */
function lapsingOf(
  cases: readonly DuplicateCase[],
  ended: NominationRecord,
  sides: ReadonlyMap<NominationId, NominationRecord>,
): Lapse[] {
  return cases
    .filter(({ state }) => state === 'open')
    .filter(({ standing, waiting }) => standing === ended.id || waiting === ended.id)
    .map((before) => {
      const waiting = before.waiting === ended.id ? null : (sides.get(before.waiting) ?? null);
      const after = lapsed({ record: before, waiting });
      return { write: 'move-case', before, after, act: 'lapsed' };
    });
}

/** The nominations of other people in some cases. */
async function othersIn(
  open: OpenRegion,
  cases: readonly DuplicateCase[],
  person: PersonId,
): Promise<ReadonlyMap<NominationId, NominationRecord>> {
  const ids = cases
    .flatMap(({ standing, waiting }) => [standing, waiting])
    .filter((id) => splitNominationId(id).person !== person);
  const found = await open.data.people.nominations([...new Set(ids)]);
  return new Map(found.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
}

function isLinkedTo({ state, first }: NominationRecord, id: NominationId): boolean {
  return state === 'duplicate' && first === id;
}

/** Those under the same NIK that come next, in their order. */
async function linkedUnder(
  open: OpenRegion,
  ended: NominationRecord,
  guard: Guard,
): Promise<NominationRecord[]> {
  if (guard.nomination !== null && guard.nomination !== ended.id) return [];
  const all = await open.data.people.nominationsUnder(guard);
  // one that was set aside does not hold its NIK, and others may be linked to it all the same
  if (guard.nomination === null) return all.filter((one) => isLinkedTo(one, ended.id));
  return all.filter(
    (one) =>
      one.id !== ended.id &&
      // what was linked in another programme year is nobody's next in this one
      one.year === ended.year &&
      (one.state === 'duplicate' || one.state === 'offered') &&
      // handed over, hence the duplicate of somebody who stays
      (!isLinkedAcross(one) || one.first === ended.id),
  );
}

/** Lets one after another follow an ended nomination, and collects what that writes. */
function createFollowing(
  open: OpenRegion,
  ended: NominationRecord,
  cases: readonly DuplicateCase[],
  { nik, guard }: GuardedNik,
) {
  const writes: RegistryWrite[] = [];
  const offered: NominationRecord[] = [];
  const own = splitNominationId(ended.id).person;
  /** whom those follow that come later; null until the first is offered the person */
  let heir: NominationId | null = isLinkedAcross(ended) ? ended.first : null;
  let heldUnder: NominationId | null = null;

  /** Whom another answer links a nomination to, or `open` while another case keeps it waiting; else null. */
  async function keptBy({ id }: NominationRecord): Promise<NominationId | 'open' | null> {
    const { person } = splitNominationId(id);
    const known = person === own ? cases : await open.data.cases.casesOf([person]);
    const waiting = known.filter((one) => one.waiting === id);
    const others = await withLivingStanding(open, waiting, [ended.id]);
    return sameAmong(others)?.standing ?? (hasOpen(others) ? 'open' : null);
  }

  /** Offers the person to this one, who holds the NIK from now on, unless another does. */
  async function offer(one: NominationRecord): Promise<void> {
    if (splitNominationId(one.id).person === own) {
      heldUnder = one.id;
    } else {
      const held = await heldOf(open, one);
      const holder = held?.guard.nomination ?? null;
      if (held === null) return;
      if (holder !== null && holder !== one.id) {
        heir = holder;
        writes.push(
          restOnGuard(held),
          moveTo(one, { state: 'duplicate', number: null }, holder, 'first-changed'),
        );
        return;
      }
      writes.push(...passGuard(held, one.id));
    }
    heir = one.id;
    offered.push(one);
    writes.push(moveTo(one, { state: 'offered', number: null }, null, 'first-fell-away'));
  }

  return {
    writes,
    offered,
    async let(one: NominationRecord): Promise<void> {
      const kept = await keptBy(one);
      if (kept === 'open') {
        writes.push(moveTo(one, { state: 'suspected', number: null }, null, 'first-fell-away'));
      } else if (kept !== null) {
        writes.push(moveTo(one, { state: 'duplicate', number: null }, kept, 'first-changed'));
      } else if (heir !== null) {
        writes.push(moveTo(one, { state: one.state, number: null }, heir, 'first-changed'));
      } else {
        await offer(one);
      }
    },
    /** passes the NIK of the ended one to whoever comes next under it, or frees it */
    passOwn(): void {
      const isFreed = guard.nomination === ended.id;
      if (!isFreed && heldUnder === null) return;
      writes.push({ write: 'pass-guard', nik, guard, nomination: heldUnder });
    },
  };
}
