import { fileOver, type RegistryWrite } from '@payung/data';
import {
  type Bill,
  type HeldMonth,
  type Instant,
  monthsAfterLeaving,
  monthsOnBill,
  type PersonId,
  releaseMonths,
  type TenantId,
} from '@payung/domain';
import { leaveAllLikewise } from '../leaving/leave-likewise.ts';
import { leaverShelf } from '../leaving/leaving-shelves.ts';
import { nowOf } from '../now.ts';
import { type OpenRegion, regionOf, type Service } from '../service.ts';
import { causeOfWork } from './bill-access.ts';
import {
  type BillLine,
  type BillPiece,
  billLinesShelf,
  billShelf,
} from './contribution-shelves.ts';
import { ledgersOf, ledgerWrite, standingsFor } from './cover-of.ts';
import { releasePieces } from './release-pieces.ts';

/** The same for a region each night, whether or not another list is made. Answers how many people lost months. */
export async function takeLeaversOff(service: Service, tenant: TenantId): Promise<number> {
  return releaseLeavers(service, await regionOf(service, tenant), null);
}

/**
 * Takes months after a leaving off every list that the insurer has no code for yet (domain-rules 2.17): nobody pays for
 * who left. Months up to the leaving stay owed. Bills with a code are paid as they were billed; their months are asked
 * back, or go to whoever follows. Safe to repeat.
 * @param about the bill that is being made, which is the reason; null where the day is
 * @returns how many people lost months
 */
export async function releaseLeavers(
  service: Service,
  open: OpenRegion,
  about: Bill | null,
): Promise<number> {
  // what a decision covered of them under another NIK since they left ends before it can be listed
  await leaveAllLikewise(service, open);
  const { shelves } = open.data;
  const listed = (await shelves.all(billShelf)).filter(
    ({ id, state, work }) => id !== about?.id && state === 'listed' && work === null,
  );
  if (listed.length === 0) return 0;
  // cover ends for the person: a list may name them by the nomination of another year
  const left = new Set((await shelves.all(leaverShelf)).map(({ person }) => person));
  let count = 0;
  for (const bill of listed) count += await releaseFrom(service, open, about, bill, left);
  return count;
}

function releaseFrom(
  service: Service,
  open: OpenRegion,
  about: Bill | null,
  bill: Bill,
  left: ReadonlySet<PersonId>,
): Promise<number> {
  return releasePieces(open, bill, {
    concerns: async (lines) => lines.some((line) => concerns(line, left)),
    tryPiece: (piece) => tryRelease(service, open, about, { bill, piece, left }),
  });
}

function concerns({ released, person }: BillLine, left: ReadonlySet<PersonId>): boolean {
  return !released && left.has(person);
}

/** A line that loses months, with the writes that take them off. */
interface Off {
  readonly line: BillLine;
  readonly months: readonly HeldMonth[];
  readonly write: RegistryWrite;
}

/** One record of a list in one transaction. */
async function tryRelease(
  service: Service,
  open: OpenRegion,
  about: Bill | null,
  of: { readonly bill: Bill; readonly piece: string; readonly left: ReadonlySet<PersonId> },
): Promise<number | 'rival'> {
  const { shelves } = open.data;
  const [bill, piece] = await Promise.all([
    shelves.one(billShelf, of.bill.id),
    shelves.one(billLinesShelf, of.piece, of.bill.id),
  ]);
  if (bill === null || piece === null || bill.state !== 'listed') return 0;
  const off = await whoLeft(open, bill, piece, { left: of.left, at: nowOf(service) });
  if (off.length === 0) return 0;
  const shorter = new Map(off.map(({ line }) => [line.no, line]));
  const lost = off.flatMap(({ months }) => months);
  const change = {
    people: bill.people - off.filter(({ line }) => line.released).length,
    personMonths: bill.personMonths - lost.length,
    rupiah: lost.reduce((sum, { tariff }) => sum - tariff, bill.rupiah),
  };
  const lines = piece.lines.map((line) => shorter.get(line.no) ?? line);
  const result = await open.data.commit({
    cause: causeOfWork(about ?? bill),
    lane: 'any',
    writes: [
      fileOver(billShelf, bill, change, { act: 'people-released' }),
      fileOver(billLinesShelf, piece, { lines }, { folder: bill.id, act: null }),
      ...off.map(({ write }) => write),
    ],
  });
  return result.kind === 'done' ? off.length : 'rival';
}

async function whoLeft(
  open: OpenRegion,
  bill: Bill,
  { lines }: BillPiece,
  { left, at }: { readonly left: ReadonlySet<PersonId>; readonly at: Instant },
): Promise<Off[]> {
  const some = lines.filter((line) => concerns(line, left));
  const ledgers = await ledgersOf(
    open,
    some.map(({ person }) => person),
  );
  const standings = await standingsFor(open, ledgers);
  return some.flatMap((line, i): Off[] => {
    const ledger = ledgers[i] ?? null;
    const months = monthsAfterLeaving(ledger, standings, bill.id);
    if (months.length === 0) return [];
    const release = { bill: bill.id, why: 'left', at } as const;
    const names = months.map(({ month }) => month);
    const write = ledgerWrite(
      line.person,
      ledger,
      releaseMonths(ledger, standings, release, names),
    );
    return [
      { line: shortened(line, months, monthsOnBill(ledger, standings, bill.id)), months, write },
    ];
  });
}

/** Whoever has no month left is off the list, which goes on saying what stood there. */
function shortened(
  line: BillLine,
  months: readonly HeldMonth[],
  onBill: ReturnType<typeof monthsOnBill>,
): BillLine {
  if (months.length === onBill.months.length) return { ...line, released: true };
  return {
    ...line,
    months: line.months - months.length,
    rupiah: months.reduce((sum, { tariff }) => sum - tariff, line.rupiah),
  };
}
