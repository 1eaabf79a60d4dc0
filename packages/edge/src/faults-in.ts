import type { ProblemError } from '@payung/contract';
import type * as z from 'zod';

/** Every fault that a schema found, with the field it is in. */
export function faultsIn(error: z.ZodError, under: string): ProblemError[] {
  return error.issues.map((issue) => ({
    field: `${under}${issue.path.map(String).join('.')}`,
    code: issue.code,
    message: issue.message,
  }));
}
