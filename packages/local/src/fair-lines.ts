/** Waiting work of several groups, of which each gets its turn. */
export interface FairLines<T> {
  /** @param canWait it goes when nothing else of its group waits or is taken */
  add(group: string, one: T, canWait?: boolean): void;
  /**
   * What goes next: the oldest of the group that was served longest ago, among the groups below their cap.
   * Undefined when nothing waits or every group that waits is at its cap. What is taken counts until `release`.
   */
  take(): T | undefined;
  release(group: string): void;
  readonly waiting: () => number;
}

interface Line<T> {
  readonly waiting: T[];
  readonly last: T[];
  taken: number;
}

/**
 * Serves groups in turn, so that what a group waits for depends on how many others wait and never on how much
 * they brought.
 *
 * @param most what one group may have taken at once
 */
export function createFairLines<T>(most: number): FairLines<T> {
  /** in the order of their turns: whoever was served goes to the end */
  const lines = new Map<string, Line<T>>();

  function forgetIfIdle(group: string, line: Line<T>): void {
    if (line.taken + line.waiting.length + line.last.length === 0) lines.delete(group);
  }

  return {
    add(group, one, canWait = false) {
      const line = lines.get(group) ?? { waiting: [], last: [], taken: 0 };
      lines.set(group, line);
      (canWait ? line.last : line.waiting).push(one);
    },
    take() {
      for (const [group, line] of lines) {
        if (line.taken >= most) continue;
        const one = line.waiting.shift() ?? (line.taken === 0 ? line.last.shift() : undefined);
        if (one === undefined) continue;
        line.taken += 1;
        lines.delete(group);
        lines.set(group, line);
        return one;
      }
      return undefined;
    },
    release(group) {
      const line = lines.get(group);
      if (line === undefined) return;
      line.taken -= 1;
      forgetIfIdle(group, line);
    },
    waiting: () =>
      [...lines.values()].reduce((sum, { waiting, last }) => sum + waiting.length + last.length, 0),
  };
}
