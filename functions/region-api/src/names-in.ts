import { Problematic } from '@payung/edge';
import type * as z from 'zod';

/** Names of one kind that were sent. @throws Problematic with the place of each that cannot be one */
export function namesIn<S extends z.ZodType>(
  field: string,
  schema: S,
  sent: readonly string[],
): z.output<S>[] {
  const parsed = sent.map((one) => schema.safeParse(one));
  const errors = parsed.flatMap(({ success }, i) =>
    success ? [] : [{ field: `${field}[${i}]`, code: 'invalid', message: 'there is no such name' }],
  );
  if (errors.length > 0)
    throw new Problematic('request-invalid', 'some names are none', { errors });
  return parsed.flatMap(({ data }) => (data === undefined ? [] : [data]));
}
