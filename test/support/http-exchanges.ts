import { ExchangeResultView, ExchangeView } from '@payung/contract';
import { defaultBranches } from '@payung/domain';
import { vi } from 'vitest';
import { type Answer, type Caller, read } from './http-caller.ts';
import { patient } from './patient.ts';

export const branch = 'bpjs-ketenagakerjaan';

/** Makes a file about the people of a bill. */
export async function anExchange(
  admin: Caller,
  bill: string,
  kind: 'registration' | 'payment' = 'registration',
): Promise<ExchangeView> {
  const json = { branch, kind, bill };
  return read(await admin.ask('POST', '/v1/exchanges', { json }), ExchangeView);
}

/** What a branch sends back, as a table. */
export function aResult(
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): Uint8Array {
  return Buffer.from([headings, ...rows].map((cells) => cells.join(';')).join('\n'), 'utf8');
}

export function sendResult(caller: Caller, exchange: string, bytes: Uint8Array): Promise<Answer> {
  const form = new FormData();
  form.set('file', new File([Buffer.from(bytes)], 'hasil.csv'));
  return caller.ask('POST', `/v1/exchanges/${exchange}/results`, { body: form });
}

/** Lets a read result count, and waits until all of it does. */
export async function countedResult(
  admin: Caller,
  result: ExchangeResultView,
): Promise<ExchangeResultView> {
  const address = `/v1/exchanges/${result.exchange}/results/${result.id}`;
  read(await admin.ask('POST', `${address}/apply`), ExchangeResultView);
  return vi.waitUntil(
    async () => {
      const now = read(await admin.ask('GET', address), ExchangeResultView);
      return now.state === 'applied' ? now : null;
    },
    { ...patient, interval: 25 },
  );
}

/** Files to the branch of Kudus to act on. */
export function openExchangeTargets(parts: {
  readonly admin: Caller;
  readonly bill: () => Promise<{ readonly id: string }>;
  readonly next: () => number;
}) {
  const { admin, bill, next } = parts;
  let file: Promise<string> | null = null;
  let answered: Promise<{ id: string; hold: string }> | null = null;
  const insurersFile = (): Promise<string> => {
    file ??= bill().then(async ({ id }) => (await anExchange(admin, id)).id);
    return file;
  };
  /** one that fits nobody on the bill; another file each time */
  const resultSent = (): Uint8Array =>
    aResult(['NIK', 'HASIL'], [[`331904010181${String(9000 + next())}`, 'DITERIMA']]);
  const freshResult = async () => {
    const id = await insurersFile();
    const sent = await sendResult(admin, id, resultSent());
    return { id, hold: read(sent, ExchangeResultView).id };
  };
  return {
    insurersFile,
    branchSent: () => ({ ...defaultBranches[0] }),
    resultSent,
    freshExchangeResult: freshResult,
    exchangeResult() {
      answered ??= freshResult();
      return answered;
    },
  };
}
