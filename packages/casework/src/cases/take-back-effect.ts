import type { BucketRecord, DuplicateCase, NominationRecord, RegistryWrite } from '@payung/data';
import { sumsOf } from '@payung/data';
import { rejoinQueue } from '@payung/domain';
import { leaveCard } from '../leave-card.ts';
import type { Refusal } from '../refusal.ts';
import { freeGuard, passGuard, passTurn } from './answer-effect.ts';
import {
  type CaseEffect,
  effectOf,
  holdsTurn,
  isLinkedAcross,
  moveTo,
  noEffect,
  type Standing,
} from './case-effect.ts';
import { type CaseSetting, type Held, sameAmong } from './case-setting.ts';

type Forbidden = Extract<Refusal, { code: 'state-forbids' | 'place-determined' }>;

const suspected: Standing = { state: 'suspected', number: null };

/** Where the waiting nomination stood before: set aside, or the duplicate of another one by another answer. */
interface Before {
  readonly to: Standing;
  readonly first: NominationRecord['first'];
}

function before({ others }: CaseSetting): Before {
  const same = sameAmong(others);
  return same === null
    ? { to: suspected, first: null }
    : { to: { state: 'duplicate', number: null }, first: same.standing };
}

/**
 * What taking an answer back does: everything as before it. What a cleared nomination got goes back to its card by
 * the ledger; what was handed over goes back if the card of the first agency has room.
 *
 * @param card the card of the nomination that stepped back, read only where it is to take up its waiting number again
 */
export function effectOfTakingBack(
  setting: CaseSetting,
  card: BucketRecord | null,
): CaseEffect | Forbidden {
  if (setting.waiting.state === 'determined') return { code: 'place-determined' };
  switch (setting.record.state) {
    case 'same':
      return unlinked(setting, card);
    case 'different':
      return setAside(setting);
    case 'handed-over':
      return handedBack(setting, card);
    case 'open':
    case 'lapsed':
      return noEffect;
  }
}

function unlinked(setting: CaseSetting, card: BucketRecord | null): CaseEffect | Forbidden {
  const { record, standing, waiting, ofWaiting } = setting;
  // of an earlier year: the waiting one took a place or turn of its own
  if (standing.year < waiting.year) return setAside(setting);
  if (!isLinkedAcross(waiting) || waiting.first !== standing.id) return noEffect;
  const { to, first } = before(setting);
  if (record.yielded !== null && to.state === 'suspected') {
    return returned({ to: waiting, held: ofWaiting, card }, record.yielded, [], (place) => ({
      waiting: place,
      standing: null,
    }));
  }
  return effectOf({ writes: [moveTo(waiting, to, first, 'answer-taken-back')], waiting: to });
}

/** One whom no answer ever moved stays what it is: linked or in review by its own NIK, or never set aside. */
function setAside(setting: CaseSetting): CaseEffect {
  const { waiting, ofWaiting, wasCleared } = setting;
  const byNik = waiting.state === 'duplicate' || waiting.state === 'offered';
  const moved = holdsTurn(waiting) || (byNik && !isLinkedAcross(waiting));
  if (!wasCleared || !moved) return noEffect;
  const { to, first } = before(setting);
  return effectOf({
    writes: [
      ...leaveCard(waiting),
      ...freeGuard(ofWaiting, waiting),
      moveTo(waiting, to, first, 'answer-taken-back'),
    ],
    waiting: to,
    left: holdsTurn(waiting) ? [waiting.bucket] : [],
  });
}

function handedBack(setting: CaseSetting, card: BucketRecord | null): CaseEffect | Forbidden {
  const { record, standing, waiting, ofStanding, ofWaiting } = setting;
  const { yielded } = record;
  if (yielded === null || standing.first !== waiting.id || !holdsTurn(waiting)) {
    return { code: 'state-forbids', detail: 'one of the two nominations moved on since' };
  }
  const { to, first } = before(setting);
  const parted: RegistryWrite[] = [
    ...freeGuard(ofWaiting, waiting),
    moveTo(waiting, to, first, 'answer-taken-back'),
  ];
  if (standing.bucket === waiting.bucket) {
    const back = { state: waiting.state, number: waiting.number };
    if (isHeldByAnother(ofStanding, standing)) return heldByAnother;
    return effectOf({
      writes: [
        ...parted,
        ...passGuard(ofStanding, standing.id),
        moveTo(standing, back, null, 'answer-taken-back'),
        ...passTurn(waiting, standing),
      ],
      waiting: to,
      standing: back,
    });
  }
  const writes = [...leaveCard(waiting), ...parted];
  const effect = returned({ to: standing, held: ofStanding, card }, yielded, writes, (place) => ({
    waiting: to,
    standing: place,
  }));
  return 'code' in effect ? effect : { ...effect, left: [...effect.left, waiting.bucket] };
}

const heldByAnother: Forbidden = {
  code: 'state-forbids',
  detail: 'the NIK is held by another nomination by now',
};

function isHeldByAnother({ guard }: Held, { id }: NominationRecord): boolean {
  return guard.nomination !== null && guard.nomination !== id;
}

/** Gives back what a nomination held before it stepped back: a place if its card has room, or its old number. */
function returned(
  { to, held, card }: { to: NominationRecord; held: Held; card: BucketRecord | null },
  yielded: NonNullable<DuplicateCase['yielded']>,
  writes: readonly RegistryWrite[],
  moved: (place: Standing) => { waiting: Standing; standing: Standing | null },
): CaseEffect | Forbidden {
  if (isHeldByAnother(held, to)) return heldByAnother;
  const passed = (back: Standing): RegistryWrite[] => [
    ...writes,
    ...passGuard(held, to.id),
    moveTo(to, back, null, 'answer-taken-back'),
  ];
  if (yielded.number !== null && card !== null) {
    const rejoins = rejoined(to, yielded.number, card);
    return {
      ...noEffect,
      writes: () => [...passed(yielded), ...rejoins],
      waiting: () => moved(yielded).waiting,
      standing: () => moved(yielded).standing,
      left: [to.bucket],
    };
  }
  return {
    ...noEffect,
    seeks: { nomination: to, placesOnly: true },
    writes: passed,
    waiting: (place) => moved(place).waiting,
    standing: (place) => moved(place).standing,
  };
}

/** Waits again with the number drawn then, hence before all who came later. */
function rejoined(
  { id, bucket }: NominationRecord,
  number: number,
  card: BucketRecord,
): RegistryWrite[] {
  const sums = sumsOf(card);
  const step = rejoinQueue(sums);
  const { movement } = step;
  return [
    { write: 'move-bucket', bucket, before: sums, after: step.sums },
    { write: 'record-movement', bucket, movement, basis: null, nominations: [id] },
    { write: 'new-waiting', bucket, number, nomination: id },
  ];
}
