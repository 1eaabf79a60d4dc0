import type { ChunkRecord, ImportRecord, RowOutcome } from '@payung/data';
import {
  type Cause,
  type ImportId,
  type NamesOf,
  type Outcome,
  occupationNames,
  type Region,
} from '@payung/domain';
import { type ListReader, mayUseAgency } from './actor.ts';
import { newestPieces, stillStanding, tallyOf } from './corrections/tally.ts';
import { openCursor, sealCursor } from './cursor.ts';
import { type ImportLayout, keptFaults, keptLayout } from './import-layout.ts';
import { isPageDone } from './page-reach.ts';
import type { Page } from './people-views.ts';
import { notFound, ok, type Result, refuse } from './refusal.ts';
import { type OpenRegion, regionOf, type Service } from './service.ts';

/** How far a list has come. */
export interface ImportView {
  readonly record: ImportRecord;
  readonly rowsDone: number;
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** rows that wait for a correction, by why */
  readonly byCause: ReadonlyMap<Cause, number>;
  /** false while some rows were judged before causes were counted */
  readonly areCausesWhole: boolean;
  /** over the whole run; null before the first row */
  readonly rowsPerSecond: number | null;
  readonly secondsLeft: number | null;
  readonly faults: readonly { code: string }[];
  readonly layout: ImportLayout | null;
}

function viewOf(record: ImportRecord, chunks: readonly ChunkRecord[], nowMs: number): ImportView {
  const { rowsDone, byOutcome, byCause, areCausesWhole } = tallyOf(chunks);
  const end = record.finishedAt === null ? nowMs : Date.parse(record.finishedAt);
  const seconds = record.startedAt === null ? 0 : (end - Date.parse(record.startedAt)) / 1000;
  const rowsPerSecond = rowsDone > 0 && seconds > 0 ? rowsDone / seconds : null;
  return {
    record,
    rowsDone,
    byOutcome,
    byCause,
    areCausesWhole,
    rowsPerSecond,
    secondsLeft: rowsPerSecond === null ? null : (record.rowsRead - rowsDone) / rowsPerSecond,
    faults: keptFaults(record),
    layout: keptLayout(record),
  };
}

/** A list that this reader may see; null for one of another agency, as for what does not exist. */
export async function visibleImport(
  open: OpenRegion,
  actor: ListReader,
  id: ImportId,
): Promise<ImportRecord | null> {
  const record = await open.data.imports.import(id);
  return record !== null && mayUseAgency(actor, record.agency) ? record : null;
}

/** One list with its progress; a list of another agency answers as what does not exist. */
export async function showImport(
  service: Service,
  actor: ListReader,
  id: ImportId,
): Promise<Result<ImportView>> {
  const open = await regionOf(service, actor.tenant);
  const record = await visibleImport(open, actor, id);
  if (record === null) return notFound('import');
  const chunks = record.chunks === 0 ? [] : await open.data.imports.chunks(id);
  return ok(viewOf(record, chunks, service.clock.now()));
}

/**
 * Lists handed in, those still at work first, each newest first. A page may hold fewer than were asked for although
 * there are more: of an agency that hands in little, among thousands of others'.
 */
export async function listImports(
  service: Service,
  actor: ListReader,
  { cursor, limit }: { cursor: string | null; limit: number },
): Promise<Result<Page<ImportView>>> {
  const open = await regionOf(service, actor.tenant);
  const { data } = open;
  const scope = { route: 'imports', user: actor.user };
  const at = await openCursor(data.keys, scope, cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  let phase: 'open' | 'ended' = at === null || at.phase === 'open' ? 'open' : 'ended';
  // the rest of a cursor is the position inside the phase
  let after = at === null ? null : ((at.after ?? null) as Record<string, unknown> | null);
  // one that ends while both phases are read stands in both
  const found = new Map<ImportId, ImportRecord>();
  let ended = false;
  for (let looked = 0; !ended && !isPageDone({ found: found.size, looked, limit }); ) {
    const page = await data.imports.imports({ phase, after, limit: limit - found.size });
    looked += page.items.length;
    for (const record of page.items) {
      if (mayUseAgency(actor, record.agency)) found.set(record.id, record);
    }
    after = page.next;
    if (page.next !== null) continue;
    ended = phase === 'ended';
    phase = 'ended';
  }
  const views = await Promise.all(
    [...found.values()].map(async (record) =>
      viewOf(
        record,
        record.chunks === 0 ? [] : await data.imports.chunks(record.id),
        service.clock.now(),
      ),
    ),
  );
  const nextCursor = ended ? null : sealCursor(data.keys, scope, { phase, after });
  return ok({ items: views, nextCursor });
}

/** groups of rows in one database request; each holds the rows of one commit, about twenty */
const groupsAtOnce = 25;

/** Rows of a list with their outcomes, in the order of the file; corrected ones behind, in the order of correcting. */
export async function listRows(
  service: Service,
  actor: ListReader,
  id: ImportId,
  request: { outcome: Outcome | null; cursor: string | null; limit: number },
): Promise<Result<Page<RowOutcome>>> {
  const open = await regionOf(service, actor.tenant);
  if ((await visibleImport(open, actor, id)) === null) return notFound('import');
  const { data } = open;
  const scope = { route: `rows ${id} ${request.outcome}`, user: actor.user };
  const at = await openCursor(data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const { skip = 0, ...key } = at ?? {};
  let after = Object.keys(key).length > 0 ? key : null;
  let skipping = Number(skip);
  const chunks = await data.imports.chunks(id);
  const newest = newestPieces(chunks);
  // from the beginning on it is known how many there are: the rest of a long list is not read for nothing
  const most = at === null ? countOf(chunks, request.outcome) : null;
  if (most === 0) return ok({ items: [], nextCursor: null });
  const items: RowOutcome[] = [];
  do {
    const page = await data.imports.rows(id, { after, limit: groupsAtOnce });
    for (const group of page.groups) {
      const rows = stillStanding(group.rows, group.chunk, newest).filter(
        (r) => request.outcome === null || r.outcome === request.outcome,
      );
      const taken = rows.slice(skipping, skipping + request.limit - items.length);
      items.push(...taken);
      if (items.length === request.limit && skipping + taken.length < rows.length) {
        const here = { ...after, skip: skipping + taken.length };
        return ok({ items, nextCursor: sealCursor(data.keys, scope, here) });
      }
      skipping = 0;
      after = group.key;
      if (items.length === request.limit) break;
    }
    if (items.length === request.limit)
      return ok({ items, nextCursor: sealCursor(data.keys, scope, after) });
    after = page.next;
  } while (after !== null && items.length !== most);
  return ok({ items, nextCursor: null });
}

/** How many rows have this outcome as the pieces tell; null for whatever outcome. */
function countOf(chunks: readonly ChunkRecord[], outcome: Outcome | null): number | null {
  return outcome === null ? null : tallyOf(chunks).byOutcome[outcome];
}

/** Names as a region's clerks know them, for the sentences of a report. */
export function namesOf(region: Region): NamesOf {
  const agencies = new Map(region.agencies.map(({ id, name }) => [String(id), name]));
  const villages = new Map(region.villages.map(({ code, name }) => [String(code), name]));
  const jobs = occupationNames(region);
  return {
    agencyName: (id) => agencies.get(id) ?? id,
    villageName: (code) => villages.get(code) ?? code,
    occupationName: (code) => jobs.get(code) ?? code,
  };
}
