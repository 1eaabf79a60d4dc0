import * as z from 'zod';
import { CeilingGroup, CeilingKey, groupOfKey } from './ceiling-keys.ts';

const people = z.int().min(0).max(10_000_000);
/** whole rupiah; 10,000 billion is above any region's whole budget */
const rupiah = z.int().min(0).max(10_000_000_000_000);

/** A ceiling in people (kuota) and in rupiah (pagu); null where that is not limited. */
export const Limit = z.object({ people: people.nullable(), rupiah: rupiah.nullable() });
export type Limit = z.infer<typeof Limit>;

/** People who were determined, and what their cover costs over all its months. */
export interface Used {
  readonly people: number;
  readonly rupiah: number;
}

export const ceilingUnits = ['people', 'rupiah'] as const;
export type CeilingUnit = (typeof ceilingUnits)[number];

/** Where all ceilings of a year stand. */
export interface CeilingStanding {
  readonly limits: ReadonlyMap<CeilingKey, Limit>;
  readonly used: ReadonlyMap<CeilingKey, Used>;
  /** taken back in rounds, or never given, and free to be given: by group */
  readonly free: ReadonlyMap<CeilingGroup, Used>;
  /** movements behind these sums */
  readonly moves: number;
}

const amount = { people: z.int(), rupiah: z.int() };

/** One movement of a year's ceilings: all that it changed, from which the sums can be recomputed. */
export const CeilingMovement = z.object({
  kind: z.enum(['plan', 'ceilings', 'round', 'determined', 'struck', 'moved']),
  limits: z.array(z.object({ key: CeilingKey, from: Limit, to: Limit })),
  /** by how much use grew; below 0 where it shrank */
  used: z.array(z.object({ key: CeilingKey, ...amount })),
  free: z.array(z.object({ group: CeilingGroup, ...amount })),
});
export type CeilingMovement = z.infer<typeof CeilingMovement>;

export const noCeilings: CeilingStanding = {
  limits: new Map(),
  used: new Map(),
  free: new Map(),
  moves: 0,
};

export const noLimit: Limit = { people: null, rupiah: null };
export const noUse: Used = { people: 0, rupiah: 0 };

const isNoLimit = (limit: Limit): boolean => limit.people === null && limit.rupiah === null;
const isNone = (used: Used): boolean => used.people === 0 && used.rupiah === 0;
const sum = (a: Used, b: Used): Used => ({
  people: a.people + b.people,
  rupiah: a.rupiah + b.rupiah,
});

/** The limit under a key; without one nothing is limited. */
export function limitOf({ limits }: CeilingStanding, key: CeilingKey): Limit {
  return limits.get(key) ?? noLimit;
}

export function usedOf({ used }: CeilingStanding, key: CeilingKey): Used {
  return used.get(key) ?? noUse;
}

function added<K>(sums: ReadonlyMap<K, Used>, deltas: readonly (readonly [K, Used])[]) {
  const after = new Map(sums);
  for (const [key, delta] of deltas) {
    const now = sum(after.get(key) ?? noUse, { people: delta.people, rupiah: delta.rupiah });
    if (isNone(now)) after.delete(key);
    else after.set(key, now);
  }
  return after;
}

/**
 * The sums after a movement.
 * @throws when the movement does not follow: it changes another limit than there is, or uses less than nothing
 */
export function applyCeilingMovement(
  standing: CeilingStanding,
  movement: CeilingMovement,
): CeilingStanding {
  const limits = new Map(standing.limits);
  for (const { key, from, to } of movement.limits) {
    const now = limits.get(key) ?? noLimit;
    if (now.people !== from.people || now.rupiah !== from.rupiah) {
      throw new Error(`a movement changes another ceiling of ${key} than there is`);
    }
    if (isNoLimit(to)) limits.delete(key);
    else limits.set(key, to);
  }
  const used = added(
    standing.used,
    movement.used.map((one) => [one.key, one]),
  );
  const free = added(
    standing.free,
    movement.free.map((one) => [one.group, one]),
  );
  for (const { people: n, rupiah: money } of [...used.values(), ...free.values()]) {
    if (n < 0 || money < 0) throw new Error('a movement leaves less than nothing');
  }
  return { limits, used, free, moves: standing.moves + 1 };
}

/** The sums of a year, recomputed from all its movements in their order. */
export function replayCeilings(movements: Iterable<CeilingMovement>): CeilingStanding {
  let standing = noCeilings;
  for (const movement of movements) standing = applyCeilingMovement(standing, movement);
  return standing;
}

/** Sum of the limits of a group, in people; villages of a plan sum up to its total less what is free. */
export function givenIn(standing: CeilingStanding, group: CeilingGroup): number {
  let given = 0;
  for (const [key, limit] of standing.limits) {
    if (groupOfKey(key) === group) given += limit.people ?? 0;
  }
  return given;
}
