import { fileNew } from '@payung/data';
import { type Determination, mayHaveClaimed } from '@payung/domain';
import { nowOf } from '../now.ts';
import type { OpenRegion, Service } from '../service.ts';
import { takenOffShelf } from './determination-shelves.ts';
import { type Edition, linesOf } from './list-pieces.ts';

/** people noted in one transaction */
const atOnce = 100;

/**
 * Notes who stands on a list about which other regions were asked and does not come onto the one gathered anew: what is
 * claimed for them is given back together with that of those taken off by hand. Safe to repeat, also where the new list
 * comes to nothing.
 * @returns false when another worker is at it
 */
export async function noteDropped(
  service: Pick<Service, 'clock'>,
  open: OpenRegion,
  before: Determination,
  made: Edition,
): Promise<boolean> {
  const { id: folder, work } = before;
  if (work?.step !== 'gather' || !mayHaveClaimed(before)) return true;
  const stays = new Set(made.lines.map(({ nomination }) => nomination));
  const { shelves } = open.data;
  const noted = new Set((await shelves.all(takenOffShelf, folder)).map(({ id }) => id));
  const why = { why: 'gathered-anew', by: work.by, at: nowOf(service) };
  for await (const lines of linesOf(open, before)) {
    const writes = lines.flatMap(({ act, nomination: id }) => {
      if (act !== 'add' || stays.has(id) || noted.has(id)) return [];
      return [fileNew(takenOffShelf, { id, version: 1, ...why }, { folder, act: null })];
    });
    for (let from = 0; from < writes.length; from += atOnce) {
      const result = await open.data.commitQuietly(writes.slice(from, from + atOnce));
      if (result.kind !== 'done') return false;
    }
  }
  return true;
}
