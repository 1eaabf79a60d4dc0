import type { NominationRecord } from '@payung/data';
import type { PersonLedger } from '@payung/domain';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
} from '../contribution/contribution-shelves.ts';
import { ledgersOf } from '../contribution/cover-of.ts';
import { nominationsOf } from '../determination/list-lines.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import type { OpenRegion } from '../service.ts';
import type { Exchange } from './exchange-shelves.ts';

/** people read together */
const atOnce = 180;

/** Somebody on the bill of a file, whose data may be used. */
export interface OnFile {
  /** record of the bill's list */
  readonly piece: string;
  readonly line: BillLine;
  readonly record: NominationRecord;
  /** null where it was not asked for, and for whom nobody ever billed */
  readonly ledger: PersonLedger | null;
}

/**
 * Everybody on the bill of a file, in the order of the list, those too who were taken off it. Whoever was forgotten or
 * restricted is left out. Memory holds some hundred people.
 */
export async function* peopleOn(
  open: OpenRegion,
  { bill }: Pick<Exchange, 'bill'>,
  also: { readonly ledgers: boolean },
): AsyncGenerator<OnFile> {
  let some: { piece: string; line: BillLine }[] = [];
  async function* found(): AsyncGenerator<OnFile> {
    const records = await nominationsOf(
      open,
      some.map(({ line }) => line.nomination),
    );
    const people = some.map(({ line }) => line.person);
    const ledgers = also.ledgers ? await ledgersOf(open, people) : [];
    for (const [i, { piece, line }] of some.entries()) {
      const record = records[i] ?? null;
      if (record === null || record.restricted !== undefined) continue;
      yield { piece, line, record, ledger: ledgers[i] ?? null };
    }
    some = [];
  }
  for await (const { id, lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill)) {
    some.push(...lines.map((line) => ({ piece: id, line })));
    if (some.length >= atOnce) yield* found();
  }
  yield* found();
}
