import { positionText } from '@payung/journal-check';
import type { Position } from '../registry-writes.ts';

/**
 * An item's trail: the positions of the journal entries that changed it, oldest first, a few bytes each, written in
 * the very put or update of the change. So an entry that is gone is missed by name, and an item's history is read
 * without an index. The trail is as long as the version; items of before the trail lack their first changes in it.
 */
const here = ({ lane, seq }: Position): readonly string[] => [positionText(lane, seq)];

/** The trail of an item that is made at this position. */
export const begunTrail = here;

/** The part of an update's SET that lengthens the trail; its values are `trailValues`. */
export const trailChange = '#trail = list_append(if_not_exists(#trail, :noTrail), :here)';

export function trailValues(position: Position): Record<string, readonly string[]> {
  return { ':noTrail': [], ':here': here(position) };
}
