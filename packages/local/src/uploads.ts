import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ListFolder, TooManyBytes } from './list-folder.ts';
import { type Refusal, refusalReply } from './problem-reply.ts';
import { answerUnread, declaredLength } from './request-body.ts';
import type { Timers } from './timers.ts';
import type { UploadTickets } from './upload-tickets.ts';

export interface UploadOptions {
  readonly files: ListFolder;
  readonly tickets: UploadTickets;
  readonly now: () => number;
  readonly timers: Timers;
  /** what the bucket's event starts in AWS */
  readonly onArrived: (key: string) => Promise<void>;
  readonly onFailure: (error: unknown, requestId: string) => void;
}

function tooLarge(maxBytes: number): Refusal {
  return { code: 'body-too-large', detail: `The file is larger than ${maxBytes} bytes.` };
}

/** `PUT /local/uploads/<ticket>`: takes one file as an upload address of S3 does, then starts its import. */
export function createUploads(options: UploadOptions) {
  const { files, tickets, now, timers, onArrived, onFailure } = options;

  async function store(
    request: IncomingMessage,
    key: string,
    maxBytes: number,
  ): Promise<Refusal | 'stored' | 'gone'> {
    if ((declaredLength(request) ?? 0) > maxBytes) return tooLarge(maxBytes);
    try {
      await files.receive(key, request, maxBytes);
      return 'stored';
    } catch (error) {
      if (error instanceof TooManyBytes) return tooLarge(maxBytes);
      if (request.destroyed && !request.complete) return 'gone';
      throw error;
    }
  }

  async function handle(
    request: IncomingMessage,
    ticketText: string,
  ): Promise<Refusal | 'stored' | 'gone'> {
    if (request.method !== 'PUT') {
      return { code: 'method-not-allowed', detail: 'An upload address takes a PUT.' };
    }
    const ticket = tickets.check(ticketText, now());
    if (ticket === null) {
      return {
        code: 'not-allowed',
        detail: 'This upload address is not valid or its time is over.',
      };
    }
    const stored = await store(request, ticket.key, ticket.maxBytes);
    if (stored === 'stored') await onArrived(ticket.key);
    return stored;
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    ticketText: string,
    requestId: string,
  ): Promise<void> => {
    const refused = (refusal: Refusal) =>
      answerUnread(request, response, refusalReply(refusal, requestId), timers);
    try {
      const result = await handle(request, ticketText);
      if (result === 'gone') return;
      if (result === 'stored') response.writeHead(200).end();
      else refused(result);
    } catch (error) {
      onFailure(error, requestId);
      refused({ code: 'unexpected', detail: 'Something went wrong.' });
    }
  };
}
