import { allLanes, type TenantData } from '@payung/data';
import { type JournalLine, linesOf } from '../journal/journal-line.ts';
import { clockSlackMs, lastBefore } from '../journal/lane-bounds.ts';

/** entries read at once */
const atOnce = 500;

/** A stretch of every lane that holds what was told between two moments, and a minute more on either side. */
export interface JournalWindow {
  readonly fromMs: number;
  readonly toMs: number;
  /** numbers of the last entry before it and of its last one, by lane */
  readonly lanes: readonly { readonly after: number; readonly upTo: number }[];
  /** entries that have to be read */
  readonly size: number;
}

/**
 * Where a window lies in the lanes, found by halving: about 40 requests for a million entries.
 *
 * @param fromMs milliseconds since 1970, included, as is `toMs`
 */
export async function journalWindow(
  data: TenantData,
  fromMs: number,
  toMs: number,
): Promise<JournalWindow> {
  const begins = await lastBefore(data, fromMs - clockSlackMs);
  const ends = await lastBefore(data, toMs + clockSlackMs);
  const lanes = allLanes.map((lane) => ({ after: begins[lane] ?? 0, upTo: ends[lane] ?? 0 }));
  const size = lanes.reduce((sum, { after, upTo }) => sum + Math.max(upTo - after, 0), 0);
  return { fromMs, toMs, lanes, size };
}

/** What was told in a window, lane by lane. What nobody can read is passed over; the verification names it. */
export async function* linesIn(
  data: TenantData,
  { fromMs, toMs, lanes }: JournalWindow,
): AsyncGenerator<JournalLine> {
  for (const [lane, { after: begin, upTo }] of lanes.entries()) {
    for (let after = begin; after < upTo; ) {
      const page = await data.journal.reads.page(lane, { after, upTo, limit: atOnce });
      for (const line of linesOf(page)) {
        const at = Date.parse(line.at);
        if (at >= fromMs && at <= toMs) yield line;
      }
      after = page.at(-1)?.place ?? upTo;
    }
  }
}
