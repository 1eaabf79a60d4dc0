import type { TenantData } from '@payung/data';
import {
  checkpointLine,
  entryLine,
  headLine,
  nextLine,
  readCheckpoint,
} from '@payung/journal-check';
import { causeOf } from '../cause-of.ts';
import { ok, type Result } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { type JournalReader, seesWholeRegion, wholeRegionOnly } from './journal-reader.ts';

/**
 * A page of one lane as lines of JSON that anybody can verify without the service: entries after `after`, at the
 * lane's end its head, and at last where to go on. Who takes a lane is told in that very lane as its first page is
 * taken, so that the export holds it.
 *
 * @param request.limit most entries; a page may hold fewer although there are more
 */
export async function exportLane(
  service: Service,
  reader: JournalReader,
  request: { lane: number; after: number; limit: number; correlationId: string },
): Promise<Result<string>> {
  if (!seesWholeRegion(reader)) return wholeRegionOnly();
  const { data } = await regionOf(service, reader.tenant);
  const { lane, after, limit, correlationId } = request;
  if (after === 0) await tellOfExport(data, reader, lane, correlationId);
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

async function tellOfExport(
  data: TenantData,
  reader: JournalReader,
  lane: number,
  correlationId: string,
): Promise<void> {
  const told = await data.commit({
    cause: causeOf(reader, correlationId),
    lane,
    writes: [],
    told: [{ of: 'journal', id: `lane-${lane}`, act: 'exported' }],
  });
  if (told.kind === 'refused') throw new Error('an export of the journal could not be told');
}

/** Checkpoints behind number `after` as lines of JSON, and at last where to go on: an hourly one is 2 kB. */
export async function exportCheckpoints(
  service: Service,
  reader: JournalReader,
  { after, limit }: { after: number; limit: number },
): Promise<Result<string>> {
  if (!seesWholeRegion(reader)) return wholeRegionOnly();
  const { data } = await regionOf(service, reader.tenant);
  const page = await data.journal.checkpoints.page(after, limit);
  const lines = page.map((checkpoint) => checkpointLine(data.tenant, checkpoint));
  const last = readCheckpoint(page.at(-1)?.body ?? '');
  const next = last === null || last.number <= after ? null : last.number;
  return ok([...lines, nextLine(next)].join(''));
}
