import * as z from 'zod';
import {
  AgencyId,
  CalendarDate,
  NominationId,
  OccupationCode,
  UserId,
  VillageCode,
} from '../identifiers.ts';
import { OfficeAnswer } from './answer.ts';
import { VerificationStep } from './setting.ts';

/** Why verification of somebody begins, or begins anew. */
export const beginnings = [
  'nominated',
  'data-changed',
  'village-changed',
  'levels-changed',
] as const;

/** What happened to a sheet; its stage is what these lead to, one after another. */
export const SheetEntry = z.discriminatedUnion('entry', [
  z.object({
    entry: z.literal('begun'),
    why: z.enum(beginnings),
    on: CalendarDate,
    /** of the data that are confirmed from here on */
    digest: z.string(),
    /** nobody's office knows them until the agency says where they live */
    villageMissing: z.boolean(),
    steps: z.array(VerificationStep),
  }),
  z.object({ entry: z.literal('answered'), given: OfficeAnswer }),
  /** the agency put right what was asked for, or says in words why it stands as it is */
  z.object({
    entry: z.literal('corrected'),
    on: CalendarDate,
    digest: z.string(),
    words: z.string().max(500).nullable(),
  }),
  /** the nomination ended otherwise */
  z.object({ entry: z.literal('closed'), on: CalendarDate }),
]);
export type SheetEntry = z.infer<typeof SheetEntry>;

/** What a list shows of the worker; never the NIK or the birth date. */
export const SheetWorker = z.object({
  name: z.string(),
  ending: z.string().length(4),
  occupation: OccupationCode,
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  address: z.string().nullable(),
});
export type SheetWorker = z.infer<typeof SheetWorker>;

/** The sheet of one nomination: what offices said about the worker, and about which data. */
export const VerificationSheet = z.object({
  id: NominationId,
  version: z.int(),
  year: z.int(),
  agency: AgencyId,
  village: VillageCode.nullable(),
  worker: SheetWorker,
  /** who proposed, and for which office */
  proposer: z.object({ user: UserId, unit: z.string().nullable() }),
  /** which of the worker's fields were given when it began: the digest is of these */
  fields: z.array(z.string()),
  /** digest of all that is kept of the worker: whether the agency touched anything since */
  whole: z.string(),
  /** how often the nomination had been written when all this was taken from it: unless again, nothing is different */
  nominationVersion: z.int().optional(),
  entries: z.array(SheetEntry).min(1),
});
export type VerificationSheet = z.infer<typeof VerificationSheet>;
