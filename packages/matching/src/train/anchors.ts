import { UNKNOWN } from '../compare/comparer.ts';
import type { Plan } from '../compare/plan.ts';
import type { ComparedPairs } from './compared.ts';

/** What identifiers alone decide: one person, two people, or nothing. */
export type Role = 'person' | 'two-people' | 'open';

/**
 * The role of a pair by its national identity numbers: equal numbers with a like name or birth date are one
 * person; numbers with nothing in common are two people unless name and birth date both agree.
 * Without such an anchor learning would find households, whose members share nearly every field.
 */
export function anchoredRole(plan: Plan, pairs: ComparedPairs, pair: number): Role {
  const id = levelName(plan, pairs, pair, 'national-id');
  if (id === null) return 'open';
  const name = levelName(plan, pairs, pair, 'person-name');
  const date = levelName(plan, pairs, pair, 'date');
  const bothDiffer = name === 'none' && date === 'different';
  if (id === 'equal') return bothDiffer ? 'two-people' : 'person';
  if (id !== 'different') return 'open';
  return name === 'none' || date === 'different' ? 'two-people' : 'open';
}

function levelName(
  plan: Plan,
  pairs: ComparedPairs,
  pair: number,
  kind: 'national-id' | 'person-name' | 'date',
): string | null {
  const slot = plan.slots.findIndex((line) => line.kind === kind && !line.household);
  if (slot < 0) return null;
  const level = pairs.levels[pair * pairs.slots + slot] ?? UNKNOWN;
  return plan.slots[slot]?.levels[level]?.name ?? null;
}
