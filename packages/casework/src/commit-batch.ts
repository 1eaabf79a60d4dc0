import type { ChunkRecord, Place, PlacedResult, RegistryWrite, RowOutcome } from '@payung/data';
import { TooBusyError } from '@payung/data';
import { bucketFor, type Nik, type Worker } from '@payung/domain';
import { merged } from './changed-fields.ts';
import { type ChunkWork, leaseEnd, StoppedWork } from './chunk-work.ts';
import { addCauses } from './corrections/tally.ts';
import { decide } from './decide.ts';
import { type AssessedRow, type Batch, mostRows, planBatch, staleNiks } from './import-batch.ts';
import { doublesAmong } from './import-doubles.ts';
import { type KnownCase, ownOf, readCases, unknownCase } from './known-case.ts';
import { type Answers, learnAnswers } from './matching/answers.ts';
import { matcherOf } from './matching/matcher.ts';
import { staleAnchors } from './matching/page-book.ts';
import { shelfOf } from './matching/page-shelf.ts';
import { sightThrough } from './matching/sight.ts';
import { forgetNotedPairUp, notePairUp } from './matching-upkeep/pair-up-due.ts';
import { settingNow } from './plan-setting.ts';
import { afterLapsing } from './years/after-lapsing.ts';
import { withCasesLapsing } from './years/lapse.ts';

/** After everything that was begun has gone out. */
const whenSent = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** tries for one batch; each further one means that another list took one of its NIKs in between */
const rivalTries = 20;

/** What a worker knows while it is at a piece of a list; what others moved meanwhile is refused and read anew. */
export interface Memory {
  readonly cases: Map<Nik, KnownCase>;
  readonly answers: Answers;
}

/** Match pages that are read at once: those of about as many rows as one commit carries. */
const pagesAtOnce = 80;

/** The rows from the front whose pages one request can read, and the anchors of these pages. */
function anchorsAhead(
  work: ChunkWork,
  { cases }: Memory,
  rows: readonly AssessedRow[],
): { count: number; anchors: string[] } {
  const matcher = matcherOf(work.open);
  const anchors = new Set<string>();
  let count = 0;
  for (const row of rows.slice(0, mostRows)) {
    const own = workersLookedFor(row, cases).flatMap((worker) => [
      ...matcher.subject(worker).read.keys(),
    ]);
    const more = own.filter((anchor) => !anchors.has(anchor)).length;
    if (count > 0 && anchors.size + more > pagesAtOnce) break;
    for (const anchor of own) anchors.add(anchor);
    count += 1;
  }
  return { count, anchors: [...anchors] };
}

/** Whom a row looks for, or moves to other pages: nobody where it only says again what is known. */
function workersLookedFor(row: AssessedRow, cases: Memory['cases']): Worker[] {
  if (row.kind !== 'claim') return [];
  const { claim } = row;
  const known = cases.get(claim.worker.nik);
  if (known === undefined) return [claim.worker];
  const decision = decide(claim, known);
  switch (decision.kind) {
    case 'newcomer':
      return [
        claim.worker,
        ...ownOf(claim, known).map(({ worker }) => worker),
        ...(decision.lapses === null ? [] : [decision.lapses.worker]),
      ];
    case 'link':
    case 'review':
      return [claim.worker, ...ownOf(claim, known).map(({ worker }) => worker)];
    case 'keep':
      return decision.corrects.length === 0
        ? []
        : [decision.record.worker, merged(decision.record.worker, claim.worker)];
    case 'point':
    case 'restricted':
      return [];
  }
}

/** Whether a row names another village than a nomination under its NIK. */
function mayMove(row: AssessedRow, cases: Memory['cases']): boolean {
  if (row.kind !== 'claim') return false;
  const { nik, village } = row.claim.worker;
  const { nominations } = cases.get(nik) ?? unknownCase;
  return village !== null && nominations.some(({ worker }) => worker.village !== village);
}

/** The NIKs that rows claim, each once. */
export function niksOf(rows: readonly AssessedRow[]): Nik[] {
  return [...new Set(rows.flatMap((row) => (row.kind === 'claim' ? [row.claim.worker.nik] : [])))];
}

/** Reads what is known under these NIKs: sorted keys, a hundred a request, never a query per row. */
export async function learn(
  work: ChunkWork,
  known: Map<Nik, KnownCase>,
  niks: readonly Nik[],
): Promise<void> {
  const { people, keys } = work.open.data;
  for (const nik of niks) known.delete(nik);
  // hashed anew each time: the key of the hash may have changed since the piece was begun
  const sorted = niks.map((nik) => ({ nik, digest: keys.digest('nik', nik) }));
  sorted.sort((a, b) => (a.digest < b.digest ? -1 : 1));
  const guards = await people.guards(sorted.map(({ digest }) => digest));
  const met = sorted.flatMap(({ nik }, i) => {
    const guard = guards[i] ?? null;
    return guard === null ? [] : [{ nik, guard }];
  });
  const found = await readCases(
    people,
    met.map(({ guard }) => guard),
  );
  const cases = await withCasesLapsing(work.open, found, work.open.region.schemeYear.year);
  met.forEach(({ nik }, i) => {
    const one = cases[i];
    if (one !== undefined) known.set(nik, one);
  });
}

