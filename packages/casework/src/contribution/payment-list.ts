import type { NominationRecord } from '@payung/data';
import type { Bill, BillId, Region } from '@payung/domain';
import {
  type PaymentLine,
  type PaymentPaper,
  type Pieces,
  writePaymentListCsv,
  writePaymentListPdf,
} from '@payung/files/papers';
import type { RegionAdmin, Treasurer } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { piecesOf } from '../determination/list-pieces.ts';
import { letterheadOf, seatOf } from '../letterhead.ts';
import { nominationsOf } from '../nominations-of.ts';
import { inPartsOf, readAhead } from '../read-ahead.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { tell } from '../tell.ts';
import { findBill } from './bill-access.ts';
import { moneyOf } from './bill-money.ts';
import { type BillLine, type BillPiece, billLinesShelf } from './contribution-shelves.ts';

/** people read together */
const linesAtOnce = 400;

/**
 * The list behind a payment request (daftar nominatif), in full: that it was taken stands in the journal before its
 * first piece is made.
 * @returns `work-under-way` while the list is made
 */
export async function openPaymentList(
  service: Service,
  actor: RegionAdmin | Treasurer,
  request: {
    readonly id: BillId;
    readonly format: 'pdf' | 'csv';
    readonly correlationId: string;
  },
): Promise<Result<Pieces>> {
  const found = await findBill(service, actor, request.id);
  if (!found.ok) return found;
  const { open, bill } = found.value;
  if (bill.work !== null) return refuse({ code: 'work-under-way', step: 'make-bill' });
  const after = { format: request.format, people: bill.people };
  await tell(open.data, causeOf(actor, request.correlationId), {
    of: 'bill',
    id: bill.id,
    act: 'list-read',
    after,
  });
  const lines = paymentLines(open, bill);
  const paper = await paperOf(open, bill);
  return ok(
    request.format === 'pdf'
      ? writePaymentListPdf(lines, paper)
      : writePaymentListCsv(lines, paper),
  );
}

async function* paymentLines(open: OpenRegion, { id }: Bill): AsyncGenerator<PaymentLine> {
  const names = namesIn(open.region);
  let no = 0;
  const people = readAhead(inPartsOf(linesAtOnce, linesOn(open, id)), async (lines) => ({
    lines,
    records: await nominationsOf(
      open,
      lines.map(({ nomination }) => nomination),
    ),
  }));
  for await (const { lines, records } of people) {
    for (const [i, line] of lines.entries()) {
      no += 1;
      yield paymentLine(no, line, records[i] ?? null, names);
    }
  }
}

async function* linesOn(open: OpenRegion, bill: BillId): AsyncGenerator<BillLine[]> {
  for await (const { lines } of piecesOf<BillLine, BillPiece>(open, billLinesShelf, bill)) {
    yield lines.filter(({ released }) => !released);
  }
}

type Names = ReturnType<typeof namesIn>;

function namesIn({ agencies, villages }: Region) {
  return {
    agency: new Map<string, string>(agencies.map(({ id, name }) => [id, name])),
    village: new Map<string, string>(villages.map(({ code, name }) => [code, name])),
  };
}

function paymentLine(
  no: number,
  { agency, firstMonth, months, rupiah }: BillLine,
  record: NominationRecord | null,
  names: Names,
): PaymentLine {
  const worker = record?.worker ?? null;
  const village = worker?.village ?? null;
  return {
    no,
    name: worker?.name ?? '(data orang dihapus)',
    nik: worker?.nik ?? '',
    village: village === null ? null : (names.village.get(village) ?? village),
    agency: names.agency.get(agency) ?? agency,
    firstMonth,
    months,
    rupiah,
  };
}

async function paperOf(open: OpenRegion, bill: Bill): Promise<PaymentPaper> {
  const { cohort, source } = await moneyOf(open, bill);
  const { accountCode, billing, firstMonth, months, people, rupiah } = bill;
  return {
    letterhead: await letterheadOf(open),
    cohort: cohort.name,
    fundingSource: source.name,
    accountCode,
    billingCode: billing?.code ?? null,
    firstMonth,
    months,
    place: seatOf(open.region),
    people,
    rupiah,
    demo: open.region.isDemo,
    madeOn: open.today,
  };
}
