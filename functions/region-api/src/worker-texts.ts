import type { NominationRequest } from '@payung/contract';

type Sent = NominationRequest['worker'];
type WorkerSent = { readonly [Field in keyof Sent]?: Sent[Field] | undefined };

/** What a form or a program sends of a worker as texts, read like the cells of a list. */
export function textsOf(worker: WorkerSent): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const [field, value] of Object.entries(worker)) {
    if (value === undefined) continue;
    if (typeof value === 'boolean') texts[field] = value ? 'YA' : 'TIDAK';
    else if (field === 'sex') texts[field] = value === 'MALE' ? 'L' : 'P';
    else texts[field] = String(value);
  }
  return texts;
}
