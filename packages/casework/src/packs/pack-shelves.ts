import { defineShelf } from '@payung/data';
import {
  EvidenceId,
  FieldActId,
  FieldPhotoId,
  Instant,
  loanEndings,
  NominationId,
  stageNames,
  UserId,
  VerificationAnswer,
  VerificationLevel,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';

/** What is lent to one officer on one device. Folder: village and year. Whom it lends lies beside it. */
const Pack = z.object({
  /** village, year and number, as a printed paper's */
  id: z.string(),
  version: z.int(),
  village: VillageCode,
  year: z.int(),
  level: VerificationLevel,
  by: UserId,
  device: z.uuid(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  people: z.int(),
  lentAt: Instant,
  expiresAt: Instant,
  key: z.object({ publicKey: z.string(), privateKey: z.string() }),
  ended: z.object({ at: Instant, by: UserId, how: z.enum(loanEndings) }).nullable(),
});
export type Pack = z.infer<typeof Pack>;

export const packShelf = defineShelf<Pack>({
  name: 'packs',
  schema: Pack,
  of: 'verification',
  told: ({ village, level, people, expiresAt, rt, rw, ended }) => ({
    village,
    level,
    people,
    until: expiresAt,
    rt,
    rw,
    ...(ended === null ? {} : { ended: ended.how }),
  }),
});

/** Whom a pack lends, and which edition of each sheet. */
const PackLines = z.object({
  id: z.string(),
  version: z.int(),
  lines: z.array(z.object({ nomination: NominationId, digest: z.string(), sheet: z.int() })),
});
export type PackLines = z.infer<typeof PackLines>;

export const linesShelf = defineShelf<PackLines>({
  name: 'pack-lines',
  schema: PackLines,
  of: 'verification',
  told: () => ({}),
});

/** What became of a delivered act. Folder: its loan. It says nothing of the answer. */
const DeliveredAct = z.object({
  id: FieldActId,
  version: z.int(),
  nomination: NominationId.nullable(),
  sequence: z.int(),
  /** of what was delivered */
  digest: z.string(),
  outcome: z.enum(['taken', 'suggested', 'rejected']),
  stage: z.enum(stageNames).nullable(),
  level: VerificationLevel.nullable(),
  /** why it was rejected, or is a suggestion only */
  reasons: z.array(z.object({ field: z.string(), code: z.string(), message: z.string() })),
});
export type DeliveredAct = z.infer<typeof DeliveredAct>;

export const actShelf = defineShelf<DeliveredAct>({
  name: 'pack-acts',
  schema: DeliveredAct,
  of: 'verification',
  told: ({ outcome, sequence, reasons }) => ({
    outcome,
    sequence,
    ...(reasons.length === 0 ? {} : { why: reasons.map(({ code }) => code).join(' ') }),
  }),
});

/** Which evidence a photo of the field became; none when it was refused. Folder: its loan. */
const DeliveredPhoto = z.object({
  id: FieldPhotoId,
  version: z.int(),
  nomination: NominationId,
  evidence: EvidenceId.nullable(),
  refused: z.array(z.string()),
});
export type DeliveredPhoto = z.infer<typeof DeliveredPhoto>;

export const photoShelf = defineShelf<DeliveredPhoto>({
  name: 'pack-photos',
  schema: DeliveredPhoto,
  of: 'evidence',
  told: () => ({}),
});

/** Why an answer from the field is a suggestion and no answer. */
export const suggestionCauses = ['revoked', 'changed', 'answered', 'out-of-reach'] as const;

/** An answer that was not taken, with all that was said. Folder: the person, with whom it is forgotten. */
const Suggestion = z.object({
  id: FieldActId,
  version: z.int(),
  nomination: NominationId,
  pack: z.string(),
  village: VillageCode,
  year: z.int(),
  level: VerificationLevel,
  by: UserId,
  why: z.enum(suggestionCauses),
  said: z.object({ answer: VerificationAnswer, evidence: z.array(EvidenceId) }),
  sequence: z.int(),
  /** by the device's clock, and by the server's */
  at: Instant,
  offsetMinutes: z.int(),
  madeAt: Instant,
  receivedAt: Instant,
});
export type Suggestion = z.infer<typeof Suggestion>;

export const suggestionShelf = defineShelf<Suggestion>({
  name: 'pack-suggestions',
  schema: Suggestion,
  of: 'verification',
  told: ({ village, level, why, sequence }) => ({ village, level, why, sequence }),
});

/** Which suggestions of a village wait. Folder: village and year. */
const WaitingSuggestion = z.object({ id: FieldActId, version: z.int(), nomination: NominationId });
export type WaitingSuggestion = z.infer<typeof WaitingSuggestion>;

export const waitingShelf = defineShelf<WaitingSuggestion>({
  name: 'pack-waiting',
  schema: WaitingSuggestion,
  of: 'verification',
  told: () => ({}),
});

/** The folder of what came of one loan; letters between its numbers, so that nothing in it looks like a NIK. */
export function folderOfLoan({ id }: Pick<Pack, 'id'>): string {
  return id.replace(':', '.y').replace(':', '.n');
}
