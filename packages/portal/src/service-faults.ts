import type { ProblemError } from '@payung/contract';
import { ApiFault } from './api/request.ts';
import { say } from './language/say.ts';
import type { FieldError } from './pieces/error-summary.tsx';

/** Tells of a field, as the service calls it, which control it is and what to say of it; null for one unknown here. */
export type FaultWords = (field: string) => FieldError | null;

const unknownField = say(
  'Ada isian yang belum dapat diterima layanan. Periksa kembali semua isian.',
);

/** Codes whose `errors` name fields of the form that was sent. */
const aboutFields: readonly string[] = [
  'request-invalid',
  'member-invalid',
  'settings-invalid',
  'region-incomplete',
];

/**
 * What the service refused, field by field, in the words of the form. Null when it is a failure of another kind,
 * which `FaultNotice` then tells.
 */
export function fieldFaults(error: unknown, words: FaultWords): readonly FieldError[] | null {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return null;
  const { code, errors = [] } = error.fault.problem;
  if (!aboutFields.includes(code) || errors.length === 0) return null;
  const told = errors.map(({ field }) => words(field) ?? { target: null, text: unknownField });
  // several faults of one field have one sentence
  return told.filter(
    (one, position) => told.findIndex(({ text }) => text === one.text) === position,
  );
}

/** What stands at one control. */
export function errorAt(errors: readonly FieldError[], id: string): string | undefined {
  return errors.find(({ target }) => target === id)?.text;
}

/** Everything that the service listed under one of these codes, as it said it. */
export function faultsUnder(error: unknown, codes: readonly string[]): readonly ProblemError[] {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return [];
  const { code, errors = [] } = error.fault.problem;
  return codes.includes(code) ? errors : [];
}
