import type { Cause, ChunkRecord, ImportRecord, PlacedResult, RegistryWrite } from '@payung/data';
import { splitNominationId, TooBusyError, writeLimit } from '@payung/data';
import { bucketFor, type ImportId, Instant, type TenantId } from '@payung/domain';
import type { NamedPerson, PlanSetting } from './claim-plan.ts';
import { type AssessedRow, type Batch, planBatch, staleDigests } from './import-batch.ts';
import { type ChunkRow, readChunk } from './import-files.ts';
import { keptLayout } from './import-layout.ts';
import { nameWrites } from './index-names.ts';
import { holderOf, type KnownCase, readCases, unknownCase } from './known-case.ts';
import { offerRule } from './offers.ts';
import { moveImport, type WorkerOptions } from './read-list.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

/** tries for one batch; each further one means that another list took one of its NIKs in between */
const rivalTries = 20;

/** takes of a piece that led to nothing, after which a person has to look */
const mostFruitlessTakes = 20;

/** Work that no repetition can finish. */
class StoppedWork extends Error {
  readonly fault: 'quota-missing';
  constructor(fault: StoppedWork['fault']) {
    super(fault);
    this.name = 'StoppedWork';
    this.fault = fault;
  }
}

/** Lets a list rest, with the reason on its page, until a person hands it in again. */
async function stopList(work: ChunkWork, code: 'stopped' | 'quota-missing'): Promise<void> {
  await moveImport(work.open, work.record, 'paused', {
    faults: JSON.stringify([{ code }]),
    leaseUntil: 0,
  });
}

interface ChunkWork {
  readonly service: Service;
  readonly open: OpenRegion;
  readonly record: ImportRecord;
  readonly options: WorkerOptions;
  readonly cause: Cause;
  readonly lane: number;
}

/**
 * Judges one piece of a list, commit by commit. Each commit carries the outcomes of its rows and moves the
 * piece's mark forward under the worker's fence, so that a piece stopped anywhere goes on where it stood,
 * and a worker whose lease ran out can write nothing more. When the piece is done, the next one is released.
 */
export async function importChunk(
  service: Service,
  options: WorkerOptions,
  tenant: TenantId,
  importId: ImportId,
  chunkNumber: number,
): Promise<void> {
  const open = await regionOf(service, tenant);
  const record = await open.data.imports.import(importId);
  if (record === null || record.state !== 'running') return;
  const chunk = await open.data.imports.chunk(importId, chunkNumber);
  if (chunk === null) return;
  const work = workOf(service, open, record, options);
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

function workOf(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
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
      actor: { kind: 'AgencyOfficer', user: record.by, agency: record.agency },
      source: `import:${record.id}`,
      correlationId: record.id,
    },
  };
}

const leaseEnd = (work: ChunkWork): number =>
  work.service.clock.now() + work.options.leaseSeconds * 1000;

/** Takes the piece for this worker alone; null while another one is at it. */
async function takeChunk(work: ChunkWork, chunk: ChunkRecord): Promise<ChunkRecord | null> {
  if (chunk.leaseUntil > work.service.clock.now()) return null;
  const leaseUntil = leaseEnd(work);
  const result = await work.open.data.commitQuietly([
    { write: 'lease-chunk', importId: work.record.id, chunk, leaseUntil },
  ]);
  return result.kind === 'done' ? { ...chunk, fence: chunk.fence + 1, leaseUntil } : null;
}

/** True when every row has its outcome; false when another worker took the piece over. */
async function judgeChunk(work: ChunkWork, taken: ChunkRecord): Promise<boolean> {
  const all = await readChunk(work.service.files, work.open.data.keys, taken.file);
  const suspicious = keptLayout(work.record)?.finalZeroSuspicious ?? false;
  const rows = all.slice(taken.done).map(({ row, candidate }): AssessedRow => {
    const { agency } = work.record;
    const assessed = work.open.assess(candidate, agency, { finalZeroSuspicious: suspicious });
    if (assessed.kind !== 'passes') {
      return { kind: 'settled', row, outcome: assessed.kind, reasons: assessed.reasons };
    }
    const { worker, reviewReasons, warnings } = assessed;
    const nikDigest = work.open.data.keys.digest('nik', worker.nik);
    const line = { importId: work.record.id, row };
    return {
      kind: 'claim',
      row,
      claim: { agency, line, worker, nikDigest, reviewReasons, warnings },
    };
  });
  const known = new Map<string, KnownCase>();
  await learn(work, known, digestsOf(rows));
  const named: NamedPerson[] = taken.done === 0 ? [] : await namedBefore(work, taken, all);
  let chunk = taken;
  let at = 0;
  while (at < rows.length) {
    const step = await commitBatch(work, chunk, rows.slice(at), known);
    if (step === 'fenced') return false;
    chunk = step.chunk;
    at += step.count;
    named.push(...step.named);
  }
  return indexNames(work, chunk, named);
}

