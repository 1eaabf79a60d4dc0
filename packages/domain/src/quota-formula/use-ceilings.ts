import { type CeilingKey, totalKey } from './ceiling-keys.ts';
import {
  type CeilingMovement,
  type CeilingStanding,
  type CeilingUnit,
  ceilingUnits,
  type Limit,
  limitOf,
  noUse,
  type Used,
  usedOf,
} from './ceilings.ts';

/** A ceiling that leaves no room for somebody. */
export interface FullCeiling {
  readonly key: CeilingKey;
  readonly unit: CeilingUnit;
  readonly limit: number;
  readonly used: number;
}

/** What one person draws on. */
export interface Draw {
  /** every ceiling the person stands under, the total among them */
  readonly keys: readonly CeilingKey[];
  /** 1, or 0 for somebody who was counted before */
  readonly people: number;
  readonly rupiah: number;
}

/** Gives room under ceilings to one after another. */
export interface CeilingRoom {
  /** takes room under all of them, or under none and says which are full */
  take(draw: Draw): readonly FullCeiling[];
  /** somebody who was counted is struck: what they drew is free, never more than was used of a ceiling */
  giveBack(draw: Draw): void;
}

const noPlaces: Limit = { people: 0, rupiah: null };

/** Whether places are shared out by village: then one that got none has none. */
export function isByVillage({ limits }: CeilingStanding): boolean {
  for (const key of limits.keys()) if (key.startsWith('village:')) return true;
  return false;
}

/**
 * Room under the ceilings as they stand. Who asks first is served first: the order is the caller's alone. Somebody
 * who finds one ceiling full takes nothing from the others.
 */
export function openRoom(standing: CeilingStanding): CeilingRoom {
  const taken = new Map<CeilingKey, Used>();
  const byVillage = isByVillage(standing);
  const limitFor = (key: CeilingKey): Limit =>
    byVillage && key.startsWith('village:') && !standing.limits.has(key)
      ? noPlaces
      : limitOf(standing, key);
  const soFar = (key: CeilingKey): Used => taken.get(key) ?? usedOf(standing, key);
  return {
    take(draw) {
      const full = draw.keys.flatMap((key) =>
        ceilingUnits.flatMap((unit): FullCeiling[] => {
          const limit = limitFor(key)[unit];
          const used = soFar(key)[unit];
          if (limit === null || draw[unit] === 0 || used + draw[unit] <= limit) return [];
          return [{ key, unit, limit, used }];
        }),
      );
      if (full.length > 0) return full;
      for (const key of draw.keys) {
        const { people, rupiah } = soFar(key);
        taken.set(key, { people: people + draw.people, rupiah: rupiah + draw.rupiah });
      }
      return [];
    },
    giveBack({ keys, people, rupiah }) {
      for (const key of new Set([totalKey, ...keys])) {
        const now = soFar(key);
        taken.set(key, {
          people: Math.max(0, now.people - people),
          rupiah: Math.max(0, now.rupiah - rupiah),
        });
      }
    },
  };
}

/** What a list of people draws on, ceiling by ceiling; the total is among them. */
function sumsOf(draws: readonly Draw[]): Map<CeilingKey, Used> {
  const sums = new Map<CeilingKey, Used>();
  for (const { keys, people, rupiah } of draws) {
    for (const key of new Set([totalKey, ...keys])) {
      const now = sums.get(key) ?? noUse;
      sums.set(key, { people: now.people + people, rupiah: now.rupiah + rupiah });
    }
  }
  return sums;
}

function used(kind: CeilingMovement['kind'], by: CeilingMovement['used']): CeilingMovement {
  const used = by.filter(({ people, rupiah }) => people !== 0 || rupiah !== 0);
  return { kind, limits: [], used, free: [] };
}

/** The movement by which people are determined. */
export function determinedUse(draws: readonly Draw[]): CeilingMovement {
  return used(
    'determined',
    [...sumsOf(draws)].map(([key, by]) => ({ key, ...by })),
  );
}

/**
 * The movement by which people are struck and give back what they used. No ceiling gives back more than is used of it:
 * somebody may have moved to another village since.
 */
export function struckUse(standing: CeilingStanding, draws: readonly Draw[]): CeilingMovement {
  return used(
    'struck',
    [...sumsOf(draws)].map(([key, { people, rupiah }]) => {
      const now = usedOf(standing, key);
      // 0 - n, since -0 is no figure
      return {
        key,
        people: 0 - Math.min(people, now.people),
        rupiah: 0 - Math.min(rupiah, now.rupiah),
      };
    }),
  );
}

/**
 * The movement by which people who have their place go over from one cohort to another: what the months that count no
 * longer cost is free, what the new ones cost is used, and their place goes from one source of money to the other.
 */
export function movedUse(
  standing: CeilingStanding,
  from: readonly Draw[],
  to: readonly Draw[],
): CeilingMovement {
  const [freed, taken] = [sumsOf(from), sumsOf(to)];
  const keys = new Set([...freed.keys(), ...taken.keys()]);
  return used(
    'moved',
    [...keys].map((key) => {
      const [less, more, now] = [
        freed.get(key) ?? noUse,
        taken.get(key) ?? noUse,
        usedOf(standing, key),
      ];
      // no ceiling gives back more than is used of it: somebody may live in another village by now
      return {
        key,
        people: Math.max(more.people - less.people, 0 - now.people),
        rupiah: Math.max(more.rupiah - less.rupiah, 0 - now.rupiah),
      };
    }),
  );
}
