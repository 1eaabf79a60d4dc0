import * as z from 'zod';
import { FundingKind } from '../cohort/cohort.ts';
import { ContributionMonth } from '../months.ts';

/** The trades that PP 50/2025 tells apart (domain-rules 2.2). */
export const workSectors = ['TRANSPORT', 'OTHER'] as const;
export const WorkSector = z.enum(workSectors);
export type WorkSector = z.infer<typeof WorkSector>;

/**
 * How well a figure is known: read in its source, told by others, worked out by us, or by nobody
 * (`not-verified`, shown as "belum terverifikasi").
 */
export const SourceMark = z.enum(['verified', 'secondary', 'inferred', 'not-verified']);
export type SourceMark = z.infer<typeof SourceMark>;

/** What one person costs in a month, and for whom and when that holds. Rupiah are whole. */
export const Tariff = z.object({
  id: z.string().max(60),
  /** the kinds of money that it holds for; all when empty */
  funding: z.array(FundingKind),
  /** the trades that it holds for; all when empty */
  sectors: z.array(WorkSector),
  from: ContributionMonth,
  /** the last month; null while nobody ended it */
  to: ContributionMonth.nullable(),
  /** for work accidents (JKK), rupiah a person and month */
  workAccident: z.int().min(0),
  /** for death (JKM), rupiah a person and month */
  death: z.int().min(0),
  legalBasis: z.string().min(3).max(200),
  source: z.string().max(200),
  mark: SourceMark,
});
export type Tariff = z.infer<typeof Tariff>;
