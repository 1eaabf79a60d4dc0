import type { Context } from 'hono';

/**
 * Names the request in its answer, once there is one.
 *
 * @param correlationId what the service's log lines about this request carry
 * @param headers what else the answer carries, by name
 */
export function markAnswer(
  c: Context,
  correlationId: string,
  headers: Readonly<Record<string, string>> = {},
): void {
  // `c.header` would make the whole answer anew for each
  const { headers: own } = c.res;
  for (const [name, value] of Object.entries(headers)) own.set(name, value);
  own.set('x-correlation-id', correlationId);
}

/** Of answers that nobody may keep: what a region knows of its people. */
export const notKept = { 'cache-control': 'no-store' };
