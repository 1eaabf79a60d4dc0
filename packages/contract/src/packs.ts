import {
  AgencyId,
  FieldActId,
  FieldPhotoId,
  Instant,
  loanEndings,
  longestLoanDays,
  NominationId,
  OccupationCode,
  VerificationLevel,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';
import { SheetSummary, StageNameBody } from './verification.ts';

/** Whose people are lent, and to which device. */
export const PackRequestBody = z.strictObject({
  village: VillageCode,
  /** made by the device of chance, and kept there */
  device: z.uuid(),
  days: z.int().min(1).max(longestLoanDays).default(longestLoanDays),
  rt: text(10).nullable().default(null),
  rw: text(10).nullable().default(null),
  occupation: OccupationCode.nullable().default(null),
  agency: AgencyId.nullable().default(null),
});

/** What is known of a loan; nobody who is in it. */
export const PackSummary = z.object({
  packId: z.string(),
  village: z.string(),
  villageName: z.string(),
  level: VerificationLevel,
  by: z.string(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  people: z.int(),
  lentAt: z.string(),
  expiresAt: z.string(),
  ended: z.object({ at: z.string(), how: z.enum(loanEndings) }).nullable(),
});
export type PackSummary = z.infer<typeof PackSummary>;

export const PackList = z.object({ items: z.array(PackSummary) });
export type PackList = z.infer<typeof PackList>;

/** Somebody as a pack shows them: no NIK, no birth date, no mother's name. */
export const PackPerson = z.object({
  nominationId: z.string(),
  /** to be sent with the answer */
  baseVersion: z.int(),
  name: z.string(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  /** whole years, on the day of the loan */
  age: z.int(),
  occupationName: z.string(),
  nationalIdEnding: z.string().length(4),
});
export type PackPerson = z.infer<typeof PackPerson>;

export const PackContents = z.object({
  pack: PackSummary,
  /** a point of P-256, uncompressed, base64: acts and photos are sealed to it */
  publicKey: z.string(),
  /** the server's clock, from which the loan is counted */
  now: z.string(),
  people: z.array(PackPerson),
});
export type PackContents = z.infer<typeof PackContents>;

export const PackEndRequest = z.strictObject({ how: z.enum(loanEndings) });

/** bytes of one act, sealed and in base64; five hundred words make some thousand */
const longestAct = 24_000;
/** bytes of one photo, sealed and in base64: below what one request may hold */
const longestPhoto = 5_500_000;
const mostActs = 50;

/** What a device brings of a loan. Each act is an envelope that holds a `FieldAct` as JSON. */
export const FieldDelivery = z.strictObject({
  /** the device's clock as it sends */
  sentAt: Instant,
  acts: z
    .array(z.strictObject({ id: FieldActId, sealed: z.base64().max(longestAct) }))
    .min(1)
    .max(mostActs),
});

export const FieldPhotoDelivery = z.strictObject({
  photoId: FieldPhotoId,
  nominationId: NominationId,
  /** by the device's clock: when it was made, and when it is sent */
  at: Instant,
  sentAt: Instant,
  sealed: z.base64().max(longestPhoto),
});

export const FieldPhotoResult = z.object({
  photoId: z.string(),
  evidenceId: z.string().nullable(),
  /** why it serves as no evidence, every reason by code */
  refused: z.array(z.string()),
});
export type FieldPhotoResult = z.infer<typeof FieldPhotoResult>;

const SuggestionCause = z.enum(['revoked', 'changed', 'answered', 'out-of-reach']);

/** What became of one act. */
export const FieldOutcome = z.discriminatedUnion('outcome', [
  z.object({
    id: z.string(),
    outcome: z.enum(['taken', 'already-taken']),
    stage: StageNameBody.nullable(),
    level: VerificationLevel.nullable(),
    refusedPhotos: z.array(z.string()),
  }),
  /** `conflict`: another state of affairs was met; `kept`: the loan was revoked. Either way it is a suggestion now */
  z.object({
    id: z.string(),
    outcome: z.enum(['conflict', 'kept']),
    why: SuggestionCause,
    /** the sheet as it is now; null when it is out of reach */
    server: SheetSummary.nullable(),
    refusedPhotos: z.array(z.string()),
  }),
  z.object({
    id: z.string(),
    outcome: z.literal('rejected'),
    reasons: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
  }),
  /** for an act about the same person, or for photos, that have not arrived */
  z.object({
    id: z.string(),
    outcome: z.literal('waiting'),
    act: z.string().nullable(),
    photos: z.array(z.string()),
  }),
  z.object({ id: z.string(), outcome: z.literal('too-busy') }),
]);
export type FieldOutcome = z.infer<typeof FieldOutcome>;

export const FieldOutcomes = z.object({
  outcomes: z.array(FieldOutcome),
  /** whether the loan still runs: a pack that ended is deleted from the device */
  pack: PackSummary,
});
export type FieldOutcomes = z.infer<typeof FieldOutcomes>;

/** An answer from the field that was not taken, with what the sheet says now. */
export const FieldSuggestion = z.object({
  suggestionId: z.string(),
  packId: z.string(),
  nominationId: z.string(),
  level: VerificationLevel,
  by: z.string(),
  why: SuggestionCause,
  answer: z.enum(['confirmed', 'confirmed-elsewhere', 'returned', 'refused']),
  reason: z.string().nullable(),
  words: z.string().nullable(),
  fields: z.array(z.string()),
  domicileVillage: z.string().nullable(),
  evidence: z.array(z.string()),
  /** by the device's clock, with its minutes east of UTC, and by the server's */
  deviceAt: z.string(),
  offsetMinutes: z.int(),
  madeAt: z.string(),
  receivedAt: z.string(),
  server: SheetSummary.nullable(),
});
export type FieldSuggestion = z.infer<typeof FieldSuggestion>;

export const FieldSuggestionList = z.object({ items: z.array(FieldSuggestion) });
export type FieldSuggestionList = z.infer<typeof FieldSuggestionList>;

/** `take`: answered as suggested, by the rules of every answer; `set-aside`: nothing of it counts. */
export const SuggestionSettled = z.strictObject({
  village: VillageCode,
  decision: z.enum(['take', 'set-aside']),
});
export const SuggestionResult = z.object({
  nominationId: z.string(),
  decision: z.enum(['take', 'set-aside']),
  stage: StageNameBody.nullable(),
});
export type SuggestionResult = z.infer<typeof SuggestionResult>;
