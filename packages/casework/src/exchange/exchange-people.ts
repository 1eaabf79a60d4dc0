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
import { nominationsOf } from '../determination/list-lines.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import type { Exchange } from './exchange-shelves.ts';

/** people read together */
const atOnce = 180;

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
  let some: Listed[] = [];
  async function* found(): AsyncGenerator<OnFile> {
    const records = await nominationsOf(
      open,
      some.map(({ line }) => line.nomination),
    );
    const people = some.map(({ line }) => line.person);
    const ledgers = registers || also.ledgers ? await ledgersOf(open, people) : [];
    const standings = registers ? await standingsFor(open, ledgers) : null;
    for (const [i, listed] of some.entries()) {
      const record = records[i] ?? null;
      if (record === null || record.restricted !== undefined) continue;
      const ledger = ledgers[i] ?? null;
      const line = standings === null ? listed.line : asCovered(listed, ledger, standings, bill);
      if (line !== null) yield { piece: listed.piece, line, record, ledger };
    }
    some = [];
  }
  let last = 0;
  for await (const { id, lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill)) {
    some.push(...lines.map((line) => ({ piece: id, line })));
    last = lines.at(-1)?.no ?? last;
    if (some.length >= atOnce) yield* found();
  }
  if (registers) some.push(...(await successorsOn(open, bill, last)));
  yield* found();
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
