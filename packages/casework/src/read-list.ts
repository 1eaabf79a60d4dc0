import type { Cause, ChunkRecord, ImportRecord, RegistryWrite } from '@payung/data';
import { schemaVersion, sha256Hex, sourceOfList } from '@payung/data';
import { type ImportId, Instant, letsPeopleIn, type TenantId } from '@payung/domain';
import {
  type ColumnField,
  type ColumnMapping,
  type FileFault,
  type Inspection,
  inspectList,
  readRows,
} from '@payung/files';
import { parseColumnFields, parseMapping } from './column-choice.ts';
import { uploadLastsMs } from './hand-in-list.ts';
import { type ChunkRow, importFileKeys, keepChunk, readSource } from './import-files.ts';
import { type ImportLayout, keptLayout, layoutOf, vocabularyOf } from './import-layout.ts';
import { isHeld } from './lease.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';
import { partsLastMs } from './upload/wanted-parts.ts';

/** Rows of one piece of a list: what one message of the queue works off. */
export const rowsPerChunk = 2_000;
/** new-chunk writes in one quiet commit */
const chunksPerCommit = 50;

export interface WorkerOptions {
  /** seconds after which another worker may take over work that stands still */
  readonly leaseSeconds: number;
  /** rows that the next commit may hold at most, where people use the same engine; as many as fit unless given */
  readonly rowsAtOnce?: () => number;
}

/**
 * Reads a list that arrived: recognises its columns and, when they are certain or were chosen, cuts it into
 * pieces and lets the first one go. Safe to call again at any time, also when it stopped half-way.
 */
export async function readList(
  service: Service,
  options: WorkerOptions,
  tenant: TenantId,
  importId: ImportId,
): Promise<void> {
  const open = await regionOf(service, tenant);
  // the sweep sends it again once the region is let in
  if (!letsPeopleIn(open.standing)) return;
  const seen = await open.data.imports.import(importId);
  if (seen === null) return;
  if (seen.state !== 'uploaded') {
    // a second upload to the same address, after the list was read
    await service.files.remove(importFileKeys.raw(tenant, importId));
    return;
  }
  const bytes = await readSource(service.files, open.data.keys, tenant, importId);
  if (bytes === null) {
    const lasts = seen.parts === undefined ? uploadLastsMs : partsLastMs;
    const late = service.clock.now() > Date.parse(seen.at) + lasts;
    if (late) await fail(service, open, seen, [{ code: 'never-uploaded' }]);
    return;
  }
  if (seen.parts !== undefined && sha256Hex(bytes) !== seen.parts.sha256) {
    await fail(service, open, seen, [{ code: 'parts-differ' }]);
    return;
  }
  const reading = await takeReading(service, open, options, seen);
  if (reading === null) return;
  if (reading.record.readings > mostReadings) {
    await fail(service, open, reading.record, [{ code: 'stopped' }]);
    return;
  }
  service.database.meter.count(tenant, { bytesTaken: bytes.byteLength });
  const inspection = await inspect(open, reading.record, bytes);
  await reading.goOn();
  await proceed(service, open, reading, bytes, inspection);
}

/** times that a reading may be begun and never come to an end */
const mostReadings = 6;

async function proceed(
  service: Service,
  open: OpenRegion,
  reading: Reading,
  bytes: Uint8Array,
  inspection: Inspection,
): Promise<void> {
  const { record } = reading;
  if (inspection.kind === 'unreadable') {
    const choosable = inspection.faults.every(({ code }) => wrongChoice.has(code));
    if (choosable && keptLayout(record) !== null) {
      await moveImport(open, record, 'needs-mapping', {
        faults: JSON.stringify(inspection.faults),
        leaseUntil: 0,
      });
      return;
    }
    await fail(service, open, record, inspection.faults);
    return;
  }
  const layout = layoutOf(inspection);
  // columns that a person chose are certain enough
  const waits = layout.waitsFor !== null && record.chosen === null;
  if (waits || inspection.kind !== 'inspected') {
    await moveImport(open, record, 'needs-mapping', {
      layout: JSON.stringify(layout),
      faults: '[]',
      leaseUntil: 0,
    });
    return;
  }
  await cutList(service, open, reading, bytes, inspection.mapping, { ...layout, waitsFor: null });
}

/** faults of a choice, not of the file: the person is asked again */
const wrongChoice: ReadonlySet<string> = new Set(['unknown-sheet', 'no-header']);

/** The right to read a file alone, for a while that can be made longer. */
interface Reading {
  record: ImportRecord;
  /** begins the while anew; throws when another worker has taken over */
  goOn(): Promise<void>;
}

/** Null when somebody else reads the file already. */
async function takeReading(
  service: Service,
  open: OpenRegion,
  options: WorkerOptions,
  seen: ImportRecord,
): Promise<Reading | null> {
  if (isHeld(seen.leaseUntil, service.clock.now())) return null;
  const lease = async (before: ImportRecord, readings: number): Promise<ImportRecord | null> => {
    const leaseUntil = service.clock.now() + options.leaseSeconds * leasesForReading * 1000;
    const change = { leaseUntil, readings };
    const { data } = open;
    const taken = await data.commitQuietly([
      { write: 'move-import', before, state: before.state, change },
    ]);
    return taken.kind === 'done' ? { ...before, ...change, version: before.version + 1 } : null;
  };
  const first = await lease(seen, seen.readings + 1);
  if (first === null) return null;
  const reading: Reading = {
    record: first,
    async goOn() {
      const next = await lease(reading.record, reading.record.readings);
      if (next === null) throw new Error('another worker reads this list by now');
      reading.record = next;
    },
  };
  return reading;
}

