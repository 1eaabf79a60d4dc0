import { readCheckpoint } from '@payung/journal-check';
import * as z from 'zod';
import { tables } from '../local-service.ts';
import type { CopiedDatabase } from './copied-database.ts';

const NominationItem = z.object({
  trail: z.unknown().optional(),
  anonymisedOn: z.unknown().optional(),
});
const CheckpointItem = z.object({ body: z.object({ S: z.string() }) });

/**
 * Whether people of a region were nominated under 0.1.0: that release alone wrote nominations that name no entry of the
 * journal. Once each of them was changed, or forgotten, nothing tells of it any more.
 */
function beganUnderFirst(copy: CopiedDatabase, tenant: string): boolean {
  for (const raw of copy.items(tables.registry, { pk: `T#${tenant}#P#%`, sk: 'NOM#%' })) {
    const { trail, anonymisedOn } = NominationItem.parse(raw);
    if (trail === undefined && anonymisedOn === undefined) return true;
  }
  return false;
}

/** Where the lanes of a region ended when its first checkpoint was signed, by number; null while there is none. */
function firstEnds(copy: CopiedDatabase, tenant: string): ReadonlyMap<number, number> | null {
  const key = { pk: `T#${tenant}#CHECKPOINTS`, sk: 'C#0000000001' };
  for (const raw of copy.items(tables.journal, key)) {
    const first = readCheckpoint(CheckpointItem.parse(raw).body.S);
    return new Map((first?.lanes ?? []).map(({ lane, seq }) => [lane, seq]));
  }
  return null;
}

/**
 * Whether the entries of a lane may have been counted by 0.1.0, which kept no copies: its region began under that
 * release, and the lane stands where it stood at the first checkpoint, which later ones sign a minute after their start.
 *
 * @param seq the last entry that was counted
 */
export function countedByFirst(
  copy: CopiedDatabase,
  { tenant, lane, seq }: { readonly tenant: string; readonly lane: number; readonly seq: number },
): boolean {
  const ends = firstEnds(copy, tenant);
  if (ends !== null && seq > (ends.get(lane) ?? 0)) return false;
  return beganUnderFirst(copy, tenant);
}
