import { allLanes, EntryBody, type TenantData } from '@payung/data';
import { clockSlackMs, lastBefore } from '../journal/lane-bounds.ts';

/** entries read at once */
const atOnce = 500;

/**
 * What was told in the journal of one region between two moments (milliseconds since 1970, both included), lane
 * by lane. Finds the beginning by halving, so that a late window does not read the whole journal.
 */
export async function* entriesBetween(
  data: TenantData,
  fromMs: number,
  toMs: number,
): AsyncGenerator<EntryBody> {
  const begins = await lastBefore(data, fromMs - clockSlackMs);
  for (const lane of allLanes) {
    let after = begins[lane] ?? 0;
    for (let more = true; more; ) {
      const page = await data.lane(lane, after, atOnce);
      for (const entry of page) {
        const body = EntryBody.parse(JSON.parse(entry.body));
        const at = Date.parse(body.at);
        if (at >= fromMs && at <= toMs) yield body;
        if (at > toMs + clockSlackMs) more = false;
      }
      after = page.at(-1)?.seq ?? after;
      if (page.length === 0) more = false;
    }
  }
}
