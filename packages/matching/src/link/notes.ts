import type { Plan } from '../compare/plan.ts';
import type { Profile } from '../profile.ts';
import type { Candidates } from './candidates.ts';
import type { LinkNote } from './record.ts';

/** What is odd about the records and was worked around. */
export function notesOn(
  plan: Plan,
  profiles: readonly Profile[],
  { generic }: Pick<Candidates, 'generic'>,
): readonly LinkNote[] {
  const notes = plan.slots.flatMap(({ field }, slot) => noteOnField(field, slot, profiles));
  return generic.keys === 0 ? notes : [...notes, { code: 'generic-keys', ...generic }];
}

function noteOnField(field: string, slot: number, profiles: readonly Profile[]): LinkNote[] {
  const values = new Set<string>();
  let filled = 0;
  for (const { cells } of profiles) {
    const cell = cells[slot];
    if (!cell) continue;
    filled++;
    if (values.size < 2) values.add(cell.text);
  }
  if (filled === 0) return profiles.length === 0 ? [] : [{ code: 'empty-field', field }];
  return values.size === 1 && filled > 2 ? [{ code: 'one-value', field, records: filled }] : [];
}
