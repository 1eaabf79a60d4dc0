import { checkpointLine, entryLine, headLine, nextLine } from '@payung/journal-check';
import { ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type JournalReader, seesWholeRegion, wholeRegionOnly } from './journal-reader.ts';

/**
 * A page of one lane as lines of JSON that anybody can verify without the service: entries after `after`, at the
 * lane's end its head, and at last where to go on.
 *
 * @param request.limit most entries; a page may hold fewer although there are more
 */
export async function exportLane(
  service: Service,
  reader: JournalReader,
  request: { lane: number; after: number; limit: number },
): Promise<Result<string>> {
  if (!seesWholeRegion(reader)) return wholeRegionOnly();
  const { data } = await regionOf(service, reader.tenant);
  const { lane, after, limit } = request;
  const { reads } = data.journal;
  // before the entries: what is written meanwhile belongs to the next export
  const head = await reads.head(lane);
  const upTo = head?.seq ?? 0;
  const page = await reads.page(lane, { after, upTo, limit });
  const last = page.at(-1)?.place ?? upTo;
  const lines = page.map((entry) => entryLine(data.tenant, lane, entry));
  const isEnd = last >= upTo;
  const end = isEnd && head !== null ? [headLine(data.tenant, lane, head)] : [];
  return ok([...lines, ...end, nextLine(isEnd ? null : last)].join(''));
}

/** All checkpoints of the region as lines of JSON. */
export async function exportCheckpoints(
  service: Service,
  reader: JournalReader,
): Promise<Result<string>> {
  if (!seesWholeRegion(reader)) return wholeRegionOnly();
  const { data } = await regionOf(service, reader.tenant);
  const all = await data.journal.checkpoints.all();
  return ok(all.map((checkpoint) => checkpointLine(data.tenant, checkpoint)).join(''));
}
