import type { ChunkRecord, ImportRecord, RowOutcome } from '@payung/data';
import {
  type Candidate,
  type CandidateField,
  type Cause,
  type Claimed,
  correctableFields,
  type ImportId,
  maskNik,
  type ProposedRepair,
  proposeRepair,
} from '@payung/domain';
import { mayUseAgency, type Proposer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { openCursor, sealCursor } from '../cursor.ts';
import type { Page } from '../people-views.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';
import { type StandingRow, standingRows } from './standing-rows.ts';
import { causesOfRow, newestPieces, reasonsIn, stillStanding } from './tally.ts';

/** One cell of a row that waits for a correction. */
interface ShownCell {
  readonly field: CandidateField;
  /** what stands there; of a number that is in order the last digits only */
  readonly text: string;
  readonly isOpen: boolean;
  readonly repair: ProposedRepair | null;
}

/** A row that waits for a correction, with what is needed to find the person in one's papers. */
interface RowToCorrect {
  readonly row: number;
  readonly piece: number;
  readonly outcome: RowOutcome['outcome'];
  readonly reasons: RowOutcome['reasons'];
  readonly cells: readonly ShownCell[];
}

/** shown beside the broken cells, so that a row can be found on paper; lists tell no birth dates (domain-rules 6.6) */
const alwaysShown: readonly CandidateField[] = ['nationalId', 'name', 'village', 'occupation'];
/** pieces that one request reads: some 2,000 rows each */
const piecesAtOnce = 4;

interface RowsOfCause {
  readonly id: ImportId;
  readonly cause: Cause | null;
  /** this row alone, as it stands now; none where it does not wait any more */
  readonly row: number | null;
  readonly cursor: string | null;
  readonly limit: number;
  readonly correlationId: string;
}

/**
 * Rows of a list that wait for a correction, of one cause or of all, with their broken cells. They show what was
 * handed in, so that it stands in the journal before it is answered. A page may hold less than was asked for.
 */
export async function rowsToCorrect(
  service: Service,
  actor: Proposer,
  request: RowsOfCause,
): Promise<Result<Page<RowToCorrect>>> {
  const open = await regionOf(service, actor.tenant);
  const { data } = open;
  const record = await data.imports.import(request.id);
  if (record === null || !mayUseAgency(actor, record.agency)) return notFound('import');
  if (record.filesRemovedOn !== undefined) {
    return refuse({ code: 'list-file-removed', on: record.filesRemovedOn });
  }
  const scope = { route: `rows to correct ${request.id} ${request.cause}`, user: actor.user };
  const at = await openCursor(data.keys, scope, request.cursor);
  if (at === 'invalid') return refuse({ code: 'cursor-invalid' });
  const from = { piece: Number(at?.piece ?? 0), row: Number(at?.row ?? 0) };
  const page =
    request.row === null
      ? await gather(service, open, record, from, request)
      : await rowAlone(service, open, record, request.row);
  await tellOfReading(open, actor, record, request.correlationId);
  return ok({
    items: page.rows.map((row) => shown(row, open)),
    nextCursor: page.next === null ? null : sealCursor(data.keys, scope, { ...page.next }),
  });
}

interface Gathered {
  readonly rows: readonly StandingRow[];
  readonly next: Where | null;
}

async function rowAlone(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  row: number,
): Promise<Gathered> {
  const chunks = await open.data.imports.chunks(record.id);
  const found = await standingRows(service, open, record.id, chunks).find(row);
  return { rows: found !== null && waitsFor(found, null) ? [found] : [], next: null };
}

interface Where {
  readonly piece: number;
  /** the last row of that piece that was shown */
  readonly row: number;
}

async function gather(
  service: Service,
  open: OpenRegion,
  record: ImportRecord,
  from: Where,
  { cause, limit }: Pick<RowsOfCause, 'cause' | 'limit'>,
): Promise<Gathered> {
  const chunks = await open.data.imports.chunks(record.id);
  const newest = newestPieces(chunks);
  const standing = standingRows(service, open, record.id, chunks);
  const worth = chunks.filter((chunk) => chunk.chunk >= from.piece && mayHold(chunk, cause));
  const rows: StandingRow[] = [];
  for (const [at, chunk] of worth.entries()) {
    if (at === piecesAtOnce) return { rows, next: { piece: chunk.chunk, row: 0 } };
    const after = chunk.chunk === from.piece ? from.row : 0;
    const all = stillStanding(await standing.piece(chunk), chunk.chunk, newest);
    const wanted = all.filter((one) => one.row > after && waitsFor(one, cause));
    const room = limit - rows.length;
    rows.push(...wanted.slice(0, room));
    if (wanted.length > room || (rows.length === limit && at < worth.length - 1)) {
      const last = wanted[room - 1] ?? rows.at(-1);
      return { rows, next: { piece: chunk.chunk, row: last?.row ?? after } };
    }
  }
  return { rows, next: null };
}

/** Pieces of which it is known that no row waits for this cause are not read. */
function mayHold({ byCause }: ChunkRecord, cause: Cause | null): boolean {
  if (byCause === undefined) return true;
  return cause === null ? Object.keys(byCause).length > 0 : (byCause[cause] ?? 0) > 0;
}

function waitsFor({ outcome }: StandingRow, cause: Cause | null): boolean {
  if (outcome === null) return false;
  const causes = causesOfRow(outcome);
  return cause === null ? causes.length > 0 : causes.includes(cause);
}

function shown(
  { row, piece, candidate, outcome }: StandingRow,
  { today }: OpenRegion,
): RowToCorrect {
  if (outcome === null) throw new Error('a row that waits for its judgement was to be corrected');
  const reasons = reasonsIn(outcome.reasons);
  const open = correctableFields({ outcome: outcome.outcome, reasons });
  const fields = [...new Set([...alwaysShown, ...open])];
  const cells = fields.map((field): ShownCell => {
    const isOpen = open.includes(field);
    return {
      field,
      text: shownText(candidate, field, isOpen),
      isOpen,
      repair: isOpen ? proposeRepair(candidate, field, today) : null,
    };
  });
  return { row, piece, outcome: outcome.outcome, reasons: outcome.reasons, cells };
}

/** longer cells are told by their beginning; whoever corrects one writes it anew */
const longestShown = 200;

function shownText(candidate: Candidate, field: CandidateField, isOpen: boolean): string {
  const claimed: Claimed<unknown> = candidate[field];
  const text = claimed.state === 'missing' ? '' : claimed.text;
  const isNumber = field === 'nationalId' || field === 'familyCardNo';
  return (isNumber && !isOpen && text !== '' ? maskNik(text) : text).slice(0, longestShown);
}

async function tellOfReading(
  open: OpenRegion,
  actor: Proposer,
  record: ImportRecord,
  correlationId: string,
): Promise<void> {
  await tell(open.data, causeOf(actor, correlationId, record.agency), {
    of: 'import',
    id: record.id,
    act: 'rows-read',
  });
}
