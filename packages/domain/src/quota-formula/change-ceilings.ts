import { type CeilingGroup, type CeilingKey, groupOfKey, totalKey } from './ceiling-keys.ts';
import {
  applyCeilingMovement,
  type CeilingMovement,
  type CeilingStanding,
  type CeilingUnit,
  ceilingUnits,
  givenIn,
  type Limit,
  limitOf,
  noLimit,
  noUse,
  type Used,
  usedOf,
} from './ceilings.ts';

/** Why ceilings cannot be changed as asked, each with its figure. */
export type CeilingFault =
  /** fewer than are used */
  | {
      readonly code: 'below-use';
      readonly key: CeilingKey;
      readonly unit: CeilingUnit;
      readonly wanted: number;
      readonly used: number;
    }
  /** villages together would have more places than the year */
  | { readonly code: 'above-total'; readonly wanted: number; readonly total: number }
  /** more is given than was taken back and is free */
  | {
      readonly code: 'not-free';
      readonly group: CeilingGroup;
      readonly unit: CeilingUnit;
      readonly wanted: number;
      readonly free: number;
    }
  /** nothing can be moved to or from what is not limited */
  | { readonly code: 'no-ceiling'; readonly key: CeilingKey; readonly unit: CeilingUnit }
  | { readonly code: 'named-twice'; readonly key: CeilingKey };

export type CeilingStep =
  | {
      readonly ok: true;
      readonly standing: CeilingStanding;
      readonly movement: CeilingMovement;
    }
  | { readonly ok: false; readonly faults: readonly CeilingFault[] };

export interface Ceiling extends Limit {
  readonly key: CeilingKey;
}

type LimitChange = CeilingMovement['limits'][number];

function twice(keys: readonly CeilingKey[]): CeilingFault[] {
  return [...new Set(keys.filter((key, i) => keys.indexOf(key) !== i))].map((key) => ({
    code: 'named-twice',
    key,
  }));
}

function belowUse(standing: CeilingStanding, { key, to }: LimitChange): CeilingFault[] {
  const used = usedOf(standing, key);
  return ceilingUnits.flatMap((unit): CeilingFault[] => {
    const wanted = to[unit];
    if (wanted === null || wanted >= used[unit]) return [];
    return [{ code: 'below-use', key, unit, wanted, used: used[unit] }];
  });
}

const isSame = (a: Limit, b: Limit): boolean => a.people === b.people && a.rupiah === b.rupiah;

function stepOf(
  standing: CeilingStanding,
  movement: CeilingMovement,
  more: readonly CeilingFault[],
): CeilingStep {
  const faults = [...more, ...movement.limits.flatMap((one) => belowUse(standing, one))];
  if (faults.length > 0) return { ok: false, faults };
  return { ok: true, standing: applyCeilingMovement(standing, movement), movement };
}

/** What is free in the group of the villages: the year's total less what they have. */
function villagesFree(
  standing: CeilingStanding,
  changes: readonly LimitChange[],
): { free: CeilingMovement['free']; faults: CeilingFault[] } {
  const after = new Map(standing.limits);
  for (const { key, to } of changes) after.set(key, to);
  const total = after.get(totalKey)?.people ?? null;
  const now = standing.free.get('village') ?? noUse;
  const wanted = givenIn({ ...standing, limits: after }, 'village');
  if (total !== null && wanted > total) {
    return { free: [], faults: [{ code: 'above-total', wanted, total }] };
  }
  const free = total === null ? 0 : total - wanted;
  const by = free - now.people;
  return { free: by === 0 ? [] : [{ group: 'village', people: by, rupiah: 0 }], faults: [] };
}

/**
 * Puts a plan's ceilings in the place of all that stood before: what it does not name is not limited, but for a
 * village that had places and is left out, which then has none. Use stays as it is.
 */
