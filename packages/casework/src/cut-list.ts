import { type ChunkRecord, type RegistryWrite, schemaVersion } from '@payung/data';
import type { ImportId } from '@payung/domain';
import { type ColumnMapping, readRows } from '@payung/files';
import { type ChunkRow, importFileKeys, keepChunk } from './import-files.ts';
import type { ImportLayout } from './import-layout.ts';
import { failList, moveImport } from './move-list.ts';
import { nowOf } from './now.ts';
import type { OpenRegion, Service } from './service.ts';
import type { Reading } from './take-reading.ts';

/** Rows of one piece of a list: what one message of the queue works off. */
const rowsPerChunk = 2_000;
/** new-chunk writes in one quiet commit */
const chunksPerCommit = 50;
/** pieces cut before the lease is made longer */
const chunksPerLease = 20;

/** Cuts a list whose columns are known into pieces, and lets the first one go. */
export async function cutList(
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
    await failList(service, open, reading.record, [{ code: 'no-rows' }]);
    return;
  }
  await recordChunks(open, record.id, chunks);
  const startedAt = nowOf(service);
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
