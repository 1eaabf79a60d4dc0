import { UNKNOWN } from '../compare/comparer.ts';
import type { Plan } from '../compare/plan.ts';
import type { ComparedPairs } from './compared.ts';

/** What is settled of a pair before learning: one person, two people, or nothing. */
export type Role = 'person' | 'two-people' | 'open';

/** What people decided, by `decisionKey` of two record numbers. */
export type Decisions = ReadonlyMap<string, boolean>;

export function decisionKey(a: number, b: number): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** The role of each pair: as people decided, else as identifiers say. */
export function rolesOf(plan: Plan, pairs: ComparedPairs, decisions: Decisions): readonly Role[] {
  const slots = {
    id: slotOf(plan, 'national-id'),
    name: slotOf(plan, 'person-name'),
    date: slotOf(plan, 'date'),
  };
  return Array.from({ length: pairs.size }, (_, pair) => {
    const decided = decisions.get(decisionKey(pairs.a[pair] ?? 0, pairs.b[pair] ?? 0));
    if (decided !== undefined) return decided ? 'person' : 'two-people';
    return anchoredRole(
      levelName(plan, pairs, pair, slots.id),
      levelName(plan, pairs, pair, slots.name),
      levelName(plan, pairs, pair, slots.date),
    );
  });
}

/**
 * Equal national identity numbers with a like name or birth date are one person; numbers with nothing in common are
 * two people unless name and birth date both agree. Without such an anchor learning would find households, whose
 * members share nearly every field.
 */
function anchoredRole(id: string | null, name: string | null, date: string | null): Role {
  const nameDiffers = name === 'none';
  const dateDiffers = date === 'different';
  if (id === 'equal') return nameDiffers && dateDiffers ? 'two-people' : 'person';
  return id === 'different' && (nameDiffers || dateDiffers) ? 'two-people' : 'open';
}

function slotOf(plan: Plan, kind: 'national-id' | 'person-name' | 'date'): number {
  return plan.slots.findIndex((line) => line.kind === kind && !line.household);
}

function levelName(plan: Plan, pairs: ComparedPairs, pair: number, slot: number): string | null {
  if (slot < 0) return null;
  const level = pairs.levels[pair * pairs.slots + slot] ?? UNKNOWN;
  return plan.slots[slot]?.levels[level]?.name ?? null;
}
