import type { Regency } from '@payung/places';

/** Something that is wrong or lacking, and where it is set. */
export interface Fault {
  readonly field: string;
  readonly code: string;
  readonly message: string;
}

/** Why the control plane did not do what was asked, as a value. */
export type ControlRefusal =
  | { readonly code: 'not-found'; readonly what: string }
  | { readonly code: 'state-forbids'; readonly detail: string }
  | { readonly code: 'region-taken'; readonly detail: string }
  | {
      readonly code: 'place-refused';
      readonly why: 'not-a-tenant' | 'replaced' | 'unknown';
      readonly detail: string;
      readonly successors: readonly Regency[];
    }
  | { readonly code: 'request-invalid'; readonly faults: readonly Fault[] }
  | { readonly code: 'region-incomplete'; readonly faults: readonly Fault[] }
  | { readonly code: 'region-changed' }
  | { readonly code: 'self-invited' }
  | { readonly code: 'second-person-needed' }
  | { readonly code: 'legal-hold'; readonly detail: string };

export type ControlResult<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: ControlRefusal };

export function done<T>(value: T): ControlResult<T> {
  return { ok: true, value };
}

export function refused(refusal: ControlRefusal): ControlResult<never> {
  return { ok: false, refusal };
}

export function noSuch(what: string): ControlResult<never> {
  return refused({ code: 'not-found', what });
}
