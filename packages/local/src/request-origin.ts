import { AsyncLocalStorage } from 'node:async_hooks';
import type { IncomingMessage } from 'node:http';

const current = new AsyncLocalStorage<string>();
const hostShape = /^[A-Za-z0-9.-]+(:\d{1,5})?$|^\[[0-9a-f:]+\](:\d{1,5})?$/;

/** Runs the handling of a request so that addresses handed out in it lead back to where it came from. */
export function withOriginOf<T>(request: IncomingMessage, fallback: string, run: () => T): T {
  const host = request.headers.host ?? '';
  return current.run(hostShape.test(host) ? `http://${host}` : fallback, run);
}

/** Origin of the request being handled, or null outside of one. */
export function originNow(): string | null {
  return current.getStore() ?? null;
}