export function adoptCeilings(
  standing: CeilingStanding,
  ceilings: readonly Ceiling[],
): CeilingStep {
  const named = new Map<CeilingKey, Limit>(
    ceilings.map(({ key, people, rupiah }) => [key, { people, rupiah }]),
  );
  const keys = new Set([...standing.limits.keys(), ...named.keys()]);
  const limits = [...keys].flatMap((key): LimitChange[] => {
    const from = limitOf(standing, key);
    const leftOut = groupOfKey(key) === 'village' ? { people: 0, rupiah: null } : noLimit;
    const to = named.get(key) ?? leftOut;
    return isSame(from, to) ? [] : [{ key, from, to }];
  });
  const { free, faults } = villagesFree(standing, limits);
  // what rounds before had taken back is part of the new plan's own figures
  const reset = [...standing.free].flatMap(([group, { people, rupiah }]) =>
    group === 'village' ? [] : [{ group, people: -people, rupiah: -rupiah }],
  );
  const doubled = twice(ceilings.map(({ key }) => key));
  const movement: CeilingMovement = { kind: 'plan', limits, used: [], free: [...free, ...reset] };
  return stepOf(standing, movement, [...doubled, ...faults]);
}

/** Sets single ceilings by a regulation; others stay. */
export function changeCeilings(
  standing: CeilingStanding,
  ceilings: readonly Ceiling[],
): CeilingStep {
  const limits = ceilings.flatMap(({ key, people, rupiah }): LimitChange[] => {
    const [from, to] = [limitOf(standing, key), { people, rupiah }];
    return isSame(from, to) ? [] : [{ key, from, to }];
  });
  const { free, faults } = villagesFree(standing, limits);
  const doubled = twice(ceilings.map(({ key }) => key));
  const movement: CeilingMovement = { kind: 'ceilings', limits, used: [], free };
  return stepOf(standing, movement, [...doubled, ...faults]);
}

/** By how much a round raises or lowers one ceiling; 0 where a unit does not move. */
export interface RoundMove {
  readonly key: CeilingKey;
  readonly people: number;
  readonly rupiah: number;
}

/**
 * A round of redistribution: what some do not use is taken back and given to others of the same group, or stays free
 * to be given in a later round. Nothing is made from nothing: what is given was taken back.
 */
export function redistribute(standing: CeilingStanding, moves: readonly RoundMove[]): CeilingStep {
  const faults: CeilingFault[] = twice(moves.map(({ key }) => key));
  const limits: LimitChange[] = [];
  const taken = new Map<CeilingGroup, Used>();
  for (const move of moves) {
    const { key } = move;
    const group = groupOfKey(key);
    const from = limitOf(standing, key);
    for (const unit of ceilingUnits) {
      const lacks = group === null || from[unit] === null;
      if (move[unit] !== 0 && lacks) faults.push({ code: 'no-ceiling', key, unit });
      // below nothing there is no ceiling: told as less than is used, which is nothing at least
      const wanted = (from[unit] ?? 0) + move[unit];
      const used = usedOf(standing, key)[unit];
      if (wanted < 0) faults.push({ code: 'below-use', key, unit, wanted, used });
    }
    if (group === null) continue;
    const so = taken.get(group) ?? noUse;
    taken.set(group, { people: so.people - move.people, rupiah: so.rupiah - move.rupiah });
    const next = (unit: CeilingUnit) =>
      from[unit] === null ? null : Math.max(0, from[unit] + move[unit]);
    limits.push({ key, from, to: { people: next('people'), rupiah: next('rupiah') } });
  }
  for (const [group, by] of taken) {
    for (const unit of ceilingUnits) {
      const free = standing.free.get(group)?.[unit] ?? 0;
      if (free + by[unit] >= 0) continue;
      faults.push({ code: 'not-free', group, unit, wanted: -by[unit], free });
    }
  }
  if (faults.length > 0) {
    const known = new Set(faults.map((fault) => ('key' in fault ? fault.key : null)));
    const others = limits.filter(({ key }) => !known.has(key));
    return { ok: false, faults: [...faults, ...others.flatMap((one) => belowUse(standing, one))] };
  }
  const free = [...taken].map(([group, by]) => ({ group, ...by }));
  return stepOf(standing, { kind: 'round', limits, used: [], free }, []);
}
