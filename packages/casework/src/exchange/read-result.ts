import { fileNew, sha256Hex } from '@payung/data';
import {
  type BranchMapping,
  type CalendarDate,
  type JudgedResult,
  judgeResult,
  type OtherFileCode,
  type ResultRow,
  reconciliationOf,
  type SentFile,
} from '@payung/domain';
import { masked, readResultFile } from '@payung/files';
import { causeOf } from '../cause-of.ts';
import { keepPieces } from '../file-mapping/sealed-pieces.ts';
import { unreadable } from '../file-mapping/unreadable.ts';
import { nowOf } from '../now.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { branchOf, type NumberedBranch } from './branches.ts';
import { type ExchangeCarrier, findExchange } from './exchange-access.ts';
import { peopleOn } from './exchange-people.ts';
import { type Exchange, type ExchangeResult, resultShelf } from './exchange-shelves.ts';
import { type Asked, askedOf, givenOf, linesOf } from './result-lines.ts';
import { givenPieces, linePieces } from './result-pieces.ts';

/** values of rows of other files that a refusal names */
const mostShown = 5;

export interface ResultRead {
  readonly exchange: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  /** the day of which the branch speaks; today when it says none */
  readonly answeredOn: CalendarDate | null;
  readonly correlationId: string;
}

/**
 * Reads the result of a branch against the bill that the file was about, for a look before anything counts: who is
 * taken, who is not and why, what differs, and everything that counts for nobody, all at once. The same file read again
 * by the same mapping is the same result. A file of other headings than it went out with is read by the newest ones.
 * @returns `request-faults` for a file that cannot be read, or whose rows are all of another file, branch or month
 */
export async function readExchangeResult(
  service: Service,
  actor: ExchangeCarrier,
  asked: ResultRead,
): Promise<Result<ExchangeResult>> {
  const found = await findExchange(service, actor, asked.exchange);
  if (!found.ok) return found;
  const { open, exchange } = found.value;
  const answeredOn = asked.answeredOn ?? open.today;
  if (answeredOn > open.today) {
    const detail = `an answer of a day to come; today is ${open.today}`;
    return refuse({ code: 'request-faults', faults: [{ field: 'checkedOn', detail }] });
  }
  const sentBy = await branchOf(open, exchange.branch, exchange.mapping);
  const newest = await branchOf(open, exchange.branch, 'last');
  if (sentBy === null || newest === null) return notFound('branch');
  const sha256 = sha256Hex(asked.bytes);
  const known = await open.data.shelves.all(resultShelf, exchange.id);
  const same = known.find(
    (one) => one.sha256 === sha256 && one.mapping === newest.number && one.state !== 'discarded',
  );
  if (same !== undefined) return ok(same);
  const rows = rowsOf(asked.bytes, sentBy, newest);
  if (!rows.ok) return rows;
  const judged = await judgedOf(open, exchange, rows.value.rows, { sentBy, newest });
  if (!judged.ok) return judged;
  const id = service.random.ulid();
  const lines = await linesOf(open, judged.value);
  const result: ExchangeResult = {
    id,
    version: 1,
    exchange: exchange.id,
    branch: exchange.branch,
    kind: exchange.kind,
    mapping: newest.number,
    readBy: rows.value.by,
    fileName: asked.fileName,
    sha256,
    answeredOn,
    state: 'preview',
    counts: reconciliationOf(judged.value),
    given: judged.value.given.length,
    told: lines.length,
    applied: 0,
    by: actor.user,
    at: nowOf(service),
    appliedBy: null,
  };
  await keepPieces(service, open, givenPieces, id, judged.value.given.map(givenOf));
  await keepPieces(service, open, linePieces, id, lines);
  await open.data.commit({
    cause: causeOf(actor, asked.correlationId),
    lane: 'any',
    writes: [fileNew(resultShelf, result, { folder: exchange.id, act: 'result-read' })],
  });
  return ok(result);
}

/** The rows of a result, by the headings that the file went out with, or else by the newest. */
function rowsOf(
  bytes: Uint8Array,
  sentBy: NumberedBranch,
  newest: NumberedBranch,
): Result<{ readonly rows: Generator<ResultRow>; readonly by: number }> {
  try {
    const bySent = readResultFile(bytes, sentBy.results);
    if (bySent.kind === 'read') return ok({ rows: bySent.rows, by: sentBy.number });
    const byNewest = readResultFile(bytes, newest.results);
    if (byNewest.kind === 'read') return ok({ rows: byNewest.rows, by: newest.number });
    const { nationalId, answer, cardNo } = newest.results.headings;
    const wanted = `"${nationalId.join('", "')}" and one of "${[...answer, ...cardNo].join('", "')}"`;
    const detail = `no line has one heading of ${wanted}; it has "${byNewest.headings.join('", "')}"`;
    return refuse({ code: 'request-faults', faults: [{ field: 'file', detail }] });
  } catch (error) {
    return unreadable(error);
  }
}

async function judgedOf(
  open: OpenRegion,
  exchange: Exchange,
  rows: Iterable<ResultRow>,
  { sentBy, newest }: { readonly sentBy: NumberedBranch; readonly newest: NumberedBranch },
): Promise<Result<JudgedResult<Asked>>> {
  const { id, kind, firstMonth, months } = exchange;
  const sent: SentFile = { id, kind, firstMonth, months, branchNames: namesOf(sentBy, newest) };
  const asked = await askedOn(open, exchange);
  try {
    const mapping = { sentBy: sentBy.results, newest: newest.results };
    const judged = judgeResult(sent, asked, rows, mapping);
    const faults = judged.given.length > 0 ? [] : otherFileFaults(sent, sentBy, judged);
    return faults.length > 0 ? refuse({ code: 'request-faults', faults }) : ok(judged);
  } catch (error) {
    // what is wrong deep in a file shows only while it is read
    return unreadable(error);
  }
}

/** Every name by which the branch may call itself, then and now. */
function namesOf(...mappings: readonly BranchMapping[]): string[] {
  return mappings.flatMap(({ branch, name, alsoCalled }) => [branch, name, ...alsoCalled]);
}

async function askedOn(open: OpenRegion, exchange: Exchange): Promise<Map<string, Asked>> {
  const asked = new Map<string, Asked>();
  for await (const on of peopleOn(open, exchange, { ledgers: true })) {
    const one = askedOf(on, open.today);
    asked.set(one.nik, one);
  }
  return asked;
}

/** A result that is not of this file at all is not kept: what it says instead, every part of it. */
function otherFileFaults(
  { id, firstMonth, months }: SentFile,
  { name }: NumberedBranch,
  { otherFiles }: JudgedResult<Asked>,
): { field: string; detail: string }[] {
  const ours: Readonly<Record<OtherFileCode, string>> = {
    'other-file': `this file has the number ${id}`,
    'other-branch': `this file went to "${name}"`,
    'other-month': `this file is about ${months} months from ${firstMonth}`,
  };
  return (['other-file', 'other-branch', 'other-month'] as const).flatMap((code) => {
    const seen = [...otherFiles[code]];
    if (seen.length === 0) return [];
    const told = seen
      .slice(0, mostShown)
      .map(([text, rows]) => `"${masked(text, 60)}" in ${rows} rows`);
    return [{ field: 'file', detail: `${code}: ${told.join(', ')}; ${ours[code]}` }];
  });
}
