import { CalendarDate, OwnCoverFact, OwnCoverOffice, PublicOwnCover } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

/** Whether and how people of a region may ask about their own cover. */
export const OwnCoverSetting = z.object({
  /** 0 while nothing was settled */
  version: z.int().min(0),
  isOpen: z.boolean(),
  fact: OwnCoverFact,
  office: OwnCoverOffice.nullable(),
  /** the page that everybody opens */
  address: z.string(),
});
export type OwnCoverSetting = z.infer<typeof OwnCoverSetting>;

export const OwnCoverSettingRequest = z.strictObject({
  isOpen: z.boolean(),
  fact: OwnCoverFact,
  office: z.strictObject({
    name: text(120, 3),
    address: text(300, 5),
    contact: z.string().trim().max(200).default(''),
  }),
  version: z.int().min(0).optional(),
});
export type OwnCoverSettingRequest = z.infer<typeof OwnCoverSettingRequest>;

/** What everybody may read of a region's check. */
export const PublicOwnCoverView = PublicOwnCover;

/** `POST /public/v1/own-cover/{id}`: always in the body, never in an address. */
export const OwnCoverRequest = z.strictObject({
  nationalId: z.string().regex(/^\d{16}$/, 'send all 16 digits of the NIK, as a string'),
  /** the mother's name, or the last 6 digits of the family card, whichever the region asks for */
  fact: z.string().trim().min(1).max(120),
});

/** Never a name. `until` is null for whoever is not covered, not found, or said another fact. */
export const OwnCoverAnswer = z.object({
  covered: z.boolean(),
  until: CalendarDate.nullable(),
});
export type OwnCoverAnswer = z.infer<typeof OwnCoverAnswer>;
