import type { Cause, NominationRecord } from '@payung/data';
import type { OpenRegion } from '../service.ts';
import { fileSheets, sheetsAtOnce, turnsOf } from './file-sheets.ts';
import { dropMove, formerlyOf, movesNoted } from './moved-workers.ts';
import { sheetsLeft, sheetsOf, verifies } from './refresh-sheets.ts';

/**
 * Takes away the sheets of somebody who is forgotten, also where they lived before: they show a name. Printed sheets
 * name nominations only.
 * @returns false when one was written meanwhile
 */
export async function forgetSheets(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cause: Cause,
): Promise<boolean> {
  if (!verifies(open)) return true;
  const ids = new Set(records.map(({ id }) => id));
  const moves = (await movesNoted(open)).filter(({ id }) => ids.has(id));
  const [sheets, left] = await Promise.all([
    sheetsOf(open, records),
    sheetsLeft(open, records, formerlyOf(moves)),
  ]);
  const all = [...sheets.filter((sheet) => sheet !== null), ...[...left.values()].flat()];
  for (let from = 0; from < all.length; from += sheetsAtOnce) {
    const there = all.slice(from, from + sheetsAtOnce);
    const changes = there.map((before) => ({ before, after: null, act: 'forgotten' }) as const);
    const filed = await open.data.buckets.run(turnsOf(there), () =>
      fileSheets(open, cause, changes),
    );
    if (filed === 'rival') return false;
  }
  if (moves.length > 0) await open.data.commitQuietly(moves.slice(0, sheetsAtOnce).map(dropMove));
  return true;
}
