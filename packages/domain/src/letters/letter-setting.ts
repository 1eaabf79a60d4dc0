import * as z from 'zod';
import { CalendarDate } from '../identifiers.ts';

/** Whom a region names on letters and messages, and whether it sends messages at all. */
export const LetterSetting = z.object({
  /** always `setting` */
  id: z.string(),
  version: z.int().min(1),
  /** the office that answers: "Dinas Tenaga Kerja" */
  office: z.string().max(80),
  phone: z.string().max(30),
  /** of the insurer: 175 is the line of BPJS Ketenagakerjaan for everybody */
  insurerPhone: z.string().max(30),
  /** null while nobody is sent short messages */
  messages: z
    .object({
      channel: z.enum(['sms', 'whatsapp']),
      /** what came before this day is not told of any more */
      from: CalendarDate,
      /** the version of the notice from which on workers are told that they will be sent messages */
      noticeFrom: z.int().min(1),
    })
    .nullable(),
});
export type LetterSetting = z.infer<typeof LetterSetting>;
export type MessageSetting = NonNullable<LetterSetting['messages']>;

/** The line of BPJS Ketenagakerjaan for everybody; a region may name its branch instead. */
export const insurerLine = '175';
