import type { Context } from 'hono';
import * as z from 'zod';
import type { ApiLog, AskedFacts } from './stage.ts';

/** A number drawn by chance, in the forms in which programs draw them: the portal's own, a UUID, or a ULID. No name fits. */
const AskedNumber = z
  .string()
  .regex(
    /^(P-[0-9A-HJKMNP-TV-Z]{10}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[0-9A-HJKMNP-TV-Z]{26})$/,
  )
  .refine((number) => /[A-Za-z]/.test(number) && !/\d{16}/.test(number));

/** What only reads leaves nothing behind that anybody could look for. */
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The number under which whoever asks says they do (header `x-request-id`), for a log line that tells of the request; nothing
 * where they say none, or what is no such number. Anybody may say any number, and say it twice: it is kept beside our own and
 * stands for nothing.
 */
export function askedAs(c: Context): { askedAs?: string } {
  const header = c.req.header('x-request-id');
  if (header === undefined) return {};
  const said = AskedNumber.safeParse(header);
  return said.success ? { askedAs: said.data } : {};
}

/**
 * Tells under which number a change was asked for, once there is an answer: its asker may never get it.
 *
 * @param about what the line says of the request; asked for only where there is a line
 */
export function tellAsked(
  c: Context,
  log: ApiLog,
  about: () => Pick<AskedFacts, 'correlationId' | 'tenantId' | 'route'>,
): void {
  // who comes too often is to cost nothing more
  if (reads.has(c.req.method) || c.res.status === 429) return;
  const own = askedAs(c).askedAs;
  if (own === undefined) return;
  log.asked?.({ ...about(), askedAs: own, status: c.res.status });
}
