import type { Storm } from './brave.ts';
import { endings } from './kinds.ts';
import type { Least } from './tally.ts';

/** Storms to be braved one after another, and how many faults of a kind they must make. */
export interface Asked {
  readonly storms: readonly Storm[];
  readonly least: Least;
}

/** One short year with a few faults of each kind, and each part ended once. */
export function shortStorms(seed: number): Asked {
  const rates = { requests: 0.1, messages: 0.6, sends: 0.4 };
  return {
    storms: [
      {
        ...{ seed, rates, singles: 8, lists: 3, rows: 15, claims: 2 },
        ...{ contest: { places: 3, people: 9, pairs: 2 }, endings, laterEndings: [] },
      },
    ],
    least: { each: 1, ending: 1 },
  };
}

/** Faults in 1, 10 and 30 % of all requests, and years in which one part after another is ended. */
export function longStorms(seed: number): Asked {
  const storm = (n: number, requests: number, again: number): Storm => ({
    seed: seed + n,
    rates: { requests, messages: 0.5, sends: 0.6 },
    ...{ singles: 60, lists: 4, rows: 100, claims: 8 },
    contest: { places: 15, people: 50, pairs: 10 },
    endings: Array.from({ length: again }, () => endings).flat(),
    laterEndings: again > 0 ? endings : [],
  });
  return {
    storms: [storm(0, 0.01, 0), storm(1, 0.1, 0), storm(2, 0.3, 0), storm(3, 0.02, 2)],
    least: { each: 10, ending: 3 },
  };
}
