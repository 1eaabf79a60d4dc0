import type { ExchangeBranch } from '@payung/contract';
import {
  type ExchangeKind,
  exchangeKinds,
  type InsurerReason,
  insurerReasons,
  type ResultColumn,
  resultColumns,
} from '@payung/domain';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { exchangeKindName } from '../../words/exchange.ts';
import { changedWords, joinWords } from '../../words-between-commas.ts';

type Results = ExchangeBranch['results'];

/** How a result is read, as it stands in its form: words between commas. */
export interface ResultText {
  readonly headings: Readonly<Record<ResultColumn, string>>;
  readonly accepted: string;
  readonly refused: string;
  readonly reasons: Readonly<Record<InsurerReason, string>>;
}

export function resultText({ headings, accepted, refused, reasons }: Results): ResultText {
  return {
    headings: eachOf(resultColumns, (column) => joinWords(headings[column])),
    accepted: joinWords(accepted),
    refused: joinWords(refused),
    reasons: eachOf(insurerReasons, (reason) => joinWords(reasons[reason])),
  };
}

/** What is sent; a reason that no word stands for is left out. */
export function branchResults(
  { headings, accepted, refused, reasons }: ResultText,
  before: Results,
): Results {
  const said: Results['reasons'] = {};
  for (const reason of insurerReasons) {
    const words = changedWords(reasons[reason], before.reasons[reason]);
    if (words.length > 0) said[reason] = words;
  }
  return {
    headings: eachOf(resultColumns, (column) =>
      changedWords(headings[column], before.headings[column]),
    ),
    accepted: changedWords(accepted, before.accepted),
    refused: changedWords(refused, before.refused),
    reasons: said,
  };
}

function eachOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  // the keys are all there are of K, which fromEntries cannot know
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

/** In front of where the columns of a file to a branch stand. */
export const columnsId = (branch: string, kind: ExchangeKind) => `kolom-${branch}-${kind}`;

/** Where a field of a branch's form stands. */
export const branchControl = (branch: string, field: string) => `cabang-${branch}-${field}`;

/** A fault of the service as a sentence beside its field; null for one that has none here. */
export function branchFault(field: string, branch: string): FieldError | null {
  for (const kind of exchangeKinds) {
    const name = exchangeKindName(kind).toLowerCase();
    const [, at] = new RegExp(`^${kind}\\.(\\d+)`).exec(field) ?? [];
    if (at !== undefined) {
      const text = say('Judul kolom {at} {name} kosong atau sama dengan kolom lain.', {
        at: Number(at) + 1,
        name,
      });
      return { target: `${columnsId(branch, kind)}-${at}`, text };
    }
    if (field.startsWith(kind)) {
      return {
        target: null,
        text: say('Harus ada tepat satu kolom berisi NIK untuk {name}.', { name }),
      };
    }
  }
  const [, part, of] =
    /^results\.(headings|reasons|accepted|refused)\.?([A-Za-z_]*)/.exec(field) ?? [];
  switch (part) {
    case 'headings':
      return {
        target: branchControl(branch, of ?? ''),
        text: headingFaults[of ?? ''] ?? say('Satu judul hanya boleh untuk satu kolom.'),
      };
    case 'reasons':
      return { target: branchControl(branch, of ?? ''), text: oneMeaning };
    case 'accepted':
      return {
        target: branchControl(branch, part),
        text: say('Isi kata yang berarti diterima; satu kata hanya boleh berarti satu hal.'),
      };
    case 'refused':
      return { target: branchControl(branch, part), text: oneMeaning };
    default:
      return field === 'name'
        ? { target: branchControl(branch, 'name'), text: say('Isi nama, paling sedikit 3 huruf.') }
        : null;
  }
}

const oneMeaning = say('Satu kata hanya boleh berarti satu hal.');
const headingFaults: Readonly<Record<string, string>> = {
  nationalId: say('Isi judul kolom NIK, berbeda dengan kolom lain.'),
  answer: say('Isi judul kolom jawaban atau kolom nomor peserta, berbeda dengan kolom lain.'),
};
