import * as z from 'zod';
import { CalendarDate, Instant } from '../identifiers.ts';

/**
 * One message about one event of one person. `sending` is written before it goes out, so that a second run never sends
 * it again: a message that may have arrived is `uncertain` and is not repeated.
 */
export const SentMessage = z.object({
  /** names the event: see `coverEventId` */
  id: z.string(),
  version: z.int().min(1),
  state: z.enum(['sending', 'sent', 'failed', 'given-up', 'uncertain', 'not-sent']),
  /** the day of the event */
  on: CalendarDate,
  channel: z.enum(['sms', 'whatsapp']),
  attempts: z.int().min(0),
  at: Instant,
  /** why it did not go out; null for one that did */
  why: z.string().max(60).nullable(),
  /** last three digits of the number, so that an office can say which one; the number itself stays with the person */
  ending: z.string().max(3).nullable(),
  /** how the network names it; null until it took it */
  reference: z.string().max(100).nullable(),
});
export type SentMessage = z.infer<typeof SentMessage>;

/** Tries before a message is given up: one a day. */
export const mostAttempts = 3;

/** What is to be done about a message today. */
export type MessageStep = 'send' | 'uncertain' | 'nothing';

/** What a run does about an event whose message stands so; null where there is none yet. */
export function messageStep(message: SentMessage | null, now: Instant): MessageStep {
  if (message === null) return 'send';
  switch (message.state) {
    case 'failed':
      // the same run, or one that was started twice, does not try again
      return message.at.slice(0, 10) < now.slice(0, 10) ? 'send' : 'nothing';
    case 'sending':
      return message.at.slice(0, 10) < now.slice(0, 10) ? 'uncertain' : 'nothing';
    case 'sent':
    case 'given-up':
    case 'uncertain':
    case 'not-sent':
      return 'nothing';
  }
}
