import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { faultsUnder } from '../../service-faults.ts';
import { dateFrom } from '../../typed-date.ts';
import { ruleFaultSentence } from '../../words/regulations.ts';

export const controls = {
  kind: 'peraturan-jenis',
  number: 'peraturan-nomor',
  year: 'peraturan-tahun',
  title: 'peraturan-tentang',
  signedOn: 'peraturan-ditetapkan',
  effectiveFrom: 'peraturan-mulai',
  effectiveTo: 'peraturan-berakhir',
  replaces: 'peraturan-mengganti',
  scan: 'peraturan-naskah',
} as const;

/** A regulation as it is typed in. */
export interface RegulationText {
  readonly kind: string;
  readonly number: string;
  readonly year: string;
  readonly title: string;
  readonly signedOn: string;
  readonly effectiveFrom: string;
  readonly effectiveTo: string;
  readonly replaces: readonly string[];
}

export const emptyRegulation: RegulationText = {
  kind: '',
  number: '',
  year: '',
  title: '',
  signedOn: '',
  effectiveFrom: '',
  effectiveTo: '',
  replaces: [],
};

const firstYear = 1945;
const lastYear = 2199;

/** What is sent, or everything that is wrong with what was typed. */
export function regulationFrom(
  text: RegulationText,
):
  | { readonly ok: true; readonly request: object }
  | { readonly ok: false; readonly faults: readonly FieldError[] } {
  const year = /^\d{4}$/.test(text.year.trim()) ? Number(text.year) : 0;
  const typed = (value: string) => (value.trim() === '' ? null : dateFrom(value));
  const isWrongDate = (value: string) => value.trim() !== '' && dateFrom(value) === null;
  const date = say('Tulis tanggal seperti 31-12-2026.');
  const checks: readonly (readonly [boolean, string, string])[] = [
    [text.kind === '', controls.kind, say('Pilih jenis peraturan.')],
    [text.number.trim() === '', controls.number, say('Isi nomor peraturan.')],
    [year < firstYear || year > lastYear, controls.year, say('Isi tahun dengan empat angka.')],
    [text.title.trim().length < 3, controls.title, say('Isi tentang apa peraturan ini.')],
    [isWrongDate(text.signedOn), controls.signedOn, date],
    [
      dateFrom(text.effectiveFrom) === null,
      controls.effectiveFrom,
      say('Isi mulai berlaku. {date}', { date }),
    ],
    [isWrongDate(text.effectiveTo), controls.effectiveTo, date],
  ];
  const faults = checks
    .filter(([isWrong]) => isWrong)
    .map(([, target, said]) => ({ target, text: said }));
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    request: {
      kind: text.kind,
      number: text.number.trim(),
      year,
      title: text.title.trim(),
      signedOn: typed(text.signedOn),
      effectiveFrom: dateFrom(text.effectiveFrom),
      effectiveTo: typed(text.effectiveTo),
      replaces: text.replaces,
    },
  };
}

/** What the service refused of it, beside the controls. */
export function regulationRefusals(error: unknown): readonly FieldError[] {
  const targets: Readonly<Record<string, string>> = controls;
  return faultsUnder(error, ['rules-invalid', 'request-invalid']).map((fault) => ({
    target: targets[fault.field] ?? null,
    text: ruleFaultSentence(fault),
  }));
}
