import type { Reason } from '@payung/contract';
import { ApiFault } from '../../api/request.ts';
import { say } from '../../language/say.ts';
import type { FieldError } from '../../pieces/error-summary.tsx';
import { explainReason, type Names } from '../../words/reasons.ts';
import { controlIdOf, type DraftField, emptyDraft } from './draft.ts';

/** An answer that kept nothing, yet is an outcome and not a failure. */
export type Refusal =
  | { readonly kind: 'ineligible'; readonly reasons: readonly Reason[] }
  | { readonly kind: 'to-correct'; readonly errors: readonly FieldError[] };

/** null when the error is a failure of another kind. */
export function refusalOf(error: unknown, names: Names): Refusal | null {
  if (!(error instanceof ApiFault) || error.fault.kind !== 'problem') return null;
  const { code, reasons = [], errors = [] } = error.fault.problem;
  if (code === 'worker-ineligible') return { kind: 'ineligible', reasons: reasons.map(asReason) };
  if (code !== 'worker-to-correct' && code !== 'request-invalid') return null;
  const explained =
    reasons.length > 0
      ? reasons.map((reason) => errorFromReason(asReason(reason), names))
      : errors.map((fault) => errorFromField(fault.field));
  return explained.length === 0 ? null : { kind: 'to-correct', errors: explained };
}

function asReason(reason: { readonly code: string; readonly field?: unknown }): Reason {
  const { field, ...rest } = reason;
  return typeof field === 'string' ? { ...rest, field } : rest;
}

function errorFromReason(reason: Reason, names: Names): FieldError {
  const { what, remedy } = explainReason(reason, names);
  return { target: targetOf(reason.field), text: `${what} ${remedy}` };
}

// A field the schema refused: the form's own limits make this rare.
function errorFromField(path: string): FieldError {
  const field = path.split(/[./]/).at(-1) ?? '';
  return {
    target: targetOf(field),
    text: say('Isian ini belum dapat dibaca. Periksa penulisannya.'),
  };
}

function targetOf(field: string | undefined): string | null {
  if (field === undefined) return null;
  // the district goes along with the village that was chosen
  const shown = field === 'district' ? 'village' : field;
  return isDraftField(shown) ? controlIdOf(shown) : null;
}

function isDraftField(field: string): field is DraftField {
  return Object.hasOwn(emptyDraft, field);
}
