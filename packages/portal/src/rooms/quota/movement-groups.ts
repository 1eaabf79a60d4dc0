import type { QuotaDetail } from '@payung/contract';
import { formatDate } from '../../format.ts';

export type Movement = QuotaDetail['movements'][number];

/** Movements of one kind, legal basis, list and day that followed one another in one direction. */
export interface MovementGroup extends Omit<Movement, 'at'> {
  /** of the newest and of the oldest of them */
  readonly newest: string;
  readonly oldest: string;
  readonly count: number;
  /** whether some that are not loaded may belong to it: its sums are then of those alone that are */
  readonly mayGoOn: boolean;
}

/**
 * Puts movements together that follow one another on one day, of one kind, on one legal basis and from one list, and that
 * move the card the same way: a list or a decision moves it once for each few people. Two lists that were worked at together
 * take turns: each has its one line all the same. Decisions stay apart by their number, which is the legal basis. Nothing is
 * set off against its opposite: a correction stays a line of its own, and the columns say by how many the card was moved.
 *
 * @param movements the newest first
 * @param hasMore whether there are older ones than these
 */
export function groupsOf(
  movements: readonly Movement[],
  timeZone: string,
  hasMore: boolean,
): MovementGroup[] {
  const groups: MovementGroup[] = [];
  for (const { at, ...moved } of movements) {
    const place = placeOf(groups, { at, ...moved }, timeZone);
    const group = groups[place];
    if (group === undefined)
      groups.push({ ...moved, newest: at, oldest: at, count: 1, mayGoOn: false });
    else {
      groups[place] = {
        ...group,
        oldest: at,
        count: group.count + 1,
        granted: group.granted + moved.granted,
        reserved: group.reserved + moved.reserved,
        consumed: group.consumed + moved.consumed,
        waiting: group.waiting + moved.waiting,
      };
    }
  }
  const last = hasMore ? movements.at(-1) : undefined;
  if (last === undefined) return groups;
  const from = firstToGoOn(groups, formatDate(last.at, timeZone), timeZone);
  return groups.map((group, place) => ({ ...group, mayGoOn: place >= from }));
}

/** From where on an older movement may belong to a line: the last one, and before it lists that were worked at together. */
function firstToGoOn(groups: readonly MovementGroup[], day: string, timeZone: string): number {
  const isOpen = ({ list, oldest }: MovementGroup) =>
    list !== null && formatDate(oldest, timeZone) === day;
  return Math.min(groups.findLastIndex((group) => !isOpen(group)) + 1, groups.length - 1);
}

/** Where one more movement belongs; past the end where nothing is like it. Other lists may lie between, other acts not. */
function placeOf(groups: readonly MovementGroup[], one: Movement, timeZone: string): number {
  for (let place = groups.length - 1; place >= 0; place -= 1) {
    const group = groups[place];
    if (group === undefined) break;
    if (isSame(group, one, timeZone)) return place;
    if (one.list === null || group.list === null) break;
  }
  return groups.length;
}

function isSame(group: MovementGroup, one: Movement, timeZone: string): boolean {
  const dayOf = (at: string) => formatDate(at, timeZone);
  return (
    group.kind === one.kind &&
    group.legalBasis === one.legalBasis &&
    group.list?.id === one.list?.id &&
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
