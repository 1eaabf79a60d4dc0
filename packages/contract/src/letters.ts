import {
  CalendarDate,
  CardHandOverId,
  familyRelations,
  NominationId,
  SentMessage,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** Who received a card, or why it went back. */
export const CardAnswerRequest = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('worker'), on: CalendarDate }),
  z.strictObject({
    answer: z.literal('family'),
    relation: z.enum(familyRelations),
    name: text(100, 2),
    on: CalendarDate,
  }),
  z.strictObject({
    answer: z.literal('returned'),
    why: z.enum(['not-found', 'moved', 'refused', 'card-wrong']),
    on: CalendarDate,
  }),
]);

/** `POST /v1/card-hand-overs`: a receipt (BAST) of the next cards of a village. */
export const CardHandOverRequest = z.strictObject({ village: VillageCode });

/** `POST /v1/card-hand-overs/{id}/entries`: some lines now, others later. */
export const CardEntriesRequest = z.strictObject({
  /** scans of the signed paper; at least one before a card counts as received */
  evidenceIds: z.array(text(40)).max(5).default([]),
  entries: z
    .array(z.strictObject({ no: z.int().min(1).max(1_000), answer: CardAnswerRequest }))
    .min(1)
    .max(40),
});

const Counts = {
  people: z.int(),
  received: z.int(),
  returned: z.int(),
  open: z.int(),
};

/** One receipt, without the people on it. */
export const CardHandOverSummary = z.object({
  handOverId: CardHandOverId,
  village: VillageCode,
  villageName: z.string(),
  madeOn: CalendarDate,
  scans: z.int(),
  ...Counts,
});

/** `GET /v1/card-hand-overs?village=`: the newest first. */
export const CardHandOverPage = z.object({
  items: z.array(CardHandOverSummary),
  /** cards of the village that stand on no receipt */
  waiting: z.int(),
  nextCursor: z.string().nullable(),
});

export const CardHandOverView = CardHandOverSummary.extend({
  lines: z.array(
    z.object({
      no: z.int(),
      nominationId: NominationId,
      /** null once the person was forgotten */
      name: z.string().nullable(),
      nationalIdEnding: z.string().nullable(),
      rt: z.string().nullable(),
      rw: z.string().nullable(),
      /** KPJ */
      cardNo: z.string(),
      answer: CardAnswerRequest.nullable(),
      at: z.string().nullable(),
    }),
  ),
});
export type CardHandOverView = z.infer<typeof CardHandOverView>;

/** The receipt that was made, and how many cards of the village still wait. */
export const CardHandOverMade = CardHandOverView.extend({ waiting: z.int() });

const Messages = z.strictObject({
  channel: z.enum(['sms', 'whatsapp']),
  /** what came before this day is not told of */
  from: CalendarDate,
  /** the version of the notice from which on workers are told that they will be sent messages */
  noticeFrom: z.int().min(1),
});

const settingFields = {
  /** the office that answers: "Dinas Tenaga Kerja" */
  office: text(80),
  phone: text(30),
  insurerPhone: text(30, 3),
  /** null: nobody is sent messages */
  messages: Messages.nullable(),
};

/** `GET /v1/letter-setting`: whom letters name; version 0 while nothing was settled. */
export const LetterSettingView = z.object({ version: z.int(), ...settingFields });
/** `PUT /v1/letter-setting`; `version` is the one that was read. A program that writes alone may leave it out. */
export const LetterSettingRequest = z.strictObject({
  version: z.int().min(0).nullable().default(null),
  ...settingFields,
});

/** What the messages of one day came to. */
export const MessageRunView = z.object({
  on: CalendarDate,
  sentBegan: z.int(),
  sentEnded: z.int(),
  /** refused by the network, to be tried again the next day */
  failed: z.int(),
  givenUp: z.int(),
  /** may have arrived, and are not repeated */
  uncertain: z.int(),
  notSent: z.object({ number: z.int(), notice: z.int(), restricted: z.int() }),
  /** some of those to be told by letter */
  unreached: z.array(NominationId),
});
export const MessageRunList = z.object({ items: z.array(MessageRunView) });

/** A message about one event of a person; never its number. */
export const SentMessageView = SentMessage.omit({ id: true, version: true }).extend({
  event: z.string(),
});
export const SentMessageList = z.object({ items: z.array(SentMessageView) });
