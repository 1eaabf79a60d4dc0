import { allLanes, EntryBody, type TenantData } from '@payung/data';

/** entries read at once */
const atOnce = 500;
/** Clocks of two processes may differ: a lane is in the order of its writing, nearly that of its times. */
const clockSlackMs = 60_000;

/** The number of the last entry of a lane that was surely written before a moment; 0 when there is none. */
async function lastBefore(
  data: TenantData,
  lane: number,
  end: number,
  moment: number,
): Promise<number> {
  let [low, high] = [0, end];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const [entry] = await data.lane(lane, middle - 1, 1);
    const at = entry === undefined ? moment : Date.parse(bodyOf(entry.body).at);
    if (at < moment - clockSlackMs) low = middle;
    else high = middle - 1;
  }
  return low;
}

function bodyOf(body: string): EntryBody {
  return EntryBody.parse(JSON.parse(body));
}

/**
 * What was told in the journal of one region between two moments (milliseconds since 1970, both included), lane
 * by lane. Finds the beginning by halving, so that a late window does not read the whole journal.
 */
export async function* entriesBetween(
  data: TenantData,
  fromMs: number,
  toMs: number,
): AsyncGenerator<EntryBody> {
  for (const lane of allLanes) {
    const head = await data.whole.laneHead(lane);
    if (head === null) continue;
    let after = await lastBefore(data, lane, head.seq, fromMs);
    for (let more = true; more; ) {
      const page = await data.lane(lane, after, atOnce);
      for (const entry of page) {
        const body = bodyOf(entry.body);
        const at = Date.parse(body.at);
        if (at >= fromMs && at <= toMs) yield body;
        if (at > toMs + clockSlackMs) more = false;
      }
      after = page.at(-1)?.seq ?? after;
      if (page.length === 0) more = false;
    }
  }
}
