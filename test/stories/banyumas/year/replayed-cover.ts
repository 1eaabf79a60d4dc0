/**
 * Cover as a clerk would keep it on a card of paper: payment after payment, with a pile of months that are good. Shares
 * nothing with the service; months are counted from the year 0 and days are compared as they are written.
 */

/** A month as it is written, and the day on which it became this person's. */
export interface MonthPaid {
  readonly month: string;
  readonly on: string;
}

export interface Card {
  readonly paid: readonly MonthPaid[];
  /** the day of death; for every other reason the first day without cover */
  readonly left: { readonly reason: string; readonly on: string } | null;
}

export interface Seen {
  readonly state: 'NONE' | 'ACTIVE' | 'GRACE' | 'ENDED';
  readonly unpaid: number;
  /** why it ended */
  readonly reason: string | null;
  /** paid months that bought nothing */
  readonly idle: readonly string[];
}

/** unpaid months with which cover ends, and those before today that may still be paid */
const grace = 3;
const arrears = 2;

const numberOf = (month: string): number =>
  Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

/** The month in which the cover that still runs began; null where none runs. */
function runningSince(good: ReadonlySet<number>, at: number): number | null {
  const before = (month: number, from: number): number | undefined =>
    Array.from({ length: grace - from + 1 }, (_, i) => month - from - i).find((one) =>
      good.has(one),
    );
  let since = before(at, 0);
  if (since === undefined) return null;
  for (let next = before(since, 1); next !== undefined; next = before(next, 1)) since = next;
  return since;
}

/** Where the card stands on a day, by what was paid until then. */
export function seenOn({ paid, left }: Card, day: string): Seen {
  const firstWithout = left === null ? null : left.reason === 'DIED' ? dayAfter(left.on) : left.on;
  const good = new Set<number>();
  const idle: string[] = [];
  const known = paid.filter(({ on }) => on <= day);
  for (const on of [...new Set(known.map((one) => one.on))].sort()) {
    const at = numberOf(on);
    const since = runningSince(good, at);
    const accepted: number[] = [];
    for (const { month } of known.filter((one) => one.on === on)) {
      const n = numberOf(month);
      const isAfter = firstWithout !== null && `${month}-01` >= firstWithout;
      const isArrears = since !== null && n > since && at - n <= arrears;
      if (!isAfter && (n >= at || isArrears)) accepted.push(n);
      else idle.push(month);
    }
    for (const one of accepted) good.add(one);
  }
  return { ...stateOn({ good, day, firstWithout, left }), idle: idle.sort() };
}

function stateOn(of: {
  readonly good: ReadonlySet<number>;
  readonly day: string;
  readonly firstWithout: string | null;
  readonly left: Card['left'];
}): Omit<Seen, 'idle'> {
  const { good, day, firstWithout, left } = of;
  const at = numberOf(day);
  const last = [...good].filter((one) => one <= at).sort((a, b) => b - a)[0];
  if (last === undefined) return { state: 'NONE', unpaid: 0, reason: null };
  const hasLeft = firstWithout !== null && firstWithout <= day;
  if (hasLeft && numberOf(firstWithout) - last <= grace) {
    return { state: 'ENDED', unpaid: 0, reason: left?.reason ?? null };
  }
  const unpaid = at - last;
  if (unpaid > grace) return { state: 'ENDED', unpaid: 0, reason: 'LAPSED' };
  return { state: unpaid === 0 ? 'ACTIVE' : 'GRACE', unpaid, reason: null };
}
