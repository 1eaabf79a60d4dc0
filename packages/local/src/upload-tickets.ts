import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import * as z from 'zod';
import { keptSecret } from './kept-secret.ts';

const Ticket = z.object({
  key: z.string(),
  /** bytes */
  maxBytes: z.int().min(1),
  /** milliseconds since 1970 */
  expiresAt: z.int(),
});
type Ticket = z.infer<typeof Ticket>;

export interface UploadTickets {
  issue(ticket: Ticket): string;
  /** @returns the ticket, or null when it was not issued here or its time is over */
  check(text: string, now: number): Ticket | null;
}

/**
 * Signed permissions to put one file under one key, as a presigned address is in S3. Whoever holds one needs no
 * token; it says nothing but an opaque key, a size and a time.
 */
export function openUploadTickets(keysFolder: string): UploadTickets {
  const secret = keptSecret(keysFolder, 'upload.key', () => randomBytes(32));
  const sign = (content: string) => createHmac('sha256', secret).update(content).digest();
  return {
    issue(ticket) {
      const content = Buffer.from(JSON.stringify(ticket)).toString('base64url');
      return `${content}.${sign(content).toString('base64url')}`;
    },
    check(text, now) {
      const [content = '', signature = '', ...more] = text.split('.');
      const given = Buffer.from(signature, 'base64url');
      const wanted = sign(content);
      if (more.length > 0 || given.length !== wanted.length) return null;
      if (!timingSafeEqual(given, wanted)) return null;
      const ticket = Ticket.parse(JSON.parse(Buffer.from(content, 'base64url').toString('utf8')));
      return ticket.expiresAt > now ? ticket : null;
    },
  };
}
