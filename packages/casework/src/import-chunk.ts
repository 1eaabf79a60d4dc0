import type { ChunkRecord } from '@payung/data';
import { splitNominationId } from '@payung/data';
import { type ImportId, letsPeopleIn, type NominationId, type TenantId } from '@payung/domain';
import {
  askAboutDoubles,
  type ChunkWork,
  mayGoOn,
  releaseNext,
  restChunk,
  StoppedWork,
  stopList,
  takeChunk,
  workOf,
} from './chunk-work.ts';
import { type NamedPerson, namedIn } from './claim-plan.ts';
import { commitBatch, learn, type Memory, niksOf } from './commit-batch.ts';
import { withdrawReviewed } from './corrections/withdraw-reviewed.ts';
import type { AssessedRow } from './import-batch.ts';
import { doublesElsewhere, isMostlyDouble } from './import-doubles.ts';
import { type ChunkRow, readChunk } from './import-files.ts';
import { keptLayout } from './import-layout.ts';
import { nameWrites } from './index-names.ts';
import { noAnswers } from './matching/answers.ts';
import { compareChanged } from './matching/compare-changed.ts';
import type { WorkerOptions } from './read-list.ts';
import { liftAges } from './renewal/lift-ages.ts';
import { regionInYear, regionOf, type Service } from './service.ts';

/** takes of a piece that led to nothing, after which a person has to look */
const mostFruitlessTakes = 20;

/**
 * Judges one piece of a list, commit by commit. Each commit carries the outcomes of its rows and moves the
 * piece's mark forward under the worker's fence, so that a piece stopped anywhere goes on where it stood,
 * and a worker whose lease ran out can write nothing more. When the piece is done, the next one is released.
 * A region that is suspended meanwhile keeps what was judged; its list goes on after it was let in again.
 */
export async function importChunk(
  service: Service,
  options: WorkerOptions,
  tenant: TenantId,
  importId: ImportId,
  chunkNumber: number,
): Promise<void> {
  const known = await regionOf(service, tenant);
  // the list rests where it stands; the sweep sends it again once the region is let in
  if (!letsPeopleIn(known.standing)) return;
  const record = await known.data.imports.import(importId);
  if (record === null || record.state !== 'running') return;
  const open = await regionInYear(service, tenant, record.year);
  const chunk = await open.data.imports.chunk(importId, chunkNumber);
  if (chunk === null) return;
  const work = workOf(service, open, record, chunk, options);
  if (chunk.done < chunk.rows || !chunk.indexed) {
    const taken = await takeChunk(work, chunk);
    if (taken === null) return;
    if (taken.fence > taken.batches + mostFruitlessTakes) return stopList(work, 'stopped');
    try {
      if (!(await judgeChunk(work, taken))) return;
    } catch (error) {
      if (error instanceof StoppedWork) return stopList(work, error.fault);
      throw error;
    }
  }
  await releaseNext(work, chunkNumber);
}

/** The rows of a piece that have no outcome yet, each assessed on its own. */
async function assessedRows(
  work: ChunkWork,
  chunk: ChunkRecord,
  all: readonly ChunkRow[],
): Promise<AssessedRow[]> {
  const finalZeroSuspicious = keptLayout(work.record)?.finalZeroSuspicious ?? false;
  const { agency, id: importId } = work.record;
  const { year } = work.open.region.schemeYear;
  const open = all.slice(chunk.done);
  const judged = await liftAges(
    work.open,
    open.map(({ candidate }) => work.open.assess(candidate, agency, { finalZeroSuspicious })),
  );
  return open.flatMap(({ row }, i): AssessedRow[] => {
    const assessed = judged[i];
    if (assessed === undefined) return [];
    if (assessed.kind !== 'passes') {
      return [{ kind: 'settled', row, outcome: assessed.kind, reasons: assessed.reasons }];
    }
    const { worker, reviewReasons, warnings } = assessed;
    const line = { importId, row };
    return [{ kind: 'claim', row, claim: { agency, year, line, worker, reviewReasons, warnings } }];
  });
}

/**
 * True when every row has its outcome; false when another worker took the piece over, the region was suspended, or a
 * person is asked whether to go on.
 */
async function judgeChunk(work: ChunkWork, taken: ChunkRecord): Promise<boolean> {
  const all = await readChunk(work.service.files, work.open.data.keys, taken.file);
  const rows = await assessedRows(work, taken, all);
  const memory: Memory = { cases: new Map(), answers: noAnswers() };
  await learn(work, memory.cases, niksOf(rows));
  const named: NamedPerson[] = taken.done === 0 ? [] : await namedBefore(work, taken, all);
  const changed = new Set(taken.done === 0 ? [] : await changedBefore(work, taken));
  const elsewhere = await doublesElsewhere(work, taken);
  const isLastChunk = taken.chunk === work.record.chunks - 1;
  let chunk = taken;
  for (let at = 0; at < rows.length; at = chunk.done - taken.done) {
    if (!(await mayGoOn(work))) {
      await restChunk(work, chunk);
      return false;
    }
    const step = await commitBatch(work, chunk, rows.slice(at), memory);
    if (step === 'fenced') return false;
    chunk = step.chunk;
    named.push(...step.named);
    for (const id of step.changed) changed.add(id);
    const doubles = elsewhere + (chunk.doubles ?? 0);
    if (!(isLastChunk && chunk.done === chunk.rows) && isMostlyDouble(work, chunk, doubles)) {
      await askAboutDoubles(work, chunk, doubles);
      return false;
    }
  }
  await withdrawReviewed(work, chunk, all);
  for (const id of changed) await compareChanged(work.service, work.open, id, work.cause);
  return indexNames(work, chunk, named);
}

/** Names of the rows that an earlier worker judged: read from the piece, as its memory is gone. */
async function namedBefore(
  work: ChunkWork,
  chunk: ChunkRecord,
  all: readonly ChunkRow[],
): Promise<NamedPerson[]> {
  const candidates = new Map(all.map(({ row, candidate }) => [row, candidate]));
  const kept = await work.open.data.imports.rowsOfChunk(work.record.id, chunk.chunk);
  return kept.flatMap(({ row, nominationId }) => {
    const candidate = candidates.get(row);
    if (nominationId === undefined || candidate === undefined) return [];
    const { person } = splitNominationId(nominationId);
    const assessed = work.open.assess(candidate, work.record.agency, {
      finalZeroSuspicious: false,
    });
    if (assessed.kind === 'passes') return [namedIn(person, assessed.worker)];
    // the rules have changed since: the name is still what the list says
    const name = candidate.name.state === 'given' ? candidate.name.value : '';
    return [{ person, name, village: null }];
  });
}

/** Nominations whose data rows changed that an earlier worker judged; it may have ended before it compared them. */
async function changedBefore(work: ChunkWork, chunk: ChunkRecord): Promise<NominationId[]> {
  const kept = await work.open.data.imports.rowsOfChunk(work.record.id, chunk.chunk);
  return kept.flatMap(({ reasons, nominationId }) =>
    nominationId !== undefined && reasons.some(({ code }) => code === 'data-corrected')
      ? [nominationId]
      : [],
  );
}

/** Makes the piece's people searchable; false when another worker took the piece over. */
async function indexNames(
  work: ChunkWork,
  chunk: ChunkRecord,
  named: readonly NamedPerson[],
): Promise<boolean> {
  const { data } = work.open;
  const importId = work.record.id;
  const under = `${importId}.${chunk.chunk}`;
  await data.indexWords(nameWrites(under, named));
  const marked = await data.commitQuietly([{ write: 'mark-indexed', importId, chunk }]);
  return marked.kind === 'done';
}
