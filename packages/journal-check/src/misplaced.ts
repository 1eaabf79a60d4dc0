import type { FindingCode } from './finding.ts';

interface Named {
  readonly code: FindingCode;
  readonly seq: number;
  readonly upTo: number;
  readonly detail: string;
}

interface Run {
  readonly from: number;
  to: number;
  /** how far they stand from their own number */
  readonly by: number;
}

/**
 * Says what became of entries that stand at another number than their own: two that changed places, one that stands
 * twice, or a run that was renumbered.
 *
 * @param misplaced number of the place → number that the entry there gives itself
 * @param isThere whether any entry stands at a number
 */
export function nameMisplaced(
  misplaced: ReadonlyMap<number, number>,
  isThere: (seq: number) => boolean,
): {
  findings: readonly Named[];
  /** places of entries that changed places with each other */
  swapped: ReadonlySet<number>;
  /** numbers whose entry stands somewhere else */
  elsewhere: ReadonlySet<number>;
} {
  const findings: Named[] = [];
  const swapped = new Set<number>();
  const runs: Run[] = [];
  const name = (code: FindingCode, seq: number, detail: string): void =>
    void findings.push({ code, seq, upTo: seq, detail });
  for (const [place, says] of [...misplaced].sort(([a], [b]) => a - b)) {
    const run = runs.at(-1);
    const by = says - place;
    if (misplaced.get(says) === place) {
      swapped.add(place);
      if (place < says) {
        name('entries-swapped', place, `entries ${place} and ${says} stand in each other's place`);
      }
    } else if (run?.to === place - 1 && run.by === by) {
      run.to = place;
    } else if (isThere(says) && !misplaced.has(says) && misplaced.get(place + 1) !== says + 1) {
      name('entry-copied', place, `entry ${says} stands here once more`);
    } else {
      runs.push({ from: place, to: place, by });
    }
  }
  const renumbered = runs.map(({ from, to, by }): Named => {
    const detail = `written as entry ${from + by}${from === to ? '' : `-${to + by}`}`;
    return { code: 'entry-renumbered', seq: from, upTo: to, detail };
  });
  return {
    findings: [...findings, ...renumbered],
    swapped,
    elsewhere: new Set(misplaced.values()),
  };
}
