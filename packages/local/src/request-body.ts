import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Timers } from './timers.ts';

/** Bytes. API Gateway's own limit is 10 MB; larger lists go to an upload address there, here both ways work. */
export const bodyLimit = 64 * 1024 * 1024;

/** Milliseconds for which a client that still sends a refused body may do so before it is cut off. */
const lingering = 2_000;

export type ReadBody =
  | { readonly kind: 'read'; readonly bytes: Buffer }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'gone' };

/** What the request itself says of its length, or null. */
export function declaredLength(request: IncomingMessage): number | null {
  const length = Number(request.headers['content-length'] ?? Number.NaN);
  return Number.isSafeInteger(length) && length >= 0 ? length : null;
}

/**
 * Reads a body into memory, up to `limit` bytes and not a byte further.
 *
 * @returns `too-large` without having read what is beyond the limit, `gone` when the client went away
 */
export async function readBody(request: IncomingMessage, limit = bodyLimit): Promise<ReadBody> {
  if (request.destroyed) return { kind: 'gone' };
  if ((declaredLength(request) ?? 0) > limit) return { kind: 'too-large' };
  const pieces: Buffer[] = [];
  let length = 0;
  return new Promise((resolve) => {
    const finish = (result: ReadBody) => {
      request.off('data', take).off('end', end).off('close', gone).off('error', gone);
      resolve(result);
    };
    const take = (piece: Buffer) => {
      length += piece.length;
      pieces.push(piece);
      if (length <= limit) return;
      request.pause();
      finish({ kind: 'too-large' });
    };
    const end = () => finish({ kind: 'read', bytes: Buffer.concat(pieces, length) });
    const gone = () => finish({ kind: 'gone' });
    request.on('data', take).on('end', end).on('close', gone).on('error', gone);
  });
}

function hasBody(request: IncomingMessage): boolean {
  return (declaredLength(request) ?? 0) > 0 || request.headers['transfer-encoding'] !== undefined;
}

/**
 * Sends an answer to a request whose body, if it has one, is not wanted. With a body it then closes the connection, but only after the client
 * had a moment to read the answer: closing at once would take it away unread.
 */
export function answerUnread(
  request: IncomingMessage,
  response: ServerResponse,
  answer: { status: number; headers: Record<string, string>; body: string },
  timers: Timers,
): void {
  if (!hasBody(request)) {
    response.writeHead(answer.status, answer.headers).end(answer.body);
    return;
  }
  const bytes = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    ...answer.headers,
    'content-length': String(bytes.length),
    connection: 'close',
  });
  response.write(bytes);
  const calledOff = timers.after(lingering, () => response.end());
  const finish = () => {
    calledOff();
    response.end();
  };
  request.on('error', finish).on('close', finish).on('end', finish).resume();
}