/** Names of the rows that an earlier worker judged: read from the piece, as its memory is gone. */
async function namedBefore(
  work: ChunkWork,
  chunk: ChunkRecord,
  all: readonly ChunkRow[],
): Promise<NamedPerson[]> {
  const names = new Map(
    all.map(({ row, candidate }) => [
      row,
      candidate.name.state === 'given' ? candidate.name.value : '',
    ]),
  );
  const kept = await work.open.data.imports.rowsOfChunk(work.record.id, chunk.chunk);
  return kept.flatMap(({ row, nominationId }) =>
    nominationId === undefined
      ? []
      : [{ person: splitNominationId(nominationId).person, name: names.get(row) ?? '' }],
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
  const writes = nameWrites(data.keys, under, named);
  for (let from = 0; from < writes.length; from += writeLimit) {
    await data.commitQuietly(writes.slice(from, from + writeLimit));
  }
  const marked = await data.commitQuietly([{ write: 'mark-indexed', importId, chunk }]);
  return marked.kind === 'done';
}

function digestsOf(rows: readonly AssessedRow[]): string[] {
  return [...new Set(rows.flatMap((row) => (row.kind === 'claim' ? [row.claim.nikDigest] : [])))];
}

/** Reads what is known under these NIKs: sorted keys, a hundred a request, never a query per row. */
async function learn(
  work: ChunkWork,
  known: Map<string, KnownCase>,
  digests: readonly string[],
): Promise<void> {
  const { people } = work.open.data;
  const sorted = [...digests].sort();
  for (const digest of sorted) known.delete(digest);
  const guards = (await people.guards(sorted)).filter((guard) => guard !== null);
  for (const found of await readCases(people, guards)) {
    if (found.guard !== null) known.set(found.guard.digest, found);
  }
}

type Step =
  | { readonly chunk: ChunkRecord; readonly count: number; readonly named: readonly NamedPerson[] }
  | 'fenced';

async function commitBatch(
  work: ChunkWork,
  chunk: ChunkRecord,
  rows: readonly AssessedRow[],
  known: Map<string, KnownCase>,
): Promise<Step> {
  const { data, region } = work.open;
  const bucket = bucketFor(region.schemeYear, work.record.agency);
  let most = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    const setting = await settingOf(work, bucket, rows, known);
    const batch = planBatch(setting, rows, known, { tight: data.placing.isTight(bucket), most });
    const advance = advanceWrites(work, chunk, batch);
    const result: PlacedResult = await data.placing.commit({
      cause: work.cause,
      lane: work.lane,
      bucket,
      newcomers: batch.newcomers.length,
      nominations: batch.newcomers,
      writes: (places) => [...advance.writes(places), ...batch.writes(places)],
    });
    switch (result.kind) {
      case 'done': {
        for (const [digest, learnt] of batch.learnt(result.places)) known.set(digest, learnt);
        const { count, named } = batch;
        return { chunk: advance.after(result.places), count, named };
      }
      case 'no-room':
        throw new Error('a list takes waiting numbers as they come');
      case 'too-many':
        most = Math.max(1, Math.floor(batch.count / 2));
        break;
      case 'no-such-bucket':
        throw new StoppedWork('quota-missing');
      case 'refused': {
        if (result.refused.some((write) => write.write === 'advance-chunk')) return 'fenced';
        const digests = staleDigests(result.refused);
        // anything but a guard that moved (an own record changed by hand) is read anew with its whole batch
        await learn(work, known, digests.size > 0 ? [...digests] : digestsOf(rows));
      }
    }
  }
  throw new TooBusyError(5);
}

async function settingOf(
  work: ChunkWork,
  bucket: PlanSetting['bucket'],
  rows: readonly AssessedRow[],
  known: ReadonlyMap<string, KnownCase>,
): Promise<PlanSetting> {
  const { service, open, record } = work;
  const holders = rows.map((row) =>
    row.kind === 'claim'
      ? (holderOf(known.get(row.claim.nikDigest) ?? unknownCase)?.record ?? null)
      : null,
  );
  return {
    newPersonId: service.random.ulid,
    year: open.region.schemeYear.year,
    bucket,
    at: Instant.parse(new Date(service.clock.now()).toISOString()),
    since: open.today,
    by: record.by,
    mayOffer: await offerRule(open.data, bucket, holders),
  };
}

interface Advance {
  writes(places: Parameters<Batch['rows']>[0]): RegistryWrite[];
  after(places: Parameters<Batch['rows']>[0]): ChunkRecord;
}

function advanceWrites(work: ChunkWork, chunk: ChunkRecord, batch: Batch): Advance {
  const leaseUntil = leaseEnd(work);
  const importId = work.record.id;
  const counted = (places: Parameters<Batch['rows']>[0]): Record<string, number> => {
    const byOutcome = { ...chunk.byOutcome };
    for (const { outcome } of batch.rows(places))
      byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    return byOutcome;
  };
  return {
    writes: (places) => [
      {
        write: 'advance-chunk',
        importId,
        chunk,
        rows: batch.count,
        byOutcome: counted(places),
        leaseUntil,
      },
      { write: 'keep-rows', importId, chunk, rows: batch.rows(places) },
    ],
    after: (places) => ({
      ...chunk,
      done: chunk.done + batch.count,
      batches: chunk.batches + 1,
      leaseUntil,
      byOutcome: counted(places),
    }),
  };
}

async function releaseNext(work: ChunkWork, chunkNumber: number): Promise<void> {
  const { service, open, record } = work;
  const next = chunkNumber + 1;
  if (next < record.chunks) {
    await service.queue.send({
      kind: 'chunk',
      tenantId: open.data.tenant,
      importId: record.id,
      chunk: next,
    });
    return;
  }
  const finishedAt = Instant.parse(new Date(service.clock.now()).toISOString());
  await moveImport(open, record, 'done', { finishedAt, leaseUntil: 0 });
}
