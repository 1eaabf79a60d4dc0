import {
  CalendarDate,
  ClaimAct,
  ClaimPaper,
  ClockTime,
  ScholarshipClaim as StoredScholarshipClaim,
} from '@payung/domain';
import * as z from 'zod';
import { text } from './text.ts';

const rupiah = z.int().min(0).max(10_000_000_000);

export const ClaimPaperRequest = z.strictObject({ paper: ClaimPaper, evidenceId: text(80, 1) });

const reference = text(80, 1).nullable().default(null);

/** What was done with a claim; `grant`, `refuse` and `pay` write down what the insurer did. */
export const ClaimActRequest = z.strictObject({
  act: ClaimAct,
  on: CalendarDate,
  reference,
  rupiah: rupiah.nullable().default(null),
  words: text(500, 3).nullable().default(null),
});

export const ClaimNoteRequest = z.strictObject({
  note: z.enum(['tell-family', 'report-accident']),
  on: CalendarDate,
  time: ClockTime.nullable().default(null),
  reference,
});

/** A year of a child's scholarship, claimed anew each year. */
export const ScholarshipYearRequest = z.strictObject({
  child: z.int().min(0).max(19),
  year: z.int().min(1).max(30),
  state: StoredScholarshipClaim.shape.state,
  on: CalendarDate,
  rupiah: rupiah.nullable().default(null),
  evidence: z.array(text(80, 1)).max(10).default([]),
});

/** Days on which offices do not work; by them the insurer's three working days are counted. */
export const HolidaysOfYear = z.object({
  year: z.int(),
  /** 0 while nobody entered any */
  version: z.int(),
  days: z.array(CalendarDate),
  legalBasis: z.string(),
});
export const HolidaysChange = z.strictObject({
  /** the version that was read; null for a program that writes alone */
  version: z.int().min(0).nullable().default(null),
  days: z.array(CalendarDate).max(60),
  legalBasis: text(200, 3),
});
