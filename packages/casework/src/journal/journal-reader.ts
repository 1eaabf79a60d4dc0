import type { Auditor, RegionAdmin } from '../actor.ts';
import { refuse } from '../refusal.ts';
import type { JournalLine } from './journal-line.ts';

/** Those who may read the journal. */
export type JournalReader = RegionAdmin | Auditor;

/** Whether the reader may see what was done for this agency; what was done for none is the whole region's. */
export function mayReadOf(reader: JournalReader, agency: string | null): boolean {
  if (seesWholeRegion(reader)) return true;
  return reader.kind === 'Auditor' && reader.agencies.some((own) => own === agency);
}

/**
 * An entry as this reader may see it: of one act that also moved another agency's nomination, such as the next in
 * turn being offered a place, only what it did to their own. Null when nothing of it is theirs to see.
 */
export function lineFor(reader: JournalReader, line: JournalLine): JournalLine | null {
  if (seesWholeRegion(reader)) return line;
  if (!mayReadOf(reader, line.actor.agency)) return null;
  const changes = line.changes.filter(({ after }) => {
    const agency = after?.agency;
    return typeof agency !== 'string' || mayReadOf(reader, agency);
  });
  return changes.length === 0 ? null : { ...line, changes };
}

/** An auditor may be invited for some agencies only. */
export function seesWholeRegion(reader: JournalReader): boolean {
  return reader.kind === 'RegionAdmin' || reader.agencies.length === 0;
}

/** The chain of a lane holds everybody's entries: it is checked and handed out whole or not at all. */
export const wholeRegionOnly = () =>
  refuse({ code: 'not-allowed', detail: 'only for those who may see every agency' });
