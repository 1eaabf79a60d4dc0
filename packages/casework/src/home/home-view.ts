import type { CalendarDate } from '@payung/domain';
import type { ImportView } from '../import-views.ts';

/** What somebody is asked to do, each in its own room. */
export type WaitingAct =
  | 'sign-decision'
  | 'verify'
  | 'decide-case'
  | 'handle-claim'
  | 'pay-bill'
  | 'choose-columns';

/** Things that wait for one act of whoever asks. */
export interface WaitingWork {
  readonly act: WaitingAct;
  readonly count: number;
  /** more may wait than were counted */
  readonly isMore: boolean;
  /** date or instant since when the first of them waits; null where that is not known */
  readonly oldest: string | null;
  /** the id of the one thing where only one waits, so that the way leads straight to it */
  readonly only: string | null;
}

/** Something whose day has passed, or is about to. */
export type LateWork =
  | {
      readonly about: 'verification' | 'cases' | 'claims';
      readonly count: number;
      /** more may be late than were counted */
      readonly isMore: boolean;
    }
  /** the insurer's payment codes: how many run out or have, and the day of the first */
  | {
      readonly about: 'codes';
      readonly count: number;
      readonly firstOn: CalendarDate;
      readonly isOver: boolean;
    }
  /** people with unpaid months, as the last monthly run met them */
  | {
      readonly about: 'cover';
      readonly people: number;
      /** the most months that anybody has not paid */
      readonly mostMonths: number;
      readonly firstLapseOn: CalendarDate | null;
    };

/** Something that happened since the day before. */
export type RecentChange =
  | {
      readonly kind: 'list-checked';
      readonly id: string;
      readonly at: string;
      readonly fileName: string;
      readonly rows: number;
    }
  | {
      readonly kind: 'decision-signed';
      readonly id: string;
      readonly at: string;
      readonly title: string;
      readonly number: string;
      readonly people: number;
    };

/** What one part of the work tells. */
export interface HomePart {
  readonly waiting?: readonly WaitingWork[];
  readonly late?: readonly LateWork[];
  readonly changes?: readonly RecentChange[];
}

/** All that waits for somebody, is late, or changed since `since`; lists are the newest few. */
export interface HomeView {
  readonly since: string;
  readonly waiting: readonly WaitingWork[];
  readonly late: readonly LateWork[];
  readonly changes: readonly RecentChange[];
  readonly lists: readonly ImportView[];
}

/** The earliest of some dates or instants; null of none. */
export function earliest(days: readonly (string | null)[]): string | null {
  const known = days.filter((day): day is string => day !== null);
  return known.sort()[0] ?? null;
}

/** One entry for what waits; none where nothing does. */
export function waitingFor(
  act: WaitingAct,
  found: readonly { readonly id: string; readonly since: string | null }[],
  isMore = false,
): readonly WaitingWork[] {
  const [first, second] = found;
  if (first === undefined) return [];
  const only = second === undefined && !isMore ? first.id : null;
  const oldest = earliest(found.map(({ since }) => since));
  return [{ act, count: found.length, isMore, oldest, only }];
}

/** One entry for what is late; none where nothing is. */
export function lateAmong(
  about: 'verification' | 'cases' | 'claims',
  count: number,
  isMore = false,
): readonly LateWork[] {
  return count === 0 ? [] : [{ about, count, isMore }];
}
