import {
  applyExchangeResult,
  type Exchange,
  type ExchangeResult,
  type InsurerOfficer,
  listReconciliation,
  makeExchange,
  openExchange,
  readExchangeResult,
  showExchangeResult,
} from '@payung/casework';
import {
  type Bill,
  type ExchangeKind,
  type NominationId,
  RecipientId,
  type TenantId,
  UserId,
} from '@payung/domain';
import { given } from './determination-acts.ts';
import { aResult } from './http-exchanges.ts';
import { anAdmin } from './invented-region.ts';
import type { TestService } from './test-service.ts';

const correlationId = 'exchange';
export const branch = RecipientId.parse('bpjs-ketenagakerjaan');

export const anInsurer = (tenant: TenantId): InsurerOfficer => ({
  kind: 'InsurerOfficer',
  tenant,
  user: UserId.parse('insurer'),
});

/** A file about the people of a bill. */
export async function sent(
  test: TestService,
  { id: bill }: Pick<Bill, 'id'>,
  kind: ExchangeKind = 'registration',
): Promise<Exchange> {
  const asked = { branch, kind, bill, once: null, correlationId };
  const made = given(await makeExchange(test.service, anAdmin(test.tenant), asked));
  if (made.kind !== 'fresh') throw new Error('answered before');
  return made.value;
}

/** The lines of the file as CSV, without the headings. */
export async function linesIn(test: TestService, { id }: Exchange): Promise<string[]> {
  const request = { id, format: 'csv', correlationId } as const;
  const opened = given(await openExchange(test.service, anInsurer(test.tenant), request));
  const parts: Uint8Array[] = [];
  for await (const piece of opened.pieces) parts.push(piece);
  const [, ...lines] = Buffer.concat(parts).toString('utf8').trim().split('\r\n');
  return lines;
}

/** What is read of a table that the branch sends. */
export function readBack(
  test: TestService,
  { id }: Exchange,
  headings: readonly string[],
  rows: readonly (readonly string[])[],
) {
  return readExchangeResult(test.service, anInsurer(test.tenant), {
    exchange: id,
    fileName: 'hasil.csv',
    bytes: new Uint8Array(aResult(headings, rows)),
    answeredOn: null,
    correlationId,
  });
}

/** A result about people: a word, a card or a reason each. */
export async function answered(
  test: TestService,
  exchange: Exchange,
  said: readonly (readonly [NominationId, word: string, card: string, reason: string])[],
): Promise<ExchangeResult> {
  const niks = await niksOf(
    test,
    said.map(([id]) => id),
  );
  const rows = said.map(([, ...cells], i) => [niks[i] ?? '', ...cells]);
  return given(await readBack(test, exchange, ['NIK', 'HASIL', 'NO KPJ', 'ALASAN'], rows));
}

export async function niksOf(test: TestService, ids: readonly NominationId[]): Promise<string[]> {
  const data = await test.service.database.tenant(test.tenant);
  const records = await data.people.nominations([...ids]);
  return records.map((record) => record?.worker.nik ?? '');
}

/** Lets a result count; the work itself waits in the queue. */
export async function counting(test: TestService, { exchange, id }: ExchangeResult) {
  const request = { exchange, id, correlationId };
  return given(await applyExchangeResult(test.service, anAdmin(test.tenant), request));
}

export async function resultNow(
  test: TestService,
  { exchange, id }: ExchangeResult,
): Promise<ExchangeResult> {
  return given(await showExchangeResult(test.service, anAdmin(test.tenant), { exchange, id }));
}

/** Everything that a reconciliation tells: `<row> <kind> <code>`. */
export async function told(test: TestService, { exchange, id }: ExchangeResult): Promise<string[]> {
  const request = { exchange, id, kind: null, cursor: null, limit: 500 };
  const page = given(await listReconciliation(test.service, anAdmin(test.tenant), request));
  return page.items.map(({ row, kind, code }) => `${row ?? '-'} ${kind} ${code}`);
}
