import * as z from 'zod';
import { type ClaimEvent, deathIn } from './claim-event.ts';
import type { HeirRelation } from './heirs.ts';

/** Papers that the insurer asks for (domain-rules 5.5). */
export const claimPapers = [
  'claim-form',
  'bpjs-card',
  'ktp-worker',
  'family-card',
  'bank-account',
  'death-certificate',
  'ktp-heir',
  'heir-letter',
  'marriage-book',
  'accident-report-1',
  'accident-report-2',
  'chronology',
  'medical-letter',
  'disability-letter',
  'police-report',
  'receipts',
  'scholarship-form',
  'birth-certificate',
  'school-letter',
  'report-card',
  'child-account',
  'guardian-ktp',
] as const;
export const ClaimPaper = z.enum(claimPapers);
export type ClaimPaper = z.infer<typeof ClaimPaper>;

export interface PaperAsked {
  readonly paper: ClaimPaper;
  /** false for what is asked for only where there is any, such as receipts */
  readonly isNeeded: boolean;
}

/** What besides the event decides which papers are asked for. */
export interface ChecklistFacts {
  /** what those are to the worker whom the insurer would pay */
  readonly heirs: readonly HeirRelation[];
  /** whether children claim a scholarship with it */
  readonly hasScholars: boolean;
}

const always = ['claim-form', 'bpjs-card', 'ktp-worker', 'family-card', 'bank-account'] as const;
const ofScholars = [
  'scholarship-form',
  'birth-certificate',
  'school-letter',
  'report-card',
  'child-account',
  'guardian-ktp',
] as const;

/** The papers of a claim, those that every claim has first. */
export function checklistOf(
  event: ClaimEvent,
  { heirs, hasScholars }: ChecklistFacts,
): PaperAsked[] {
  const needed = new Set<ClaimPaper>(always);
  const others: ClaimPaper[] = [];
  if (deathIn(event) !== null) {
    for (const paper of ['death-certificate', 'ktp-heir', 'heir-letter'] as const) {
      needed.add(paper);
    }
    if (heirs.includes('SPOUSE')) needed.add('marriage-book');
  }
  if (event.kind === 'WORK_ACCIDENT') {
    const ofAccident = ['accident-report-1', 'accident-report-2', 'chronology', 'medical-letter'];
    for (const paper of z.array(ClaimPaper).parse(ofAccident)) needed.add(paper);
    if (event.outcome.kind.endsWith('disability')) needed.add('disability-letter');
    if (event.isTraffic) needed.add('police-report');
    others.push('receipts');
  }
  if (hasScholars) for (const paper of ofScholars) needed.add(paper);
  return [
    ...[...needed].map((paper) => ({ paper, isNeeded: true })),
    ...others.map((paper) => ({ paper, isNeeded: false })),
  ];
}

/** The papers of a year of a scholarship after the first (domain-rules 2.9, 5.5). */
export const yearlyPapers: readonly ClaimPaper[] = ['school-letter', 'report-card'];

/** What is needed and not there. */
export function missingPapers(
  asked: readonly PaperAsked[],
  there: ReadonlySet<ClaimPaper>,
): ClaimPaper[] {
  return asked.flatMap(({ paper, isNeeded }) => (isNeeded && !there.has(paper) ? [paper] : []));
}
