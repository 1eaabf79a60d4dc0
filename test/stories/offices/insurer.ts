import { ExchangeResultView, ExchangeView } from '@payung/contract';
import type { AtWork, Desk } from '../story-desk.ts';

/** the branch with which every region begins */
const branch = 'bpjs-ketenagakerjaan';

/** A file that a branch took, as it stands there: headings and rows. */
export interface BranchFile {
  readonly exchange: string;
  readonly rows: readonly Readonly<Record<string, string>>[];
}

function tableIn(bytes: Uint8Array): Record<string, string>[] {
  const text = new TextDecoder().decode(bytes);
  const [headings = [], ...lines] = text
    .trim()
    .split('\r\n')
    .map((line) => line.split(';').map((cell) => cell.replace(/^"(.*)"$/, '$1')));
  return lines.map((cells) => Object.fromEntries(headings.map((one, i) => [one, cells[i] ?? ''])));
}

/** The lead agency makes a file about the people of a bill, and the branch takes it. */
export async function sendFile(
  desks: { readonly admin: Desk; readonly insurer: Desk },
  bill: string,
  kind: 'registration' | 'payment',
): Promise<BranchFile> {
  const { id } = await desks.admin.ask('POST', '/v1/exchanges', ExchangeView, {
    ...{ branch, kind, bill },
  });
  const bytes = await desks.insurer.download(`/v1/exchanges/${id}/file?format=csv`);
  return { exchange: id, rows: tableIn(bytes) };
}

/** A row that a branch answers with. */
export interface BranchAnswer {
  readonly nik: string;
  readonly taken: boolean;
  readonly cardNo?: string;
  readonly reason?: string;
  /** the first month as the branch has it */
  readonly month?: string;
}

/** The number of a card of eleven digits that nobody else has. */
export const cardNo = (n: number): string => `21${String(n).padStart(9, '0')}`;

/** The branch sends its result; it is read, and does not count yet. */
export async function sendAnswers(
  insurer: Desk,
  exchange: string,
  answers: readonly BranchAnswer[],
): Promise<ExchangeResultView> {
  const headings = 'NIK;HASIL;NO KPJ;ALASAN;BULAN IURAN AWAL';
  const lines = answers.map(({ nik, taken, cardNo: card = '', reason = '', month = '' }) =>
    [nik, taken ? 'DITERIMA' : 'DITOLAK', card, reason, month].join(';'),
  );
  const form = new FormData();
  form.set('file', new File([[headings, ...lines, ''].join('\n')], 'hasil.csv'));
  return insurer.ask('POST', `/v1/exchanges/${exchange}/results`, ExchangeResultView, form);
}

/** Lets a result count, and waits until all of it does. */
export async function letCount(
  story: AtWork,
  admin: Desk,
  { exchange, id }: ExchangeResultView,
): Promise<ExchangeResultView> {
  const path = `/v1/exchanges/${exchange}/results/${id}`;
  await admin.ask('POST', `${path}/apply`, ExchangeResultView);
  await story.work();
  return admin.ask('GET', path, ExchangeResultView);
}
