import type { NominationId } from '@payung/domain';
import type { Matcher } from '../matching/matcher.ts';
import type { Tail } from './journal-people.ts';
import { sortedOf } from './sorted-of.ts';
import { partOf, type Sorted } from './sorted-parts.ts';

/** One part of a region as it stands by now: what was gathered, and over it what was written since. */
export interface StandingView {
  /** reads on to what is written by now */
  refresh(): Promise<void>;
  anchors(): string[];
  /** everybody at an anchor, in the order of their nominations */
  at(anchor: string): Sorted[];
}

export function standingView(
  gathered: readonly Sorted[],
  tail: Tail,
  matcher: Matcher,
  place: { readonly part: number; readonly parts: number },
): StandingView {
  const base = new Map<string, Sorted[]>();
  for (const row of gathered) {
    const rows = base.get(row.anchor) ?? [];
    rows.push(row);
    base.set(row.anchor, rows);
  }
  let late = new Map<string, Sorted[]>();

  return {
    async refresh() {
      await tail.refresh();
      late = new Map();
      for (const record of tail.changed.values()) {
        if (record === null) continue;
        for (const row of sortedOf(matcher, record)) {
          if (partOf(row.anchor, place.parts) !== place.part) continue;
          late.set(row.anchor, [...(late.get(row.anchor) ?? []), row]);
        }
      }
    },
    anchors: () => [...new Set([...base.keys(), ...late.keys()])].sort(),
    at(anchor) {
      const rows = (base.get(anchor) ?? []).filter(
        ({ nomination }) => !tail.changed.has(nomination),
      );
      const byNomination = new Map<NominationId, Sorted>();
      for (const row of [...rows, ...(late.get(anchor) ?? [])])
        byNomination.set(row.nomination, row);
      return [...byNomination.values()].sort((a, b) => (a.nomination < b.nomination ? -1 : 1));
    },
  };
}
