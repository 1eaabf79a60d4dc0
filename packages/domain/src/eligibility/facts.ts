import * as z from 'zod';
import { CalendarDate, Instant, type OccupationCode, UserId } from '../identifiers.ts';
import { Exclusion, SocialDataset } from '../regulation/rules.ts';
import { Criterion } from './criterion.ts';

/**
 * What offices found out about a worker beyond what the agency's list says. A question that is absent was not
 * answered; an answer is one person's word and can be corrected. Sealed with the record.
 */
export const FactAnswers = z.strictObject({
  /** receives Program Keluarga Harapan / Bantuan Pangan Non Tunai (domain-rules 1.7) */
  receivesPkh: z.boolean().optional(),
  receivesBpnt: z.boolean().optional(),
  /** whether somebody else must or does cover the worker, one answer for each (domain-rules 1.9, 1.10, 1.13) */
  excluded: z.partialRecord(Exclusion, z.boolean()).optional(),
  /** the KTP names this region; the beginning of a NIK proves nothing (domain-rules 3.3) */
  ktpHere: z.boolean().optional(),
  /** lives in this region, whatever the KTP says */
  livesHere: z.boolean().optional(),
  isBreadwinner: z.boolean().optional(),
  incomeIsIrregular: z.boolean().optional(),
  informalWork: z.boolean().optional(),
  /**
   * an office's own word. No list of poor households stands for it: the lowest decile is a tenth of all families and
   * P3KE goes beyond the extreme poor (domain-rules 1.11)
   */
  isExtremePoor: z.boolean().optional(),
});
export type FactAnswers = z.infer<typeof FactAnswers>;

/** Answers that are specific data of domain-rules 6.1: for those who need to know them. */
export const specificAnswers = ['isExtremePoor'] as const satisfies readonly (keyof FactAnswers)[];

/** What the region's copy of a dataset said of a person on one day; never overwritten (domain-rules 1.11). */
export const SocialMatch = z.object({
  dataset: z.union([SocialDataset, z.literal('NONE')]),
  /** 1..10; null where the dataset ranks nobody */
  decile: z.int().min(1).max(10).nullable(),
  /** the quarter of the dataset, `2026-Q3` */
  period: z.string().regex(/^20\d\d-Q[1-4]$/),
  matchedOn: CalendarDate,
  /** the letter, file or office that it was matched with */
  source: z.string().min(3).max(200),
  /** digest (SHA-256) of the file that it came in; absent where it was entered by itself */
  file: z.string().optional(),
  by: UserId,
  at: Instant,
});
export type SocialMatch = z.infer<typeof SocialMatch>;

/** One person's word that somebody was at work ("aktif bekerja") on a day, checked by somebody else's eyes. */
export const StatementRef = z.object({
  /** the statement, which may be about many people and holds the proof */
  id: z.string(),
  /** the day as of which it speaks */
  on: CalendarDate,
  isWorking: z.boolean(),
  /** pieces of evidence that it rests on */
  proofs: z.int().min(1),
  checkedBy: UserId,
  at: Instant,
});
export type StatementRef = z.infer<typeof StatementRef>;

/** A person's decision about a criterion that does not block by itself. Nothing is decided by score. */
export const SoftDecision = z.object({
  criterion: Criterion,
  verdict: z.enum(['accept', 'refuse']),
  reason: z.string().min(3).max(500),
  /** what the criterion looked like: once that changes, the decision is asked for again */
  on: z.object({
    result: z.enum(['not-met', 'unknown']),
    code: z.string(),
    /** of work that no list names, how it was handed in: other words are other work */
    words: z.string().optional(),
  }),
  by: UserId,
  at: Instant,
  takenBack: z.object({ by: UserId, at: Instant, reason: z.string() }).nullable(),
});
export type SoftDecision = z.infer<typeof SoftDecision>;

/** How many others of one family card are fixed, or come first, in the same year (domain-rules 1.6). */
export interface FamilyCardOthers {
  readonly determined: number;
  /** nominated earlier, and holding a place */
  readonly earlier: number;
}

/** All that judging one person needs, gathered beforehand. */
export interface EligibilityFacts {
  readonly birthDate: CalendarDate;
  /** the planned first day of cover, in the region's own calendar */
  readonly firstDayOfCover: CalendarDate;
  /** since when cover goes on without a lapse; null at a first registration and after a lapse (domain-rules 1.3) */
  readonly coveredSince: CalendarDate | null;
  readonly occupation: OccupationCode;
  /** as it was handed in, where the list has no such occupation */
  readonly occupationWords?: string | undefined;
  /** whole rupiah a month, as the agency states */
  readonly income: number | null;
  /** as the agency states; an office's own answer goes before it */
  readonly statedBreadwinner: boolean | null;
  /** the agency names a village of this region */
  readonly statesVillage: boolean;
  readonly answers: FactAnswers;
  /** the newest match, or what the agency's list says where nobody matched; null where nobody said anything */
  readonly social: {
    readonly dataset: SocialMatch['dataset'];
    readonly decile: number | null;
    readonly from: 'matched' | 'stated';
  } | null;
  /** null where the family card is not known, or so many share it that nobody counted them */
  readonly familyCard: FamilyCardOthers | null;
  /** the newest by its own day */
  readonly statement: StatementRef | null;
  readonly decisions: readonly SoftDecision[];
}
