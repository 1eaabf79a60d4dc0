import { defineShelf } from '@payung/data';
import {
  CalendarDate,
  CardHandOver,
  CardHandOverId,
  countAnswers,
  LetterSetting,
  NominationId,
  SentMessage,
} from '@payung/domain';
import * as z from 'zod';

/** Receipts of cards (BAST); the folder is the village. */
export const cardHandOverShelf = defineShelf<CardHandOver>({
  name: 'card-hand-over',
  schema: CardHandOver,
  of: 'letter',
  told: (handOver) => ({ ...countAnswers(handOver), scans: handOver.evidence.length }),
});

/** Which cards of one person stand on which receipt; one record in the person's own folder. */
const PersonCards = z.object({
  /** always `cards` */
  id: z.string(),
  version: z.int().min(1),
  cards: z
    .array(
      z.object({
        cardNo: z.string(),
        handOver: CardHandOverId,
        state: z.enum(['listed', 'received', 'returned']),
      }),
    )
    .max(100),
});
export type PersonCards = z.infer<typeof PersonCards>;

export const personCardsShelf = defineShelf<PersonCards>({
  name: 'person-cards',
  schema: PersonCards,
  of: 'letter',
  told: () => ({}),
});

/** Messages about one person; the folder is the person, the id the event. */
export const messageShelf = defineShelf<SentMessage>({
  name: 'message',
  schema: SentMessage,
  of: 'letter',
  told: ({ state, attempts }) => ({ state, attempts }),
});

const count = z.int().min(0);

/** What the messages of one day came to: figures, and the nominations of those whom no message reached. */
export const MessageRun = z.object({
  /** the day */
  id: z.string(),
  version: z.int().min(1),
  on: CalendarDate,
  sentBegan: count,
  sentEnded: count,
  /** to be tried again */
  failed: count,
  givenUp: count,
  /** may have arrived, and are not repeated */
  uncertain: count,
  /** without a number that takes messages, without the notice, or restricted */
  notSent: z.object({ number: count, notice: count, restricted: count }),
  /** some of those to be told by letter, through the village */
  unreached: z.array(NominationId).max(500),
});
export type MessageRun = z.infer<typeof MessageRun>;

export const messageRunShelf = defineShelf<MessageRun>({
  name: 'message-run',
  schema: MessageRun,
  of: 'letter',
  told: ({ sentBegan, sentEnded, failed, givenUp, uncertain }) => ({
    sent: sentBegan + sentEnded,
    failed,
    givenUp,
    uncertain,
  }),
});

/** Whom letters name, and whether messages are sent; one record. */
export const letterSettingShelf = defineShelf<LetterSetting>({
  name: 'letter-setting',
  schema: LetterSetting,
  of: 'letter',
  told: ({ messages }) => ({
    channel: messages?.channel ?? null,
    from: messages?.from ?? null,
    noticeFrom: messages?.noticeFrom ?? null,
  }),
});
