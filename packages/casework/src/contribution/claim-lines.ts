import { fileNew, fileOver, type RegistryWrite } from '@payung/data';
import { type Bill, claimMonths, monthsOfRuns, runsCost } from '@payung/domain';
import { leaseMs } from '../lease.ts';
import { nowOf } from '../now.ts';
import { causeOfWork } from './bill-access.ts';
import {
  type BillLine,
  billLinesShelf,
  billShelf,
  type LeftOffLine,
  leftOffShelf,
} from './contribution-shelves.ts';
import { ledgerWrite } from './cover-of.ts';
import type { JudgedLine } from './judge-lines.ts';
import type { ListGround } from './list-ground.ts';

/** people of one transaction, each with a write of their own: a third of a record of a decision, and below what fits */
const peopleAtOnce = 67;
/**
 * Claims the months of the next lines in one transaction, together with their places on the list and how far the list
 * is: a process that dies leaves nobody claimed and not listed.
 * @returns the bill as it is now and how many lines were done; `rival` when somebody wrote meanwhile
 */
export async function claimLines(
  ground: ListGround,
  bill: Bill,
  lines: readonly JudgedLine[],
): Promise<{ bill: Bill; done: number } | 'rival'> {
  if (bill.work === null) return 'rival';
  const { taken, done } = asManyAsFit(lines);
  const at = nowOf(ground.service);
  const listed: BillLine[] = [];
  const leftOff: LeftOffLine[] = [];
  const ledgers: RegistryWrite[] = [];
  for (const one of taken) {
    if (one.kind === 'left-off') leftOff.push(one.line);
    if (one.kind !== 'list') continue;
    const { record, person, ledger, bills, runs, owed } = one;
    const { id, cohort, funding } = bill;
    const claim = { bill: id, cohort, funding, runs, ...owed, at };
    const answer = claimMonths(ledger, bills, claim);
    const [first] = runs;
    // held months were taken off before: it is the same person twice, and listed
    if (answer.kind === 'held' || answer.entries.length === 0 || first === undefined) continue;
    ledgers.push(ledgerWrite(person, ledger, answer.entries));
    listed.push({
      no: bill.people + listed.length + 1,
      person,
      nomination: record.id,
      agency: record.agency,
      firstMonth: first.firstMonth,
      months: monthsOfRuns(runs).length,
      rupiah: runsCost(runs),
      released: false,
    });
  }
  const change: Partial<Bill> = {
    ...sums(bill, listed),
    leftOff: counted(bill.leftOff, leftOff),
    pieces: bill.pieces + Math.sign(listed.length),
    leftOffPieces: bill.leftOffPieces + Math.sign(leftOff.length),
    work: {
      ...bill.work,
      line: bill.work.line + done,
      leaseUntil: ground.service.clock.now() + leaseMs,
    },
  };
  const result = await ground.open.data.commit({
    cause: causeOfWork(bill),
    lane: 'any',
    writes: [
      fileOver(billShelf, bill, change, { act: listed.length > 0 ? 'months-claimed' : null }),
      ...pieces(bill, listed, leftOff),
      ...ledgers,
    ],
  });
  if (result.kind !== 'done') return 'rival';
  return { bill: { ...bill, ...change, version: bill.version + 1 }, done };
}

function asManyAsFit(lines: readonly JudgedLine[]): { taken: JudgedLine[]; done: number } {
  const taken: JudgedLine[] = [];
  let people = 0;
  for (const one of lines) {
    if (one.kind === 'list') people += 1;
    if (people > peopleAtOnce) break;
    taken.push(one);
  }
  return { taken, done: taken.length };
}

function sums(
  bill: Bill,
  listed: readonly BillLine[],
): Pick<Bill, 'people' | 'personMonths' | 'rupiah'> {
  return {
    people: bill.people + listed.length,
    personMonths: listed.reduce((sum, { months }) => sum + months, bill.personMonths),
    rupiah: listed.reduce((sum, { rupiah }) => sum + rupiah, bill.rupiah),
  };
}

function counted(
  before: Readonly<Record<string, number>>,
  lines: readonly LeftOffLine[],
): Record<string, number> {
  const all = { ...before };
  for (const { code } of lines) all[code] = (all[code] ?? 0) + 1;
  return all;
}

/** The id of a record of a list, in their order. */
export function pieceId(at: number): string {
  return String(at).padStart(5, '0');
}

function pieces(
  { id: folder, pieces: at, leftOffPieces }: Bill,
  listed: BillLine[],
  leftOff: LeftOffLine[],
): RegistryWrite[] {
  const filing = { folder, act: null };
  return [
    ...(listed.length === 0
      ? []
      : [fileNew(billLinesShelf, { id: pieceId(at), version: 1, lines: listed }, filing)]),
    ...(leftOff.length === 0
      ? []
      : [
          fileNew(leftOffShelf, { id: pieceId(leftOffPieces), version: 1, lines: leftOff }, filing),
        ]),
  ];
}
