import { Instant, nominationStates, outcomes } from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

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
  agency: text(40),
  /**
   * The worker was told what happens with their data. Left out or false: kept as not told, and shown as a warning.
   * `noticeVersion` is the version that was read out; the one in force when left out.
   */
  noticeGiven: z.boolean().optional(),
  noticeVersion: z.int().min(0).optional(),
  worker: z.strictObject({
    nationalId: text(40),
    name: text(200),
    occupation: text(120),
    village: text(120).optional(),
    district: text(120).optional(),
    birthDate: text(40).optional(),
    birthPlace: text(120).optional(),
    sex: z.enum(['MALE', 'FEMALE']).optional(),
    motherMaidenName: text(200).optional(),
    familyCardNo: text(40).optional(),
    address: text(400).optional(),
    rt: text(10).optional(),
    rw: text(10).optional(),
    phone: text(40).optional(),
    income: z.int().min(0).max(1_000_000_000).optional(),
    socialDataset: text(40).optional(),
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
  /** since when nothing more is to be done with this person's data; null for nearly everybody */
  restrictedSince: z.string().nullable().default(null),
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
  /** when it was withdrawn or refused, and why; null while it lives */
  endedOn: z.string().nullable(),
  endedWhy: z.string().nullable(),
  /** version of the notice that the worker was given; null when its giving was not recorded: a warning */
  noticeVersion: z.int().nullable().default(null),
  person: PersonSummary,
  reasons: z.array(Reason),
  duplicateOf: DuplicateOf.nullable(),
});
export type NominationSummary = z.infer<typeof NominationSummary>;

export const NominationPage = z.object({
  items: z.array(NominationSummary),
  nextCursor: z.string().nullable(),
});

export type NominationPage = z.infer<typeof NominationPage>;

/** How many nominations a filter finds, without bringing them. */
export const NominationCount = z.object({
  /** null for area officers, whose people are met one by one */
  count: z.int().nullable(),
  /** false where there are more than one answer counts */
  isWhole: z.boolean(),
  /** when counting began, by the clock of the service */
  countedAt: Instant,
});
export type NominationCount = z.infer<typeof NominationCount>;

/** What a search found. It has no further pages: `isCut` says that there is more, and asks for more words. */
export const NominationsFound = z.object({
  items: z.array(NominationSummary),
  nextCursor: z.null(),
  isCut: z.boolean(),
});
export type NominationsFound = z.infer<typeof NominationsFound>;

export const PersonPage = z.object({
  items: z.array(PersonSummary),
  nextCursor: z.string().nullable(),
});
export type PersonPage = z.infer<typeof PersonPage>;

/** People that a search found; `isCut` as for nominations. */
export const PersonsFound = z.object({
  items: z.array(PersonSummary),
  nextCursor: z.null(),
  isCut: z.boolean(),
});
export type PersonsFound = z.infer<typeof PersonsFound>;

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

/** A search is a POST so that nothing of it stands in a URL: a whole NIK, or words of the name; one of them. */
export const SearchRequest = z
  .strictObject({
    nationalId: text(40, 1).optional(),
    /** number of a participant card (KPJ), whole; dots and spaces in it count for nothing */
    cardNo: text(40, 4).optional(),
    name: text(200, 1).optional(),
    limit: z.int().min(1).max(100).optional(),
  })
  .refine((sent) => soughtBy(sent).length > 0, {
    path: ['name'],
    message: 'send name, nationalId or cardNo',
  })
  .refine((sent) => soughtBy(sent).length < 2, {
    path: ['name'],
    message: 'send one of name, nationalId and cardNo, not more',
  });
export type SearchRequest = z.infer<typeof SearchRequest>;

interface Sought {
  readonly nationalId?: string | undefined;
  readonly cardNo?: string | undefined;
  readonly name?: string | undefined;
}

function soughtBy({ nationalId, cardNo, name }: Sought): string[] {
  return [nationalId, cardNo, name].filter((one) => one !== undefined);
}

/** Why a nomination is withdrawn or refused; kept in the journal. */
export const ActRequest = z.strictObject({ reason: text(500, 3) });
export type ActRequest = z.infer<typeof ActRequest>;

/** One act on everybody whom a filter of the list finds, a step a request. */
export const EndManyRequest = z.strictObject({
  act: z.enum(['withdraw', 'refuse']),
  /** of all agencies in one's reach when left out */
  agency: text(40).optional(),
  state: NominationStateName,
  reason: text(500, 3),
  /** as many as there were when it was asked: no more are ended */
  most: z.int().min(1).max(100_000),
  /** of the count that was looked at: whoever came since is not touched. Now when left out */
  countedAt: Instant.optional(),
  /** of the step before, with everything else as it was; left out to begin */
  cursor: z.string().max(4_000).optional(),
});
export type EndManyRequest = z.infer<typeof EndManyRequest>;

export const EndManyResult = z.object({
  /** by all steps so far */
  ended: z.int().min(0),
  /** whom this step left as they are, each with the code of a problem */
  left: z.array(
    z.object({
      nominationId: z.string(),
      personId: z.string(),
      name: z.string(),
      code: z.string(),
    }),
  ),
  /** null when nobody is left */
  nextCursor: z.string().nullable(),
});
export type EndManyResult = z.infer<typeof EndManyResult>;

export const ActResult = z.object({
  nominationId: z.string(),
  state: NominationStateName,
  waitingNumber: z.int().nullable(),
  /** nominations in the caller's reach that were offered the place because of this act */
  offered: z.array(z.string()),
});
export type ActResult = z.infer<typeof ActResult>;
