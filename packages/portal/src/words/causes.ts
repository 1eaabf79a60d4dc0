import { reasonOfCause } from '@payung/domain';
import { explainReason, type Names } from './reasons.ts';
import type { Sentence } from './sentence.ts';

/** Why rows wait for a correction, as the report says it of each of them. */
export function causeWords(cause: string, names: Names): Sentence {
  return explainReason(reasonOfCause(cause) ?? { code: cause }, names);
}
