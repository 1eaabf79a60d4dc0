import type { NominationRecord } from '@payung/data';
import {
  type BillId,
  type BillStandings,
  billedMonths,
  heldMonths,
  holdsMonths,
  monthsAfterLeaving,
  type PersonLedger,
} from '@payung/domain';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billSuccessorShelf,
} from '../contribution/contribution-shelves.ts';
import { ledgersOf, standingsFor } from '../contribution/cover-of.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import { nominationsOf } from '../nominations-of.ts';
import { inPartsOf, readAhead } from '../read-ahead.ts';
import type { OpenRegion } from '../service.ts';
import type { Exchange } from './exchange-shelves.ts';

/** people read together */
const atOnce = 400;

/** in the place of a record of the list, for whom no record of it names */
const successors = 'successors';

/** Somebody on the bill of a file, whose data may be used. */
export interface OnFile {
  /** record of the bill's list; none for who took months over */
  readonly piece: string;
  readonly line: BillLine;
  readonly record: NominationRecord;
  /** null where it was not asked for, and for whom nobody ever billed */
  readonly ledger: PersonLedger | null;
  /** every bill that the ledger names */
  readonly bills: BillStandings;
}

type Listed = Pick<OnFile, 'piece' | 'line'>;

/**
 * Everybody on the bill of a file, in the order of the list, those too who were taken off it. A registration names who
 * is to be covered: whoever took months over stands behind the list, and months that cover nobody any more are on
 * nobody's line. A payment is told as it was paid. Whoever was forgotten or restricted is left out. Memory holds some
 * hundred people.
 */
export async function* peopleOn(
  open: OpenRegion,
  { bill, kind }: Pick<Exchange, 'bill' | 'kind'>,
  also: { readonly ledgers: boolean },
): AsyncGenerator<OnFile> {
  const registers = kind === 'registration';
  const listed = inPartsOf(atOnce, listedOn(open, bill, registers));
  const read = (some: Listed[]) => readListed(open, some, registers || also.ledgers);
  for await (const people of readAhead(listed, read)) {
    const bills = await standingsFor(
      open,
      people.map(({ ledger }) => ledger),
    );
    for (const { piece, line: before, record, ledger } of people) {
      if (record === null || record.restricted !== undefined) continue;
      const line = registers ? asCovered({ piece, line: before }, ledger, bills, bill) : before;
      if (line !== null) yield { piece, line, record, ledger, bills };
    }
  }
}

/** The records of a bill's list, one after the other, and behind them whoever took months over. */
async function* listedOn(
  open: OpenRegion,
  bill: BillId,
  registers: boolean,
): AsyncGenerator<Listed[]> {
  let last = 0;
  for await (const { id, lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill)) {
    yield lines.map((line) => ({ piece: id, line }));
    last = lines.at(-1)?.no ?? last;
  }
  if (registers) yield await successorsOn(open, bill, last);
}

/** Some people of a list as they are now; the record is null for whom nothing is kept any more. */
async function readListed(
  open: OpenRegion,
  some: readonly Listed[],
  withLedgers: boolean,
): Promise<(Listed & { record: NominationRecord | null; ledger: PersonLedger | null })[]> {
  const people = some.map(({ line }) => line.person);
  const [records, ledgers] = await Promise.all([
    nominationsOf(
      open,
      some.map(({ line }) => line.nomination),
    ),
    withLedgers ? ledgersOf(open, people) : [],
  ]);
  return some.map((listed, i) => ({
    ...listed,
    record: records[i] ?? null,
    ledger: ledgers[i] ?? null,
  }));
}

/** Whoever took months of a bill over, each once, numbered on behind its list. */
async function successorsOn({ data }: OpenRegion, bill: BillId, last: number): Promise<Listed[]> {
  const all = await data.shelves.all(billSuccessorShelf, bill);
  const people = [...new Map(all.map((one) => [one.person, one])).values()];
  return people.map(({ person, nomination, agency, firstMonth, months, rupiah }, i) => ({
    piece: successors,
    line: {
      no: last + i + 1,
      person,
      nomination,
      agency,
      firstMonth,
      months: Math.min(months, 12),
      rupiah,
      released: false,
    },
  }));
}

/**
 * A line with the months of the bill that cover the person, as their contributions say now; taken off where none does.
 * Null for a successor who stands on the list as well, and has all months there.
 */
function asCovered(
  { piece, line }: Listed,
  ledger: PersonLedger | null,
  standings: BillStandings,
  bill: BillId,
): BillLine | null {
  const isListed = billedMonths(ledger, standings).some((one) => one.bill === bill);
  if (piece === successors && isListed) return null;
  const state = standings.get(bill)?.state;
  if (line.released || state === undefined || !holdsMonths(state)) return line;
  const idle = new Set(monthsAfterLeaving(ledger, standings, bill).map(({ month }) => month));
  const months = heldMonths(ledger, standings).filter(
    (one) => one.bill === bill && !idle.has(one.month),
  );
  const [first] = months;
  if (first === undefined) return { ...line, released: true };
  return {
    ...line,
    firstMonth: first.month,
    months: months.length,
    rupiah: months.reduce((sum, { tariff }) => sum + tariff, 0),
  };
}
