import type { QuotaDetail } from '@payung/contract';
import { formatDate } from '../../format.ts';

export type Movement = QuotaDetail['movements'][number];

/** Movements that one decision or list made one after the other. */
export interface MovementGroup extends Omit<Movement, 'at'> {
  /** of the newest and of the oldest of them */
  readonly newest: string;
  readonly oldest: string;
  readonly count: number;
}

/**
 * Puts movements together that follow one another on one day, of one kind and on one legal basis: a decision in force moves
 * a card once for each few people. By how many people they moved is summed, so that the columns say the same as before.
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
    dayOf(group.oldest) === dayOf(one.at)
  );
}
