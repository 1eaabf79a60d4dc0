import type { NominationRecord, Place, RegistryWrite } from '@payung/data';
import type { CaseAnswer } from '@payung/domain';
import { leaveCard } from '../leave-card.ts';
import type { Refusal } from '../refusal.ts';
import {
  type CaseEffect,
  effectOf,
  heldBy,
  holdsTurn,
  isLinkedAcross,
  moveTo,
  noEffect,
  type Standing,
} from './case-effect.ts';
import { type CaseSetting, type Held, hasOpen } from './case-setting.ts';

type Forbidden = Extract<Refusal, { code: 'state-forbids' | 'place-determined' }>;

const duplicate: Standing = { state: 'duplicate', number: null };

/** An amendment strikes whoever is double; the place goes to the next then. */
const placeDetermined: Forbidden = { code: 'place-determined' };

function forbidden(detail: string): Forbidden {
  return { code: 'state-forbids', detail };
}

/** What an answer does. Places and turns move by the quota ledger alone. Pure. */
export function effectOfAnswer(setting: CaseSetting, answer: CaseAnswer): CaseEffect | Forbidden {
  switch (answer) {
    case 'same':
      return linked(setting);
    case 'different':
      return cleared(setting, 'other-person');
    case 'handed-over':
      return handedOver(setting);
  }
}

/** Passes the guard of a NIK; nothing where it already is as it should be. */
export function passGuard(
  { person, guard }: Held,
  nomination: NominationRecord['id'] | null,
): RegistryWrite[] {
  if (guard.nomination === nomination) return [];
  return [{ write: 'pass-guard', nik: person.nik, guard, nomination }];
}

/** What is said of the holder of a NIK holds while it is the holder. */
export function restOnGuard({ person, guard }: Held): RegistryWrite {
  return { write: 'rest-on-guard', nik: person.nik, guard };
}

/** The NIK is held by this nomination no longer; where another holds it, that stays. */
export function freeGuard(held: Held, { id }: NominationRecord): RegistryWrite[] {
  return held.guard.nomination === id ? passGuard(held, null) : [];
}

/**
 * One person: the waiting nomination becomes a duplicate of the standing one. One that is linked or in review by its
 * own NIK, or by an answer given before, stays what it is.
 */
function linked(setting: CaseSetting): CaseEffect | Forbidden {
  const { standing, waiting, ofWaiting } = setting;
  if (waiting.state === 'determined') return placeDetermined;
  if (standing.year < waiting.year) return nominatedAnew(setting);
  const holdsNik = ofWaiting.guard.nomination === waiting.id;
  const offered = waiting.state === 'offered' && holdsNik;
  if (waiting.state !== 'suspected' && !holdsTurn(waiting) && !offered) return noEffect;
  return effectOf({
    writes: [
      ...leaveCard(waiting),
      ...freeGuard(ofWaiting, waiting),
      moveTo(waiting, duplicate, standing.id, 'same-person'),
    ],
    waiting: duplicate,
    yielded: heldBy(waiting),
    left: holdsTurn(waiting) ? [waiting.bucket] : [],
  });
}

/**
 * Two people: the waiting nomination is judged anew against its NIK, as soon as no other case keeps it waiting: a
 * duplicate of whoever holds the NIK by now, or a place or a number of its card.
 *
 * @param ends by which others make room for it in its year
 */
export function cleared(
  { waiting, ofWaiting, others, otherYear }: Cleared,
  why: 'other-person' | 'same-person' | 'first-fell-away',
  ends = otherYear,
): CaseEffect {
  if (waiting.state !== 'suspected' || hasOpen(others)) return noEffect;
  const holder = ofWaiting.guard.nomination;
  if (holder !== null && holder !== waiting.id && otherYear === null) {
    return effectOf({
      writes: [restOnGuard(ofWaiting), moveTo(waiting, duplicate, holder, why)],
      waiting: duplicate,
    });
  }
  return {
    ...noEffect,
    seeks: { nomination: waiting, placesOnly: false },
    writes: (place) => [
      ...(ends?.writes ?? []),
      ...passGuard(ofWaiting, waiting.id),
      moveTo(waiting, place, null, why),
    ],
    waiting: (place) => place,
    left: ends?.left ?? [],
  };
}

/**
 * One person, yet nominated for a later year than the standing nomination: no duplicate of it. The waiting one takes
 * its place or turn, unless it has one; the earlier one lapses unless it was determined.
 */
function nominatedAnew(setting: CaseSetting): CaseEffect {
  const { waiting, standingLapses: ends } = setting;
  const effect = cleared(setting, 'same-person', ends ?? setting.otherYear);
  if (ends === null) return effect;
  const lapsed: Standing = { state: 'lapsed', number: null };
  if (effect.seeks !== null) return { ...effect, standing: () => lapsed };
  if (!holdsTurn(waiting)) return effect;
  return effectOf({ writes: ends.writes, waiting: null, standing: lapsed, left: ends.left });
}

/** What clearing the waiting nomination of a case rests on. */
type Cleared = Pick<CaseSetting, 'waiting' | 'ofWaiting' | 'others' | 'otherYear'>;

/** One person, whom the later agency takes over: the standing nomination yields its place, or its turn. */
function handedOver(setting: CaseSetting): CaseEffect | Forbidden {
  const { record, standing, waiting, ofStanding, ofWaiting, others, isHeldElsewhere } = setting;
  if (record.decider !== null) return forbidden('both nominations are of one agency');
  if (standing.state === 'determined' || waiting.state === 'determined') return placeDetermined;
  if (!holdsTurn(standing)) return forbidden('the first nomination holds no place');
  if (waiting.state !== 'suspected' && !isLinkedAcross(waiting)) {
    return forbidden(`the second nomination is in state ${waiting.state}`);
  }
  if (hasOpen(others)) return forbidden('another case of the second nomination is open');
  if (isHeldElsewhere) return forbidden('the second nomination is the duplicate of another one');
  if (standing.year !== waiting.year)
    return forbidden('the two nominations are for different years');
  if (ofWaiting.guard.nomination !== null && ofWaiting.guard.nomination !== waiting.id) {
    return forbidden('the NIK of the second nomination is held by another one');
  }
  const ways = {
    yielded: heldBy(standing),
    standing: () => duplicate,
  };
  const passed = (to: Standing): RegistryWrite[] => [
    ...freeGuard(ofStanding, standing),
    moveTo(standing, duplicate, waiting.id, 'handed-over'),
    ...passGuard(ofWaiting, waiting.id),
    moveTo(waiting, to, null, 'handed-over'),
  ];
  if (standing.bucket === waiting.bucket) {
    const to = { state: standing.state, number: standing.number };
    return {
      ...noEffect,
      ...ways,
      writes: () => [...passed(to), ...passTurn(standing, waiting)],
      waiting: () => to,
    };
  }
  return {
    ...ways,
    seeks: { nomination: waiting, placesOnly: true },
    writes: (place: Place) => [...leaveCard(standing), ...passed(place)],
    waiting: (place: Place) => place,
    left: [standing.bucket],
  };
}

/** On one card a place passes without moving its sums; so does a turn, with its number. */
export function passTurn(from: NominationRecord, to: NominationRecord): RegistryWrite[] {
  if (from.number === null) return [];
  const { bucket, number } = from;
  return [{ write: 'pass-waiting', bucket, number, from: from.id, to: to.id }];
}
