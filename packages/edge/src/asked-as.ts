import { CorrelationId } from '@payung/data';
import type { Context } from 'hono';
import type { ApiLog, AskedFacts } from './stage.ts';

/** What only reads leaves nothing behind that anybody could look for. */
const reads = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * The number under which whoever asks says they do (header `x-request-id`), for a log line that tells of the request; nothing
 * where they say none, or what is no such number. Anybody may say any number, and say it twice: it is kept beside our own and
 * stands for nothing.
 */
export function askedAs(c: Context): { askedAs?: string } {
  const said = CorrelationId.safeParse(c.req.header('x-request-id'));
  return said.success ? { askedAs: said.data } : {};
}

/** Tells under which number a change was asked for, once there is an answer: its asker may never get it. */
export function tellAsked(
  c: Context,
  log: ApiLog,
  about: Pick<AskedFacts, 'correlationId' | 'tenantId' | 'route'>,
): void {
  const own = askedAs(c).askedAs;
  if (own === undefined || reads.has(c.req.method)) return;
  log.asked?.({ ...about, askedAs: own, status: c.res.status });
}