/** a file is understood in one go, longer than a commit of rows takes */
const leasesForReading = 6;
/** pieces cut before the lease is made longer */
const chunksPerLease = 20;

async function inspect(
  open: OpenRegion,
  record: ImportRecord,
  bytes: Uint8Array,
): Promise<Inspection> {
  const chosen = record.chosen === null ? null : parseMapping(record.chosen);
  const layouts = await open.data.imports.layouts(record.agency);
  const remembered = (layoutKey: string): readonly ColumnField[] | undefined => {
    // layouts stay where they were remembered; headings are no personal data, and the newest counts
    const digests = open.data.keys.digests('layout', layoutKey);
    const columns = digests.map((digest) => layouts.get(digest)).find((one) => one !== undefined);
    return columns === undefined ? undefined : (parseColumnFields(columns) ?? undefined);
  };
  return inspectList(bytes, {
    fileName: record.fileName,
    vocabulary: vocabularyOf(open.region),
    remembered,
    ...(record.sheet === null ? {} : { sheet: record.sheet }),
    ...(record.headerRow === null ? {} : { headerRow: record.headerRow }),
    ...(chosen === null ? {} : { mapping: chosen }),
  });
}

async function cutList(
  service: Service,
  open: OpenRegion,
  reading: Reading,
  bytes: Uint8Array,
  mapping: ColumnMapping,
  layout: ImportLayout,
): Promise<void> {
  const { tenant } = open.data;
  const { record } = reading;
  const chunks: ChunkRecord[] = [];
  let rowsRead = 0;
  let waiting: ChunkRow[] = [];
  const cut = async (): Promise<void> => {
    const chunk = chunks.length;
    const file = importFileKeys.chunk(tenant, record.id, chunk);
    await keepChunk(service.files, open.data.keys, file, waiting);
    const lastRow = waiting.at(-1)?.row ?? 0;
    chunks.push(newChunk({ chunk, rows: waiting.length, lastRow, file }));
    rowsRead += waiting.length;
    waiting = [];
    if (chunks.length % chunksPerLease === 0) await reading.goOn();
  };
  for (const { row, candidate } of readRows(bytes, mapping, { fileName: record.fileName })) {
    waiting.push({ row, candidate });
    if (waiting.length === rowsPerChunk) await cut();
  }
  if (waiting.length > 0) await cut();
  if (rowsRead === 0) {
    await fail(service, open, reading.record, [{ code: 'no-rows' }]);
    return;
  }
  await recordChunks(open, record.id, chunks);
  const startedAt = Instant.parse(new Date(service.clock.now()).toISOString());
  const moved = await moveImport(open, reading.record, 'running', {
    layout: JSON.stringify(layout),
    rowsRead,
    chunks: chunks.length,
    startedAt,
    leaseUntil: 0,
  });
  if (moved) {
    await service.queue.send({ kind: 'chunk', tenantId: tenant, importId: record.id, chunk: 0 });
  }
}

/** A piece of which nothing is judged yet. */
export function newChunk(
  piece: Pick<ChunkRecord, 'chunk' | 'rows' | 'file' | 'lastRow' | 'corrects'>,
): ChunkRecord {
  return {
    ...piece,
    schemaVersion,
    done: 0,
    batches: 0,
    fence: 0,
    indexed: false,
    leaseUntil: 0,
    byOutcome: {},
    byCause: {},
  };
}

async function recordChunks(
  open: OpenRegion,
  importId: ImportId,
  chunks: readonly ChunkRecord[],
): Promise<void> {
  for (let from = 0; from < chunks.length; from += chunksPerCommit) {
    const some = chunks.slice(from, from + chunksPerCommit);
    const writes = some.map((record): RegistryWrite => ({ write: 'new-chunk', importId, record }));
    const result = await open.data.commitQuietly(writes);
    if (result.kind === 'done') continue;
    // an earlier try got this far before it was stopped; the same file is cut in the same way
    for (const write of writes) {
      if (!result.refused.includes(write)) await open.data.commitQuietly([write]);
    }
  }
}

function systemCause(record: ImportRecord): Cause {
  return {
    actor: { kind: 'System', user: record.by, agency: record.agency },
    source: sourceOfList(record.id),
    correlationId: record.id,
  };
}

/** Moves a list on, with its entry in the journal. False when somebody else moved it first. */
export async function moveImport(
  open: OpenRegion,
  record: ImportRecord,
  state: ImportRecord['state'],
  change: Partial<ImportRecord>,
): Promise<boolean> {
  const lane = open.region.agencies.find(({ id }) => id === record.agency)?.lane ?? 0;
  const result = await open.data.commit({
    cause: systemCause(record),
    lane,
    writes: [{ write: 'move-import', before: record, state, change }],
  });
  return result.kind === 'done';
}

async function fail(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  faults: readonly (FileFault | { code: 'never-uploaded' | 'parts-differ' | 'stopped' })[],
): Promise<void> {
  await moveImport(open, record, 'failed', {
    faults: JSON.stringify(faults),
    finishedAt: Instant.parse(new Date(service.clock.now()).toISOString()),
    leaseUntil: 0,
  });
}

/** The columns of a running or finished list. @throws when the list was never understood. */
export function mappingOf(record: ImportRecord): ColumnMapping {
  const mapping = keptLayout(record)?.mapping;
  if (mapping == null) throw new Error('a running list has no columns');
  return parseMapping(JSON.stringify(mapping));
}
