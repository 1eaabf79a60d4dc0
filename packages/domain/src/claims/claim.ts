import * as z from 'zod';
import { EvidenceId } from '../evidence/evidence.ts';
import {
  AgencyId,
  CalendarDate,
  Instant,
  NominationId,
  PersonId,
  UserId,
  VillageCode,
} from '../identifiers.ts';
import { ClaimPaper } from './checklist.ts';
import { ClaimEvent, ClockTime } from './claim-event.ts';
import { ClaimAct, ClaimState } from './claim-states.ts';
import { Heir } from './heirs.ts';
import { SchoolChild } from './scholarship.ts';

export const ClaimId = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{26}$/)
  .brand('ClaimId');
export type ClaimId = z.infer<typeof ClaimId>;

/** One thing that was done with a claim, by whom, on which day it counts. */
export const ClaimStep = z.object({
  act: z.union([ClaimAct, z.enum(['open', 'tell-family', 'report-accident', 'change-event'])]),
  on: CalendarDate,
  /** by the clocks of the region, where the hour counts; null elsewhere */
  time: ClockTime.nullable(),
  /** number of a letter, of the insurer's file, of a transfer */
  reference: z.string().max(80).nullable(),
  /** whole rupiah, where the insurer granted or paid some */
  rupiah: z.int().min(0).nullable(),
  by: UserId,
  at: Instant,
});
export type ClaimStep = z.infer<typeof ClaimStep>;

/** scans of one year of a scholarship, of one claim, and steps of one claim, at most: it is one record */
export const mostYearScans = 10;
export const mostPapers = 120;
const mostSteps = 200;

/** One year of a scholarship as it was claimed: which child, which year of the plan. */
export const ScholarshipClaim = z.object({
  child: z.int().min(0),
  /** from 1, as the plan counts */
  year: z.int().min(1),
  state: z.enum(['submitted', 'paid', 'refused']),
  on: CalendarDate,
  /** null until the insurer paid */
  rupiah: z.int().min(0).nullable(),
  evidence: z.array(EvidenceId).max(mostYearScans),
  by: UserId,
  at: Instant,
});
export type ScholarshipClaim = z.infer<typeof ScholarshipClaim>;

/**
 * A claim that the region helps a family with. The cause of a death, the family and the bank account are not in it:
 * they are specific data and lie in a record of their own (domain-rules 6.1).
 */
export const Claim = z.object({
  id: ClaimId,
  version: z.int().min(1),
  person: PersonId,
  nomination: NominationId,
  agency: AgencyId,
  /** where the worker lived; by this a village finds the claims of its own people */
  village: VillageCode.nullable(),
  event: ClaimEvent,
  state: ClaimState,
  /** how it came to be known */
  knownBy: z.enum(['village', 'death-notice', 'lead-agency']),
  papers: z
    .array(z.object({ paper: ClaimPaper, evidence: EvidenceId, at: Instant }))
    .max(mostPapers),
  /** whether a scholarship is claimed with it, and by how many children */
  scholars: z.int().min(0).max(20),
  scholarships: z.array(ScholarshipClaim).max(60),
  steps: z.array(ClaimStep).max(mostSteps),
});
export type Claim = z.infer<typeof Claim>;

/** A child of the family, with the name that the school writes. */
export const FamilyChild = z.object({ name: z.string().min(1).max(120), ...SchoolChild.shape });
export type FamilyChild = z.infer<typeof FamilyChild>;

/** An heir by name. */
export const FamilyHeir = z.object({
  name: z.string().min(1).max(120),
  phone: z.string().max(30).nullable(),
  ...Heir.shape,
});
export type FamilyHeir = z.infer<typeof FamilyHeir>;

/**
 * What of a claim is for those alone who need to know it: why somebody died or was hurt, the heirs and children, where
 * the money goes, and free words about them (UU 27/2022; domain-rules 6.1).
 */
export const ClaimFamily = z.object({
  /** that of its claim */
  id: ClaimId,
  version: z.int().min(1),
  cause: z.string().max(500).nullable(),
  heirs: z.array(FamilyHeir).max(20),
  children: z.array(FamilyChild).max(20),
  account: z
    .object({
      bank: z.string().min(1).max(60),
      number: z.string().regex(/^\d{5,30}$/),
      holder: z.string().min(1).max(120),
    })
    .nullable(),
  /** why the insurer returned or refused it, in its own words, newest last */
  words: z.array(z.object({ act: ClaimAct, words: z.string().max(500), at: Instant })).max(100),
});
export type ClaimFamily = z.infer<typeof ClaimFamily>;

/** The newest step of a kind; null when it was never done. */
export function lastStep(claim: Pick<Claim, 'steps'>, act: ClaimStep['act']): ClaimStep | null {
  return claim.steps.findLast((step) => step.act === act) ?? null;
}

const ending: ReadonlySet<ClaimStep['act']> = new Set(['grant', 'refuse', 'pay', 'withdraw']);
/** steps that are left for the end of a claim that went back and forth */
const keptForEnd = 20;

/** Whether a claim takes another step: its record holds so many, and the last ones are for its end. */
export function takesStep({ steps }: Pick<Claim, 'steps'>, act: ClaimStep['act']): boolean {
  return steps.length < (ending.has(act) ? mostSteps : mostSteps - keptForEnd);
}
