import { nominationStates, outcomes } from '@payung/domain';
import * as z from 'zod';

/** A reason behind an outcome; its other members depend on `code` (see `Reason` of the domain). */
export const Reason = z.looseObject({
  code: z.string(),
  field: z.string().optional(),
});
export type Reason = z.infer<typeof Reason>;

export const Outcome = z.enum(outcomes);
export const NominationStateName = z.enum(nominationStates);

/** What a form or a machine sends for one worker. NIK and KK are strings; dates `YYYY-MM-DD`. */
export const NominationRequest = z.strictObject({
  agency: z.string().max(40),
  worker: z.strictObject({
    nationalId: z.string().max(40),
    name: z.string().max(200),
    occupation: z.string().max(120),
    village: z.string().max(120).optional(),
    district: z.string().max(120).optional(),
    birthDate: z.string().max(40).optional(),
    birthPlace: z.string().max(120).optional(),
    sex: z.enum(['MALE', 'FEMALE']).optional(),
    motherMaidenName: z.string().max(200).optional(),
    familyCardNo: z.string().max(40).optional(),
    address: z.string().max(400).optional(),
    rt: z.string().max(10).optional(),
    rw: z.string().max(10).optional(),
    phone: z.string().max(40).optional(),
    income: z.int().min(0).max(1_000_000_000).optional(),
    socialDataset: z.string().max(40).optional(),
    welfareDecile: z.int().min(1).max(10).optional(),
    isBreadwinner: z.boolean().optional(),
  }),
});
export type NominationRequest = z.infer<typeof NominationRequest>;

export const DuplicateOf = z.object({
  agency: z.string(),
  since: z.string(),
  row: z.int().nullable(),
  nominationId: z.string().nullable(),
});

/** The answer to one nomination that was kept. */
export const NominationResult = z.object({
  outcome: Outcome,
  nominationId: z.string(),
  personId: z.string(),
  waitingNumber: z.int().nullable(),
  duplicateOf: DuplicateOf.nullable(),
  reasons: z.array(Reason),
});
export type NominationResult = z.infer<typeof NominationResult>;

/** A person as lists show one: last four digits and the age, never the NIK or the birth date. */
export const PersonSummary = z.object({
  personId: z.string(),
  name: z.string(),
  nationalIdEnding: z.string().length(4),
  age: z.int(),
  sex: z.enum(['MALE', 'FEMALE']),
  village: z.string().nullable(),
  villageName: z.string().nullable(),
  occupation: z.string(),
  occupationName: z.string(),
});
export type PersonSummary = z.infer<typeof PersonSummary>;

export const NominationSummary = z.object({
  nominationId: z.string(),
  personId: z.string(),
  agency: z.string(),
  agencyName: z.string(),
  state: NominationStateName,
  schemeYear: z.int(),
  bucket: z.string(),
  waitingNumber: z.int().nullable(),
  nominatedAt: z.string(),
  importId: z.string().nullable(),
  row: z.int().nullable(),
  person: PersonSummary,
  reasons: z.array(Reason),
  duplicateOf: DuplicateOf.nullable(),
});
export type NominationSummary = z.infer<typeof NominationSummary>;

export const NominationPage = z.object({
  items: z.array(NominationSummary),
  nextCursor: z.string().nullable(),
});

export const PersonPage = z.object({
  items: z.array(PersonSummary),
  nextCursor: z.string().nullable(),
});

/** One person with what is kept; `nationalId` masked unless a full view was asked for (which is journalled). */
export const PersonDetail = PersonSummary.extend({
  nationalIdMasked: z.string(),
  birthPlace: z.string().nullable(),
  address: z.string().nullable(),
  rt: z.string().nullable(),
  rw: z.string().nullable(),
  districtName: z.string().nullable(),
  lacking: z.array(z.string()),
  nominations: z.array(NominationSummary.omit({ person: true })),
});
export type PersonDetail = z.infer<typeof PersonDetail>;

/** A search is a POST so that nothing of it stands in a URL: a whole NIK, or words of the name. */
export const SearchRequest = z.strictObject({
  nationalId: z.string().max(40).optional(),
  name: z.string().max(200).optional(),
  cursor: z.string().max(2000).optional(),
  limit: z.int().min(1).max(100).optional(),
});
export type SearchRequest = z.infer<typeof SearchRequest>;

/** Why a nomination is withdrawn or refused; kept in the journal. */
export const ActRequest = z.strictObject({ reason: z.string().min(3).max(500) });
export type ActRequest = z.infer<typeof ActRequest>;

export const ActResult = z.object({
  nominationId: z.string(),
  state: NominationStateName,
  waitingNumber: z.int().nullable(),
  /** nominations that got a place or an offer because of this act */
  promoted: z.array(z.string()),
  offered: z.array(z.string()),
});
export type ActResult = z.infer<typeof ActResult>;
