import * as z from 'zod';
import type { Cohort } from '../cohort/cohort.ts';
import {
  AgencyId,
  BucketId,
  CalendarDate,
  Nik,
  NominationId,
  OccupationCode,
  VillageCode,
} from '../identifiers.ts';
import { ContributionMonth } from '../months.ts';

/** Why somebody is struck from a decision that is in force (domain-rules 2.13, 5.4). */
export const strikeReasons = [
  'died',
  'moved-away',
  'wage-earner',
  'double',
  'insurer-refused',
  'withdrawn',
] as const;
export const StrikeReason = z.enum(strikeReasons);
export type StrikeReason = z.infer<typeof StrikeReason>;

/** Who is meant, as it stood when the line was written. */
export const LinePerson = z.lazy(() =>
  z.object({
    name: z.string(),
    nik: Nik,
    birthDate: CalendarDate,
    village: VillageCode.nullable(),
    address: z.string().nullable(),
    occupation: OccupationCode,
    /** as it was handed in, where the list has no such occupation */
    occupationWords: z.string().optional(),
  }),
);
export type LinePerson = z.infer<typeof LinePerson>;

/** One person on the list of a decision. */
export const DeterminedLine = z.lazy(() =>
  z.object({
    /** place on the list, from 1; of one part of it when people are struck and added */
    no: z.int().min(1),
    act: z.enum(['add', 'strike']),
    nomination: NominationId,
    /** how often the nomination had been written when the line was: anything later was not read by whoever signs */
    nominationVersion: z.int(),
    agency: AgencyId,
    bucket: BucketId,
    /** first month covered; of somebody struck the first that counts no longer */
    firstMonth: ContributionMonth,
    /** months covered; 0 of somebody struck */
    months: z.int().min(0).max(12),
    reason: StrikeReason.nullable(),
    /** null once the person was forgotten: the digest stays */
    person: LinePerson.nullable(),
    /** set when the list is frozen */
    digest: z.string().nullable(),
  }),
);
export type DeterminedLine = z.infer<typeof DeterminedLine>;

/** A one-way digest of a text, such as SHA-256 in hexadecimal; passed in since rules know no machine. */
export type Hash = (text: string) => string;

/**
 * The digest of one line: of everything that is decided about the person, and of who they are as far as it is printed.
 * @throws Error for a line whose person was forgotten; its digest was taken before
 */
export function lineDigest(line: DeterminedLine, hash: Hash): string {
  const { person } = line;
  if (person === null) throw new Error('the line of somebody forgotten has its digest already');
  return hash(
    JSON.stringify([
      line.no,
      line.act,
      line.nomination,
      line.nominationVersion,
      line.agency,
      line.firstMonth,
      line.months,
      line.reason,
      person.name,
      person.nik,
      person.birthDate,
      person.village,
      person.address,
      person.occupation,
      ...(person.occupationWords === undefined ? [] : [person.occupationWords]),
    ]),
  );
}

/** What a list decides, beside its people. */
export interface ListTerms {
  readonly determination: string;
  readonly cohort: string;
  readonly tariff: number;
  readonly firstMonth: string;
  readonly months: number;
}

/** The digest of a whole list, of its terms and of all lines in their order. Any change of either gives another. */
export function listDigest(terms: ListTerms, lines: Iterable<string>, hash: Hash): string {
  const { determination, cohort, tariff, firstMonth, months } = terms;
  return hash(JSON.stringify([determination, cohort, tariff, firstMonth, months, ...lines]));
}

/** Figures of a list: people, person-months, and whole rupiah. */
export const ListTotals = z.lazy(() =>
  z.object({
    people: z.int().min(0),
    strikes: z.int().min(0),
    months: z.int().min(0),
    rupiah: z.int().min(0),
  }),
);
export type ListTotals = z.infer<typeof ListTotals>;

export const noTotals: ListTotals = { people: 0, strikes: 0, months: 0, rupiah: 0 };

/** Figures of lines together; months that somebody struck loses are not taken off, since they were never on this list. */
export function totalsOf(
  lines: Iterable<Pick<DeterminedLine, 'act' | 'months'>>,
  { tariff }: Pick<Cohort, 'tariff'>,
): ListTotals {
  let { people, strikes, months } = noTotals;
  for (const line of lines) {
    if (line.act === 'strike') strikes += 1;
    else {
      people += 1;
      months += line.months;
    }
  }
  return { people, strikes, months, rupiah: months * tariff };
}
