import type { ChunkRecord, ImportRecord, RegistryWrite } from '@payung/data';
import type { ImportId } from '@payung/domain';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { newChunk } from '../cut-list.ts';
import { keepAnswer, type OnceKey, repeatOf } from '../idempotency.ts';
import { importFileKeys, keepChunk } from '../import-files.ts';
import type { Answered } from '../nominate-worker.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { type Correction, type LeftRow, type SortedOut, sortedOut } from './sort-out.ts';
import { addCauses } from './tally.ts';

/** Pieces of corrected rows that one list may have: its pieces are read whole wherever it is shown. */
const mostPieces = 1_000;
/** tries of one request against the worker and others who move the same list */
const rivalTries = 8;
const acceptedStatus = 202;

interface RowsCorrected {
  readonly taken: readonly number[];
  readonly left: readonly LeftRow[];
}

interface CorrectRows {
  readonly id: ImportId;
  /** at most 100, by the contract */
  readonly rows: readonly Correction[];
  readonly once: OnceKey | null;
  readonly correlationId: string;
}

/**
 * Takes corrected rows of a list as one more piece of it, which the worker judges like any other: the same assessor,
 * guards, quota card and journal. A row keeps its number; what it said at first, and what became of that, stays where
 * it was, as proof. A row that cannot be taken keeps none of the others back, and is named with the reason.
 */
export async function correctRows(
  service: Service,
  actor: Proposer,
  request: CorrectRows,
): Promise<Result<Answered<RowsCorrected>>> {
  const open = await regionOf(service, actor.tenant);
  for (let tried = 0; tried < rivalTries; tried += 1) {
    const record = await open.data.imports.import(request.id);
    if (record === null || !mayUseAgency(actor, record.agency)) return notFound('import');
    const before = await repeatOf(open.data, request.once);
    if (before !== null) return before;
    if (record.filesRemovedOn !== undefined) {
      return refuse({ code: 'list-file-removed', on: record.filesRemovedOn });
    }
    if (record.state !== 'done' && record.state !== 'running') {
      return refuse({ code: 'report-not-ready', state: record.state });
    }
    const taken = await takeRows(service, actor, open, record, request);
    if (taken !== null) return taken;
  }
  return refuse({ code: 'version-moved' });
}

/** Null when somebody moved the list meanwhile. */
async function takeRows(
  service: Service,
  actor: Proposer,
  open: OpenRegion,
  record: ImportRecord,
  request: CorrectRows,
): Promise<Result<Answered<RowsCorrected>> | null> {
  const chunks = await open.data.imports.chunks(record.id);
  if (chunks.filter(({ corrects }) => corrects !== undefined).length >= mostPieces) {
    const detail = 'this list was corrected very often: hand in its report instead';
    return refuse({ code: 'state-forbids', detail });
  }
  const { rows, found, left } = await sortedOut(service, open, record, chunks, request.rows);
  const value: RowsCorrected = { taken: rows.map(({ row }) => row), left };
  if (rows.length === 0) return ok({ kind: 'fresh', value });
  const piece = await keepPiece(service, actor, open, record, { rows, found });
  const result = await open.data.commit({
    cause: causeOf(actor, request.correlationId, record.agency),
    lane: 'any',
    writes: [
      { write: 'new-chunk', importId: record.id, record: piece },
      {
        write: 'move-import',
        before: record,
        state: 'running',
        change: { chunks: record.chunks + 1, leaseUntil: 0 },
      },
      ...answerKept(service, request.once, value),
    ],
    told: [{ of: 'import', id: record.id, act: 'rows-corrected', after: { rows: rows.length } }],
  });
  if (result.kind === 'refused') {
    await service.files.remove(piece.file);
    return null;
  }
  // a list at work comes to its new piece by itself; a message that is lost is sent again by the sweep
  if (record.state === 'done') {
    const tenantId = open.data.tenant;
    await service.queue.send({
      kind: 'chunk',
      tenantId,
      importId: record.id,
      chunk: piece.chunk,
    });
  }
  return ok({ kind: 'fresh', value });
}

function answerKept(service: Service, once: OnceKey | null, value: RowsCorrected): RegistryWrite[] {
  return keepAnswer(once, { status: acceptedStatus, body: value }, service.clock.now());
}

async function keepPiece(
  service: Service,
  actor: Proposer,
  open: OpenRegion,
  record: ImportRecord,
  { rows, found }: Pick<SortedOut, 'rows' | 'found'>,
): Promise<ChunkRecord> {
  const outcomes = found.flatMap(({ outcome }) => (outcome === null ? [] : [outcome]));
  const byOutcome: Record<string, number> = {};
  for (const { outcome } of outcomes) byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
  // an address of its own for each try: of two at once only one is recorded, and none may write over the other
  const place = importFileKeys.chunk(open.data.tenant, record.id, record.chunks);
  const file = `${place}-${service.random.ulid()}`;
  await keepChunk(service.files, open.data.keys, file, rows);
  return newChunk({
    chunk: record.chunks,
    rows: rows.length,
    lastRow: rows.at(-1)?.row,
    file,
    corrects: {
      by: actor.user,
      at: nowOf(service),
      rows: rows.map(({ row }) => row),
      byOutcome,
      byCause: addCauses({}, outcomes),
    },
  });
}
