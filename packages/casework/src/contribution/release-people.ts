import { type Cause, fileOver, type RegistryWrite } from '@payung/data';
import {
  type Bill,
  type BillId,
  type Instant,
  type LedgerEntry,
  type NominationId,
  releaseMonths,
} from '@payung/domain';
import { causeOf } from '../cause-of.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import { nowOf } from '../now.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { type BillMaker, findBill } from './bill-access.ts';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from './contribution-shelves.ts';
import { ledgersOf, ledgerWrite, standingsFor } from './cover-of.ts';

type Why = Extract<LedgerEntry, { entry: 'released' }>['why'];

/**
 * Takes people off a bill before the insurer has a code for it: their months are free again, and its sums fall. Each
 * record of the list in one transaction; asking again changes nothing.
 * @returns the bill as it is now; null when somebody wrote it, or one of the people, meanwhile
 */
export async function releasePeople(
  open: OpenRegion,
  cause: Cause,
  bill: Bill,
  about: {
    readonly nominations: ReadonlySet<NominationId>;
    readonly why: Why;
    readonly at: Instant;
  },
): Promise<Bill | null> {
  let now: Bill | null = bill;
  for await (const piece of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill.id)) {
    const off = piece.lines.filter(
      ({ nomination, released }) => !released && about.nominations.has(nomination),
    );
    if (off.length === 0) continue;
    now = await releaseLines(open, cause, now, { piece, off, ...about });
    if (now === null) return null;
  }
  return now;
}

/**
 * Takes lines of one record of a list off a bill, in one transaction.
 * @returns the bill as it is now; null when somebody wrote it, or one of the people, meanwhile
 */
export async function releaseLines(
  open: OpenRegion,
  cause: Cause,
  bill: Bill,
  { piece, off, why, at }: { piece: BillPiece; off: readonly BillLine[]; why: Why; at: Instant },
): Promise<Bill | null> {
  const ledgers = await ledgersOf(
    open,
    off.map(({ person }) => person),
  );
  const standings = await standingsFor(open, ledgers);
  const release = { bill: bill.id, why, at };
  const people = off.flatMap(({ person }, i): RegistryWrite[] => {
    const ledger = ledgers[i] ?? null;
    const entries = releaseMonths(ledger, standings, release);
    return entries.length === 0 ? [] : [ledgerWrite(person, ledger, entries)];
  });
  const gone = new Set(off.map(({ no }) => no));
  const lines = piece.lines.map((line) => (gone.has(line.no) ? { ...line, released: true } : line));
  const change = {
    people: bill.people - off.length,
    personMonths: off.reduce((sum, { months }) => sum - months, bill.personMonths),
    rupiah: off.reduce((sum, { rupiah }) => sum - rupiah, bill.rupiah),
  };
  const result = await open.data.commit({
    cause,
    lane: 'any',
    writes: [
      fileOver(billShelf, bill, change, { act: 'people-released' }),
      fileOver(billLinesShelf, piece, { lines }, { folder: bill.id, act: null }),
      ...people,
    ],
  });
  return result.kind === 'done' ? { ...bill, ...change, version: bill.version + 1 } : null;
}

/**
 * Takes one person off a list that the insurer has no code for yet.
 * @returns `state-forbids` later: the bill is cancelled and made anew, or what was paid is given up
 */
export async function releaseOne(
  service: Service,
  actor: BillMaker,
  request: {
    readonly id: BillId;
    readonly version: number;
    readonly nomination: NominationId;
    readonly correlationId: string;
  },
): Promise<Result<Bill>> {
  const found = await findBill(service, actor, request.id);
  if (!found.ok) return found;
  const { open, bill } = found.value;
  if (bill.work !== null) return refuse({ code: 'work-under-way', step: 'make-bill' });
  if (bill.state !== 'listed') {
    return refuse({ code: 'state-forbids', detail: `the list of a bill in state ${bill.state}` });
  }
  if (bill.version !== request.version) return refuse({ code: 'version-moved' });
  const cause = causeOf(actor, request.correlationId);
  const nominations = new Set([request.nomination]);
  const about = { nominations, why: 'taken-off', at: nowOf(service) } as const;
  const now = await releasePeople(open, cause, bill, about);
  if (now === null) return refuse({ code: 'version-moved' });
  if (now === bill) {
    const faults = [{ field: 'nomination', detail: 'is not on the list of this bill' }];
    return refuse({ code: 'request-faults', faults });
  }
  return ok(now);
}
