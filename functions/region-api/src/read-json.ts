import { faultsIn, Problematic } from '@payung/edge';
import type * as z from 'zod';

/** The body of a request under its schema. @throws Problematic naming every fault. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  let sent: unknown;
  try {
    sent = await request.json();
  } catch {
    throw new Problematic('body-unreadable', 'the body is not JSON');
  }
  return fitting(sent, schema);
}

function fitting<T>(sent: unknown, schema: z.ZodType<T>): T {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new Problematic('request-invalid', 'what was sent does not fit', {
    errors: faultsIn(parsed.error, ''),
  });
}
