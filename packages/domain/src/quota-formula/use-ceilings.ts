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
  };
}

/**
 * The movement by which people are determined, or struck and give back what they used.
 * @param draws of each of them; `people` and `rupiah` as they were when they were determined
 */
export function useMovement(
  kind: 'determined' | 'struck',
  draws: readonly Draw[],
): CeilingMovement {
  const sign = kind === 'determined' ? 1 : -1;
  const used = new Map<CeilingKey, Used>();
  for (const { keys, people, rupiah } of draws) {
    for (const key of new Set([totalKey, ...keys])) {
      const now = used.get(key) ?? noUse;
      used.set(key, { people: now.people + sign * people, rupiah: now.rupiah + sign * rupiah });
    }
  }
  return {
    kind,
    limits: [],
    used: [...used].map(([key, by]) => ({ key, ...by })),
    free: [],
  };
}
