import type { Auditor, RegionAdmin } from '../actor.ts';
import { refuse } from '../refusal.ts';

/** Those who may read the journal. */
export type JournalReader = RegionAdmin | Auditor;

/** Whether the reader may see what was done for this agency; what was done for none is the whole region's. */
export function mayReadOf(reader: JournalReader, agency: string | null): boolean {
  if (seesWholeRegion(reader)) return true;
  return reader.kind === 'Auditor' && reader.agencies.some((own) => own === agency);
}

/** An auditor may be invited for some agencies only. */
export function seesWholeRegion(reader: JournalReader): boolean {
  return reader.kind === 'RegionAdmin' || reader.agencies.length === 0;
}

/** The chain of a lane holds everybody's entries: it is checked and handed out whole or not at all. */
export const wholeRegionOnly = () =>
  refuse({ code: 'not-allowed', detail: 'only for those who may see every agency' });
