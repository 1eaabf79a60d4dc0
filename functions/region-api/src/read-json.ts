import type * as z from 'zod';
import { Problematic } from './problematic.ts';

/** The body of a request under its schema. @throws Problematic naming every fault. */
export async function readJson<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  let sent: unknown;
  try {
    sent = await request.json();
  } catch {
    throw new Problematic('body-unreadable', 'the body is not JSON');
  }
  return fitting(sent, schema, '');
}

export function fitting<T>(sent: unknown, schema: z.ZodType<T>, under: string): T {
  const parsed = schema.safeParse(sent);
  if (parsed.success) return parsed.data;
  throw new Problematic('request-invalid', 'what was sent does not fit', {
    errors: parsed.error.issues.map((issue) => ({
      field: `${under}${issue.path.map(String).join('.')}`,
      code: issue.code,
      message: issue.message,
    })),
  });
}
