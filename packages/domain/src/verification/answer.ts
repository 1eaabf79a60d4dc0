import * as z from 'zod';
import { candidateFields } from '../candidate.ts';
import { CalendarDate, Instant, UserId, VillageCode } from '../identifiers.ts';
import { Delegation } from '../membership.ts';
import { VerificationLevel } from './setting.ts';

/** Why an office says that somebody is not to be enrolled. */
export const refusalReasons = [
  'moved',
  'died',
  'not-working',
  'is-wage-earner',
  'unknown-here',
  'double',
  'other',
] as const;
export const RefusalReason = z.enum(refusalReasons);
export type RefusalReason = z.infer<typeof RefusalReason>;

/** Where somebody lives whose card says otherwise: a village of the region, or a place elsewhere in words. */
export const Domicile = z
  .object({ village: VillageCode.nullable(), words: z.string().min(1).max(200).nullable() })
  .refine(({ village, words }) => village !== null || words !== null, {
    path: ['words'],
    message: 'say where the person lives',
  });
export type Domicile = z.infer<typeof Domicile>;

const CorrectableField = z.enum(candidateFields);

/**
 * What an office answers about one worker. Living elsewhere than on the card is an answer of its own: it confirms the
 * person and the work, and says where they live.
 */
export const VerificationAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ answer: z.literal('confirmed') }),
  z.strictObject({ answer: z.literal('confirmed-elsewhere'), domicile: Domicile }),
  z.strictObject({
    answer: z.literal('returned'),
    fields: z.array(CorrectableField).min(1).max(candidateFields.length),
    reason: z.string().min(3).max(500),
  }),
  z
    .strictObject({
      answer: z.literal('refused'),
      reason: RefusalReason,
      words: z.string().min(3).max(500).nullable().default(null),
    })
    .refine(({ reason, words }) => reason !== 'other' || words !== null, {
      path: ['words'],
      message: 'say why',
    }),
]);
export type VerificationAnswer = z.infer<typeof VerificationAnswer>;
export type AnswerName = VerificationAnswer['answer'];

/** In whose stead an acting official answers: *Plt.* or *Plh.*, by which letter. */
export const ActingCapacity = Delegation.pick({ kind: true, letter: true });
export type ActingCapacity = z.infer<typeof ActingCapacity>;

/** An answer with who gave it, for which office, in which capacity, and when. */
export const OfficeAnswer = z.object({
  level: VerificationLevel,
  by: UserId,
  /** code of the village or district; null for an office of the whole region */
  unit: z.string().nullable(),
  capacity: ActingCapacity.nullable(),
  at: Instant,
  /** of the region's own calendar */
  on: CalendarDate,
  answer: VerificationAnswer,
  /** ids of pieces of evidence */
  evidence: z.array(z.string()).max(10),
});
export type OfficeAnswer = z.infer<typeof OfficeAnswer>;
