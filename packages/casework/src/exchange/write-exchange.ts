import { fileOver } from '@payung/data';
import { type Bill, cardInLedger, type ExchangeField } from '@payung/domain';
import { writeLongTable } from '@payung/files';
import { causeOf } from '../cause-of.ts';
import { billShelf } from '../contribution/contribution-shelves.ts';
import {
  cellsIn,
  type FileNames,
  fileNamesOf,
  monthAs,
  personFacts,
} from '../file-mapping/person-cells.ts';
import { notFound, ok, type Result } from '../refusal.ts';
import type { OpenRegion, Service } from '../service.ts';
import { branchOf, type NumberedBranch } from './branches.ts';
import { type ExchangeCarrier, findExchange } from './exchange-access.ts';
import { type OnFile, peopleOn } from './exchange-people.ts';
import { type Exchange, exchangeShelf } from './exchange-shelves.ts';

export interface OpenedExchange {
  readonly pieces: AsyncIterable<Uint8Array>;
  readonly fileName: string;
}

/**
 * The file for the branch, in the columns of the mapping that it was made by, with whole NIKs, piece by piece. That it
 * was taken, by whom and how many people are in it stands in the journal before its first piece is made. Whoever was
 * taken off the bill, forgotten or restricted meanwhile is not in it.
 */
export async function openExchange(
  service: Service,
  actor: ExchangeCarrier,
  request: {
    readonly id: string;
    readonly format: 'xlsx' | 'csv';
    readonly correlationId: string;
  },
): Promise<Result<OpenedExchange>> {
  const found = await findExchange(service, actor, request.id);
  if (!found.ok) return found;
  const { open, exchange } = found.value;
  const mapping = await branchOf(open, exchange.branch, exchange.mapping);
  const bill = await open.data.shelves.one(billShelf, exchange.bill);
  if (mapping === null || bill === null) return notFound('exchange');
  await tellExport(open, exchange, causeOf(actor, request.correlationId));
  const pieces = writeLongTable(rowsOf(open, exchange, mapping, bill), {
    format: request.format,
    headings: mapping[exchange.kind].map(({ heading }) => heading),
    demo: open.region.isDemo,
  });
  const what = exchange.kind === 'registration' ? 'pendaftaran' : 'iuran';
  const fileName = `${what}-${exchange.firstMonth}-${exchange.id}.${request.format}`;
  return ok({ pieces, fileName });
}

/** Two who take the file in the same moment are two exports; the one who is late counts again. */
async function tellExport(
  { data }: OpenRegion,
  exchange: Exchange,
  cause: ReturnType<typeof causeOf>,
): Promise<void> {
  let before: Exchange | null = exchange;
  while (before !== null) {
    const change = { exports: before.exports + 1 };
    const told = fileOver(exchangeShelf, before, change, { act: 'exported' });
    const result = await data.commit({ cause, lane: 'any', writes: [told] });
    if (result.kind === 'done') return;
    before = await data.shelves.one(exchangeShelf, exchange.id);
  }
}

async function* rowsOf(
  open: OpenRegion,
  exchange: Exchange,
  mapping: NumberedBranch,
  bill: Bill,
): AsyncGenerator<string[]> {
  const columns = mapping[exchange.kind];
  const ledgers = columns.some(({ field }) => field === 'cardNo');
  const facts = factsOf(exchange, mapping, bill, fileNamesOf(open.region));
  let no = 0;
  for await (const one of peopleOn(open, exchange, { ledgers })) {
    if (one.line.released) continue;
    no += 1;
    yield cellsIn(columns, facts(one, no));
  }
}

type Facts = Readonly<Record<ExchangeField, string | null>>;

function factsOf(
  { id, membershipType, groupCode }: Exchange,
  { dates, name }: NumberedBranch,
  { tariff, billing }: Bill,
  names: FileNames,
): (one: OnFile, no: number) => Facts {
  const always = {
    tariff: String(tariff),
    billingCode: billing?.code ?? null,
    membershipType,
    wadahCode: groupCode,
    branch: name,
    reference: id,
  };
  return ({ line, record, ledger }, no) => ({
    ...personFacts(record, names, dates),
    ...always,
    no: String(no),
    firstMonth: monthAs(line.firstMonth),
    months: String(line.months),
    rupiah: String(line.rupiah),
    cardNo: cardInLedger(ledger),
  });
}
