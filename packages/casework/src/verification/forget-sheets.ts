import type { Cause, NominationRecord } from '@payung/data';
import type { OpenRegion } from '../service.ts';
import { fileSheets, sheetsAtOnce, turnsOf } from './file-sheets.ts';
import { sheetsOf, verifies } from './refresh-sheets.ts';

/**
 * Takes away the sheets of somebody who is forgotten: they show a name. Printed sheets name nominations only.
 * @returns false when one was written meanwhile
 */
export async function forgetSheets(
  open: OpenRegion,
  records: readonly NominationRecord[],
  cause: Cause,
): Promise<boolean> {
  if (!verifies(open)) return true;
  for (let from = 0; from < records.length; from += sheetsAtOnce) {
    const sheets = await sheetsOf(open, records.slice(from, from + sheetsAtOnce));
    const there = sheets.filter((sheet) => sheet !== null);
    const changes = there.map((before) => ({ before, after: null, act: 'forgotten' }) as const);
    const filed = await open.data.buckets.run(turnsOf(there), () =>
      fileSheets(open, cause, changes),
    );
    if (filed === 'rival') return false;
  }
  return true;
}
