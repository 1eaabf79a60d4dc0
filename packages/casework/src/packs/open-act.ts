import { FieldAct, type FieldActId } from '@payung/domain';
import { digestOf, openEnvelope } from './loan-key.ts';
import type { DeliveredAct, Pack } from './pack-shelves.ts';

export type ActReason = DeliveredAct['reasons'][number];

/** An act as a device delivers it. */
export interface SealedAct {
  readonly id: FieldActId;
  /** base64 of the envelope */
  readonly sealed: string;
}

/** An act whose envelope was opened, or why it cannot be read. */
export type OpenedAct =
  | { readonly id: FieldActId; readonly digest: string; readonly act: FieldAct }
  | {
      readonly id: FieldActId;
      readonly digest: string;
      readonly act: null;
      readonly reasons: readonly ActReason[];
    };

/** JSON writes half of a surrogate pair as an escape, and only that. */
const brokenLetter = /\\ud[89a-f][0-9a-f]{2}/i;

/** Opens an act of a loan and reads it, naming everything that is wrong with it. */
export function openAct(pack: Pack, { id, sealed }: SealedAct): OpenedAct {
  const bytes = openEnvelope(pack.key, `${pack.id}|${id}`, sealed);
  if (bytes === null) {
    const message = 'was not sealed to this loan under this id';
    return {
      id,
      digest: '',
      act: null,
      reasons: [{ field: 'sealed', code: 'unreadable', message }],
    };
  }
  const digest = digestOf(bytes);
  const parsed = FieldAct.safeParse(jsonIn(bytes));
  if (!parsed.success) {
    const reasons = parsed.error.issues.map(({ path, code, message }) => ({
      field: path.join('.'),
      code,
      message,
    }));
    return { id, digest, act: null, reasons };
  }
  if (brokenLetter.test(JSON.stringify(parsed.data.answer))) {
    const message = 'holds half of a character';
    return { id, digest, act: null, reasons: [{ field: 'answer', code: 'invalid', message }] };
  }
  return { id, digest, act: parsed.data };
}

function jsonIn(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}