type Step =
  | ({ readonly chunk: ChunkRecord } & Pick<Batch, 'count' | 'named' | 'changed'>)
  | 'fenced';

/**
 * Keeps as many rows from the front as one commit carries, in the order of the list; what other writers took in
 * between is read anew and judged again. `fenced` when another worker has taken the piece over.
 * @throws TooBusyError when rivals leave no turn, StoppedWork when no repetition can help.
 */
export async function commitBatch(
  work: ChunkWork,
  chunk: ChunkRecord,
  rows: readonly AssessedRow[],
  memory: Memory,
): Promise<Step> {
  const { cases: known } = memory;
  const { data, region } = work.open;
  const shelf = shelfOf(data);
  const { anchors, count: readable } = anchorsAhead(work, memory, rows);
  const bucket = bucketFor(region.schemeYear, work.record.agency);
  let most = Math.min(work.options.rowsAtOnce?.() ?? mostRows, readable);
  for (let attempt = 0; attempt < rivalTries; attempt += 1) {
    const setting = await settingNow(work.service, work.open, {
      bucket,
      by: work.cause.actor.user,
      notice: work.record.notice,
      cases: rows.flatMap((row) =>
        row.kind === 'claim' ? [known.get(row.claim.worker.nik) ?? unknownCase] : [],
      ),
      mayMove: rows.some((row) => mayMove(row, known)),
    });
    // last of all: other lists beside this one write on the same pages
    const pages = await shelf.pages(anchors);
    const sight = sightThrough(work.open, pages, { answers: memory.answers });
    const batch = planBatch(setting, rows, known, sight, {
      tight: data.placing.isTight(bucket),
      most,
    });
    // once: nominations that this very batch makes have no answers, and other ids each time it is planned
    if (attempt === 0 && (await learnAnswers(work.open, memory.answers))) continue;
    const advance = advanceOf(work, chunk, batch);
    const restsOn = await notePairUp(work.service, work.open, batch.pages());
    const committing: Promise<PlacedResult> = data.placing.commit({
      cause: work.cause,
      lane: work.lane,
      bucket,
      newcomers: batch.newcomers.length,
      nominations: batch.newcomers,
      writes: (places) => [...advance.writes(places), ...batch.writes(places), ...restsOn],
    });
    // the next rows are made ready, and their pages read, while the database is at this commit
    whenSent()
      .then(() => shelf.fetch(anchorsAhead(work, memory, rows.slice(batch.count)).anchors))
      // what goes wrong shows when they are asked for
      .catch(() => undefined);
    const result = await committing;
    switch (result.kind) {
      case 'done': {
        for (const [nik, learnt] of batch.learnt(result.places)) known.set(nik, learnt);
        shelf.written(batch.pages());
        await afterLapsing(work.service, work.open, batch.lapsed, batch.beyond);
        const { count, named, changed } = batch;
        work.service.database.meter.count(data.tenant, { rowsImported: count });
        return { chunk: advance.after(result.places), count, named, changed };
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
        await learnMoved(work, known, rows, result.refused);
      }
    }
  }
  throw new TooBusyError(5);
}

/** Reads anew what others moved under a batch. */
async function learnMoved(
  work: ChunkWork,
  known: Map<Nik, KnownCase>,
  rows: readonly AssessedRow[],
  refused: readonly RegistryWrite[],
): Promise<void> {
  const niks = staleNiks(refused);
  const moved = staleAnchors(refused);
  shelfOf(work.open.data).forget(moved);
  const begun = forgetNotedPairUp(work.open, refused);
  // anything but a guard or a page that moved (an own record changed by hand) is read anew with its whole batch
  const some = niks.size > 0 || moved.length > 0 || begun;
  await learn(work, known, some ? [...niks] : niksOf(rows));
}

/** How far a piece is once a batch of it is kept; how its rows are counted hangs on who got a place. */
interface Advance {
  writes(places: readonly Place[]): RegistryWrite[];
  after(places: readonly Place[]): ChunkRecord;
}

function advanceOf(work: ChunkWork, chunk: ChunkRecord, batch: Batch): Advance {
  const leaseUntil = leaseEnd(work);
  const { id: importId, agency } = work.record;
  const counted = (rows: readonly RowOutcome[]) => {
    const byOutcome = { ...chunk.byOutcome };
    for (const { outcome } of rows) byOutcome[outcome] = (byOutcome[outcome] ?? 0) + 1;
    return {
      byOutcome,
      doubles: (chunk.doubles ?? 0) + doublesAmong(rows, agency),
      byCause: addCauses(chunk.byCause ?? {}, rows),
      leaseUntil,
    };
  };
  return {
    writes(places) {
      const rows = batch.rows(places);
      return [
        { write: 'advance-chunk', importId, chunk, rows: batch.count, ...counted(rows) },
        { write: 'keep-rows', importId, chunk, rows },
      ];
    },
    after: (places) => ({
      ...chunk,
      done: chunk.done + batch.count,
      batches: chunk.batches + 1,
      ...counted(batch.rows(places)),
    }),
  };
}
