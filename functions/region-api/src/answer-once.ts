import type { Answered } from '@payung/casework';
import type * as z from 'zod';

/** A fresh answer, or the one given before under the same key; either way through its schema. */
export function answerOnce<T>(schema: z.ZodType<T>, answered: Answered<unknown>): T {
  return schema.parse(answered.kind === 'fresh' ? answered.value : JSON.parse(answered.body));
}
