import type { QuotaDetail } from '@payung/contract';
import { formatDate } from '../../format.ts';

export type Movement = QuotaDetail['movements'][number];

/** Movements of one kind, legal basis and day that followed one another in one direction. */
export interface MovementGroup extends Omit<Movement, 'at'> {
  /** of the newest and of the oldest of them */
  readonly newest: string;
  readonly oldest: string;
  readonly count: number;
}

/**
 * Puts movements together that follow one another on one day, of one kind and on one legal basis, and that move the card the
 * same way: a decision in force moves it once for each few people. Decisions stay apart by their number, which is the legal
 * basis; lists have none and a movement names no other cause, so that lists of one day come together. Nothing is set off
 * against its opposite: a correction stays a line of its own, and the columns say by how many people the card was moved.
 *
 * @param movements the newest first
 */
export function groupsOf(movements: readonly Movement[], timeZone: string): MovementGroup[] {
  const groups: MovementGroup[] = [];
  for (const { at, ...moved } of movements) {
    const last = groups.at(-1);
    if (last !== undefined && isSame(last, { at, ...moved }, timeZone)) {
      groups[groups.length - 1] = {
        ...last,
        oldest: at,
        count: last.count + 1,
        granted: last.granted + moved.granted,
        reserved: last.reserved + moved.reserved,
        consumed: last.consumed + moved.consumed,
        waiting: last.waiting + moved.waiting,
      };
    } else groups.push({ ...moved, newest: at, oldest: at, count: 1 });
  }
  return groups;
}

function isSame(group: MovementGroup, one: Movement, timeZone: string): boolean {
  const dayOf = (at: string) => formatDate(at, timeZone);
  return (
    group.kind === one.kind &&
    group.legalBasis === one.legalBasis &&
    dayOf(group.oldest) === dayOf(one.at) &&
    !areOpposed(group, one)
  );
}

/** Whether one of them adds to a column what the other takes from it. */
function areOpposed(group: MovementGroup, one: Movement): boolean {
  const columns = ({ granted, reserved, consumed, waiting }: Omit<Movement, 'at'>) => [
    granted,
    reserved,
    consumed,
    reserved + consumed,
    waiting,
  ];
  const others = columns(one);
  return columns(group).some((moved, at) => moved * (others[at] ?? 0) < 0);
}
