import { SocialDataset } from '@payung/domain';
import type { SocialFileSent } from '../../api/social-data.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { dateFrom } from '../../typed-date.ts';

/** What is typed about a file before it is sent. */
export interface FileDraft {
  readonly file: File | null;
  readonly dataset: string;
  readonly year: string;
  readonly quarter: string;
  readonly day: string;
  readonly source: string;
}

export const emptyDraft: FileDraft = {
  file: null,
  dataset: 'DTSEN',
  year: '',
  quarter: '1',
  day: '',
  source: '',
};

type DraftField = keyof FileDraft;

const faults: Readonly<Record<DraftField, string>> = {
  file: say('Pilih berkas XLSX atau CSV yang punya kolom NIK dan kolom desil.'),
  dataset: say('Pilih data sosial yang dipadankan.'),
  year: say('Isi tahun data, misalnya 2026.'),
  quarter: say('Pilih triwulan.'),
  day: say('Isi tanggal padan yang ada dan tidak sesudah hari ini, misalnya 21-11-2026.'),
  source: say('Isi surat atau kantor asal berkas, 3 sampai 120 huruf.'),
};

/** Under which field the service says what is wrong. */
const fieldsOfService: Readonly<Record<string, DraftField>> = {
  file: 'file',
  dataset: 'dataset',
  period: 'year',
  matchedOn: 'day',
  source: 'source',
};

export const controlOf = (field: DraftField) => `padan-${field}`;

const faultAt = (field: DraftField): FieldError => ({
  target: controlOf(field),
  text: faults[field],
});

/** What is wrong at a field that the service names; null for one that is unknown here. */
export function serviceFault(field: string): FieldError | null {
  const own = fieldsOfService[field];
  return own === undefined ? null : faultAt(own);
}

/** What is to be sent, or everything that is wrong with it. */
export function readDraft(
  draft: FileDraft,
):
  | { readonly ok: true; readonly sent: SocialFileSent }
  | { readonly ok: false; readonly errors: readonly FieldError[] } {
  const { file, quarter } = draft;
  const dataset = SocialDataset.safeParse(draft.dataset);
  const year = /^20\d\d$/.test(draft.year.trim()) ? draft.year.trim() : null;
  const matchedOn = dateFrom(draft.day);
  const source = draft.source.trim();
  const wrong: DraftField[] = [];
  if (file === null) wrong.push('file');
  if (!dataset.success) wrong.push('dataset');
  if (year === null) wrong.push('year');
  if (matchedOn === null) wrong.push('day');
  if (source.length < 3 || source.length > 120) wrong.push('source');
  if (file === null || !dataset.success || year === null || matchedOn === null || wrong.length > 0)
    return { ok: false, errors: wrong.map(faultAt) };
  const period = `${year}-Q${quarter}`;
  return { ok: true, sent: { file, dataset: dataset.data, period, matchedOn, source } };
}
