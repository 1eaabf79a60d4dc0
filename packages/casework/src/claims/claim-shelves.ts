import { defineShelf } from '@payung/data';
import { CalendarDate, Claim, ClaimFamily, ClaimId, lastStep, yearOfUlid } from '@payung/domain';
import * as z from 'zod';
import type { OpenRegion } from '../service.ts';

/** Claims; a folder holds those that were opened in one year. */
export const claimShelf = defineShelf<Claim>({
  name: 'claim',
  schema: Claim,
  of: 'claim',
  told: (claim) => ({
    state: claim.state,
    papers: claim.papers.length,
    granted: lastStep(claim, 'grant')?.rupiah ?? null,
    paid: lastStep(claim, 'pay')?.rupiah ?? null,
    scholarshipYears: claim.scholarships.length,
  }),
});

/** Cause, family and account of a claim: nothing of it is told, not even how many children there are. */
export const claimFamilyShelf = defineShelf<ClaimFamily>({
  name: 'claim-family',
  schema: ClaimFamily,
  of: 'claim',
  told: () => ({}),
});

/** The folder of a claim and of its family: the year in which it was opened, which its id says. */
export function folderOfClaim(id: ClaimId): string {
  return String(yearOfUlid(id));
}

/** A claim; null when there is none. */
export function claimIn({ data }: OpenRegion, id: ClaimId): Promise<Claim | null> {
  return data.shelves.one(claimShelf, id, folderOfClaim(id));
}

/** claims about one person, those that were withdrawn too, at most */
export const mostClaims = 100;

/** The claims of one person, and which event each is about, so that no event has two; none for a withdrawn one. Folder: the person. */
const PersonClaims = z.object({
  /** always `claims` */
  id: z.string(),
  version: z.int().min(1),
  claims: z.array(z.object({ claim: ClaimId, events: z.array(z.string()) })).max(mostClaims),
});
export type PersonClaims = z.infer<typeof PersonClaims>;

export const personClaimsShelf = defineShelf<PersonClaims>({
  name: 'person-claims',
  schema: PersonClaims,
  of: 'claim',
  told: () => ({}),
});

/** Days on which offices do not work in a region, one record a year. */
const Holidays = z.object({
  id: z.string(),
  version: z.int().min(1),
  days: z.array(CalendarDate).max(60),
  legalBasis: z.string().max(200),
});
export type Holidays = z.infer<typeof Holidays>;

export const holidaysShelf = defineShelf<Holidays>({
  name: 'holidays',
  schema: Holidays,
  of: 'claim',
  told: ({ days, legalBasis }) => ({ days: days.length, legalBasis }),
});
