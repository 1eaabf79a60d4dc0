/** One list of a region: its pieces are worked on one after the other, each releasing the next. */
export interface RushList {
  readonly tenant: number;
  /** seconds since the rush began */
  readonly arrivesAt: number;
  /** seconds of work of each piece, when nothing holds it up */
  readonly pieces: readonly number[];
}

export interface Simulated {
  readonly lists: readonly RushList[];
  /** pieces worked on at once */
  readonly workers: number;
  /** units that a piece writes in each second of its work */
  readonly unitsASecond: number;
  readonly tables: {
    readonly firstUnits: number;
    readonly mostUnits: number;
    readonly doublesAfterSeconds: number;
  };
  /** after this many seconds it ends, whatever still waits */
  readonly until: number;
}

/** What became of every piece, and how long lists took. */
export interface Outcome {
  readonly arrived: number;
  readonly done: number;
  /** pieces of lists that came and are not done: waiting, in work, or not yet released */
  readonly left: number;
  /** seconds that each first piece waited in the queue, in the order in which they began */
  readonly firstWaits: readonly number[];
  /** seconds from a list's arrival to its end */
  readonly listSeconds: readonly number[];
  readonly longestQueue: number;
  /** seconds in which the tables gave less than was asked of them */
  readonly throttledSeconds: number;
  readonly mostUnitsASecond: number;
  readonly endedAt: number;
}

interface Running {
  readonly list: RushList;
  piece: number;
  /** seconds of work that are left of it */
  left: number;
}

interface Waiting {
  readonly list: RushList;
  readonly piece: number;
}

/** What a table on demand gives: as much as at first, or twice what was taken until half an hour ago. */
export function createAllowance({
  firstUnits,
  mostUnits,
  doublesAfterSeconds,
}: Simulated['tables']) {
  /** the most units of any second until then, second by second */
  const taken: { at: number; peak: number }[] = [];
  let settled = 0;
  let seen = 0;
  return {
    at(second: number): number {
      for (let next = taken[seen]; next !== undefined; next = taken[seen]) {
        if (next.at > second - doublesAfterSeconds) break;
        settled = Math.max(settled, next.peak);
        seen += 1;
      }
      return Math.min(mostUnits, Math.max(firstUnits, 2 * settled));
    },
    took(second: number, units: number): void {
      const last = taken.at(-1);
      if (last === undefined || units > last.peak) taken.push({ at: second, peak: units });
    },
  };
}

/**
 * Second by second: lists come, pieces wait in one line, workers take them in turn, and all of them together write no
 * faster than the table gives. Nothing in it is left to chance; the same lists come to the same end.
 */
export function simulateQueue(simulated: Simulated): Outcome {
  const { workers, unitsASecond, until } = simulated;
  const coming = [...simulated.lists].sort(
    (a, b) => a.arrivesAt - b.arrivesAt || a.tenant - b.tenant,
  );
  const allowance = createAllowance(simulated.tables);
  const line: Waiting[] = [];
  let head = 0;
  let running: Running[] = [];
  let next = 0;
  let [arrived, done, longestQueue, throttledSeconds, mostUnitsASecond] = [0, 0, 0, 0, 0];
  const firstWaits: number[] = [];
  const listSeconds: number[] = [];
  let second = 0;

  function arrive(): void {
    for (let list = coming[next]; list !== undefined; list = coming[next]) {
      if (list.arrivesAt > second) return;
      arrived += list.pieces.length;
      next += 1;
      if (list.pieces.length > 0) line.push({ list, piece: 0 });
    }
  }

  function begin(): void {
    while (running.length < workers && head < line.length) {
      const taken = line[head];
      head += 1;
      if (taken === undefined) continue;
      const { list, piece } = taken;
      if (piece === 0) firstWaits.push(second - list.arrivesAt);
      running.push({ list, piece, left: list.pieces[piece] ?? 0 });
    }
    longestQueue = Math.max(longestQueue, line.length - head);
  }

  function work(): void {
    const wanted = running.length * unitsASecond;
    const given = Math.min(wanted, allowance.at(second));
    if (given < wanted) throttledSeconds += 1;
    mostUnitsASecond = Math.max(mostUnitsASecond, given);
    allowance.took(second, given);
    const share = wanted === 0 ? 1 : given / wanted;
    const still: Running[] = [];
    for (const one of running) {
      one.left -= share;
      if (one.left > 0) still.push(one);
      else end(one);
    }
    running = still;
  }

  function end({ list, piece }: Running): void {
    done += 1;
    if (piece + 1 < list.pieces.length) line.push({ list, piece: piece + 1 });
    else listSeconds.push(second + 1 - list.arrivesAt);
  }

  while (second < until && (next < coming.length || running.length > 0 || head < line.length)) {
    arrive();
    begin();
    if (running.length === 0) {
      // nothing goes on until the next list comes
      second = Math.ceil(coming[next]?.arrivesAt ?? until);
      continue;
    }
    work();
    second += 1;
  }
  return {
    ...{ arrived, done, left: arrived - done, firstWaits, listSeconds },
    ...{ longestQueue, throttledSeconds, mostUnitsASecond, endedAt: second },
  };
}
