import {
  AgencyId,
  candidateFields,
  DistrictCode,
  NominationId,
  OccupationCode,
  RefusalReason,
  VillageCode,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const evidence = z.array(text(80, 1)).max(10).default([]);

const confirmed = z.strictObject({ answer: z.literal('confirmed'), evidence });
const elsewhere = z
  .strictObject({
    answer: z.literal('confirmed-elsewhere'),
    /** where the person lives: a village of the region, or in words */
    domicileVillage: VillageCode.nullable().default(null),
    domicileWords: text(200, 1).nullable().default(null),
    evidence,
  })
  .refine(
    ({ domicileVillage, domicileWords }) => domicileVillage !== null || domicileWords !== null,
    {
      path: ['domicileWords'],
      message: 'say where the person lives',
    },
  );
const returned = z.strictObject({
  answer: z.literal('returned'),
  fields: z.array(z.enum(candidateFields)).min(1).max(candidateFields.length),
  reason: text(500, 3),
  evidence,
});
const refused = z
  .strictObject({
    answer: z.literal('refused'),
    reason: RefusalReason,
    words: text(500, 3).nullable().default(null),
    evidence,
  })
  .refine(({ reason, words }) => reason !== 'other' || words !== null, {
    path: ['words'],
    message: 'say why',
  });

/** What an office answers about one worker. Living elsewhere than on the card is an answer of its own. */
export const VerificationAnswerRequest = z.discriminatedUnion('answer', [
  confirmed,
  elsewhere,
  returned,
  refused,
]);
export type VerificationAnswerRequest = z.infer<typeof VerificationAnswerRequest>;

/** *semua benar kecuali …*: everybody of a place who waits at one's own level, but those who are named. */
export const VerifyManyRequest = z.strictObject({
  village: VillageCode.nullable().default(null),
  district: DistrictCode.nullable().default(null),
  rt: text(10, 1).nullable().default(null),
  rw: text(10, 1).nullable().default(null),
  occupation: OccupationCode.nullable().default(null),
  agency: AgencyId.nullable().default(null),
  except: z
    .array(z.strictObject({ nominationId: NominationId, given: VerificationAnswerRequest }))
    .max(300)
    .default([]),
  cursor: z.string().max(4000).nullable().default(null),
});
export type VerifyManyRequest = z.infer<typeof VerifyManyRequest>;

/** Why what was returned stands as it is. */
export const StandAsIsRequest = z.strictObject({ reason: text(500, 3) });

export const PaperRequestBody = z.strictObject({
  village: VillageCode,
  rt: text(10, 1).nullable().default(null),
  rw: text(10, 1).nullable().default(null),
});

/** Lines of a paper that are not simply right, each with its answer. */
export const PaperEntryRequest = z.strictObject({
  except: z
    .array(z.strictObject({ line: z.int().min(1), given: VerificationAnswerRequest }))
    .max(100)
    .default([]),
});
