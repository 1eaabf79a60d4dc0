import type { Cause, ChunkRecord, ImportRecord } from '@payung/data';
import { sourceOfList } from '@payung/data';
import { letsPeopleIn } from '@payung/domain';
import { isHeld } from './lease.ts';
import { moveImport } from './move-list.ts';
import { nowOf } from './now.ts';
import type { WorkerOptions } from './read-list.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { askGathering, noteGathering } from './verification/gather-verification.ts';

/** One worker at one piece of a list. */
export interface ChunkWork {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly record: ImportRecord;
  readonly options: WorkerOptions;
  readonly cause: Cause;
  readonly lane: number;
}

/** @param chunk whoever corrected its rows answers for them, not who handed the list in */
export function workOf(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  chunk: ChunkRecord,
  options: WorkerOptions,
): ChunkWork {
  const agency = open.region.agencies.find(({ id }) => id === record.agency);
  return {
    service,
    open,
    record,
    options,
    lane: agency?.lane ?? 0,
    cause: {
      actor: {
        kind: 'AgencyOfficer',
        user: chunk.corrects?.by ?? record.by,
        agency: record.agency,
      },
      source: sourceOfList(record.id),
      correlationId: record.id,
    },
  };
}

/** Until when this worker alone may write, in milliseconds since 1970. */
export const leaseEnd = (work: ChunkWork): number =>
  work.service.clock.now() + work.options.leaseSeconds * 1000;

/** Takes the piece for this worker alone; null while another one is at it. */
export async function takeChunk(work: ChunkWork, chunk: ChunkRecord): Promise<ChunkRecord | null> {
  if (isHeld(chunk.leaseUntil, work.service.clock.now())) return null;
  const leaseUntil = leaseEnd(work);
  const result = await work.open.data.commitQuietly([
    { write: 'lease-chunk', importId: work.record.id, chunk, leaseUntil },
  ]);
  return result.kind === 'done' ? { ...chunk, fence: chunk.fence + 1, leaseUntil } : null;
}

/** Whether the region's work may go on; what is known of its standing is half a minute old at most. */
export async function mayGoOn(work: ChunkWork): Promise<boolean> {
  return letsPeopleIn((await regionOf(work.service, work.open.data.tenant)).standing);
}

/** Gives a piece back as far as it has come, so that the sweep can send it again at once when the region is let in. */
export async function restChunk(work: ChunkWork, chunk: ChunkRecord): Promise<void> {
  await work.open.data.commitQuietly([
    { write: 'lease-chunk', importId: work.record.id, chunk, leaseUntil: 0 },
  ]);
}

/** Work that no repetition can finish. */
export class StoppedWork extends Error {
  readonly fault: 'quota-missing';
  constructor(fault: StoppedWork['fault']) {
    super(fault);
    this.name = 'StoppedWork';
    this.fault = fault;
  }
}

/** Lets a list rest, with the reason on its page, until a person hands it in again. */
export async function stopList(work: ChunkWork, code: 'stopped' | 'quota-missing'): Promise<void> {
  await pauseList(work, { code });
}

/** Lets a list rest of which more than half is double, until a person says to go on. */
export async function askAboutDoubles(
  work: ChunkWork,
  chunk: ChunkRecord,
  doubles: number,
): Promise<void> {
  await restChunk(work, chunk);
  await pauseList(work, { code: mostlyDouble, doubles, rows: work.record.rowsRead });
}

/** Why a list rests of which more than half names people who were nominated already. */
export const mostlyDouble = 'mostly-double';

interface PauseFault {
  readonly code: string;
  readonly doubles?: number;
  readonly rows?: number;
}

async function pauseList(work: ChunkWork, fault: PauseFault): Promise<void> {
  await moveImport(work.open, work.record, 'paused', {
    faults: JSON.stringify([fault]),
    leaseUntil: 0,
  });
}

/** as often may a list be moved by somebody else while it is brought to its end */
const endingTries = 5;

/**
 * Lets the next piece go, or ends the list. What is known of the list is read anew: rows may have been corrected
 * meanwhile, which are pieces of their own behind the last one.
 */
export async function releaseNext(work: ChunkWork, chunkNumber: number): Promise<void> {
  const { service, open } = work;
  const next = chunkNumber + 1;
  for (let tried = 0; tried < endingTries; tried += 1) {
    const record = await open.data.imports.import(work.record.id);
    if (record === null || record.state !== 'running') return;
    if (next < record.chunks) {
      const tenantId = open.data.tenant;
      await service.queue.send({ kind: 'chunk', tenantId, importId: record.id, chunk: next });
      return;
    }
    await noteGathering(open, record.id);
    // of a list whose rows are corrected afterwards it stays told when it was judged as a whole
    const finishedAt = record.finishedAt ?? nowOf(service);
    if (await moveImport(open, record, 'done', { finishedAt, leaseUntil: 0 })) {
      await askGathering(service, open, record.id);
      return;
    }
  }
}
