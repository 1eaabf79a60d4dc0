import { type NominationRecord, type RegistryWrite, splitNominationId } from '@payung/data';
import type { CaseId, NominationId } from '@payung/domain';
import type { OpenRegion } from '../service.ts';
import { passGuard } from './answer-effect.ts';
import { moveTo } from './case-effect.ts';
import { hasOpen, heldOf, sameAmong, withLivingStanding } from './case-setting.ts';
import { lapsed } from './compare-anew.ts';

/** What the end of a nomination means for its cases, and for those that an answer had linked to it. */
export interface Parting {
  readonly writes: readonly RegistryWrite[];
  /** cases whose waiting nomination is to be judged anew after the commit */
  readonly unsettled: readonly CaseId[];
  /** linked ones that are offered the person now */
  readonly offered: readonly NominationRecord[];
}

/** cases and links that one end may touch in its commit; the cases beyond are shown as lapsed, and lapse when met */
const mostTouched = 20;

/**
 * Open cases of an ended nomination lapse. Those whom an answer made its duplicates follow whom it was itself a
 * duplicate of, or whoever comes next; the first of them that nothing else keeps back is offered the person.
 *
 * @param next whoever is offered the person under the same NIK, when the ended one held it
 * @param freed whether the ended one held its NIK, so that the same act passes its guard already
 */
export async function partFromCases(
  open: OpenRegion,
  ended: NominationRecord,
  { next, freed }: { readonly next: NominationRecord | null; readonly freed: boolean },
): Promise<Parting> {
  const { person } = splitNominationId(ended.id);
  const cases = await open.data.cases.casesOf([person]);
  const others = cases.flatMap(({ standing, waiting }) =>
    [standing, waiting].filter((id) => splitNominationId(id).person !== person),
  );
  const touched = cases.filter(
    ({ state, standing, waiting }) =>
      state === 'open' && (standing === ended.id || waiting === ended.id),
  );
  const records = await open.data.people.nominations([...new Set(others)]);
  const byId = new Map(records.flatMap((one) => (one === null ? [] : [[one.id, one] as const])));
  const lapsing = touched.slice(0, mostTouched).map((record) => {
    const waiting = record.waiting === ended.id ? null : (byId.get(record.waiting) ?? null);
    return { before: record, after: lapsed({ record, waiting }) };
  });
  const across = [...byId.values()].filter((one) => isLinkedTo(one, ended.id));
  const under = freed ? [] : await linkedUnder(open, ended);
  const followed = await follow(open, ended, next, [...under, ...across].slice(0, mostTouched));
  return {
    writes: [
      ...lapsing.map((move) => ({ write: 'move-case', ...move, act: 'lapsed' }) as const),
      ...followed.writes,
    ],
    unsettled: lapsing.flatMap(({ after }) => (after.settled ? [] : [after.id])),
    offered: followed.offered,
  };
}

function isLinkedTo({ state, first }: NominationRecord, id: NominationId): boolean {
  return state === 'duplicate' && first === id;
}

/** Those under the same NIK that are linked to one that holds it no longer. */
async function linkedUnder(open: OpenRegion, ended: NominationRecord): Promise<NominationRecord[]> {
  const held = await heldOf(open, ended);
  if (held === null || held.guard.nomination !== null) return [];
  const under = await open.data.people.nominationsUnder(held.guard);
  return under.filter((one) => isLinkedTo(one, ended.id));
}

/** Lets those who were linked to an ended nomination follow another one. */
async function follow(
  open: OpenRegion,
  ended: NominationRecord,
  next: NominationRecord | null,
  linked: readonly NominationRecord[],
): Promise<Pick<Parting, 'writes' | 'offered'>> {
  const writes: RegistryWrite[] = [];
  const offered: NominationRecord[] = [];
  let heir = ended.first ?? next?.id ?? null;
  for (const one of linked) {
    const kept = await keptBy(open, one, ended.id);
    const first = kept === 'open' ? null : (kept ?? heir);
    if (kept === 'open') {
      writes.push(moveTo(one, { state: 'suspected', number: null }, null, 'first-fell-away'));
    } else if (first !== null) {
      writes.push(moveTo(one, { state: 'duplicate', number: null }, first, 'first-changed'));
    } else {
      const held = await heldOf(open, one);
      if (held === null) continue;
      const holder = held.guard.nomination;
      heir = holder ?? one.id;
      if (holder === null) {
        writes.push(...passGuard(held, one.id));
        writes.push(moveTo(one, { state: 'offered', number: null }, null, 'first-fell-away'));
        offered.push(one);
      } else {
        writes.push(moveTo(one, { state: 'duplicate', number: null }, holder, 'first-changed'));
      }
    }
  }
  return { writes, offered };
}

/** Whom another answer links a nomination to, or `open` while another case keeps it waiting; else null. */
async function keptBy(
  open: OpenRegion,
  { id }: NominationRecord,
  ended: NominationId,
): Promise<NominationId | 'open' | null> {
  const cases = await open.data.cases.casesOf([splitNominationId(id).person]);
  const waiting = cases.filter((one) => one.waiting === id);
  const others = await withLivingStanding(open, waiting, [ended]);
  return sameAmong(others)?.standing ?? (hasOpen(others) ? 'open' : null);
}
