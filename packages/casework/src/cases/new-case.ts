import { type CasePrints, type DuplicateCase, schemaVersion, sha256Hex } from '@payung/data';
import {
  type AgencyId,
  CalendarDate,
  type CaseBand,
  caseDays,
  caseIdOf,
  type Instant,
  type NominationId,
} from '@payung/domain';
import { type Likeness, likenessFields } from '../matching/likeness.ts';

/** One nomination of a case, as far as a case keeps of it. */
export interface CaseParty {
  readonly nomination: NominationId;
  readonly agency: AgencyId;
  /** version of the nomination that was compared */
  readonly version: number;
  readonly likeness: Likeness;
}

/** How alike two are, above the lower threshold, and under which model. */
export interface CaseScore {
  readonly band: CaseBand;
  readonly bits: number;
  readonly evidence: DuplicateCase['evidence'];
  readonly model: string;
}

/**
 * The question whether two nominations are one person, as it is first put.
 *
 * @param standing the one that was there first, and keeps its place meanwhile
 * @param today date in the region's time zone; the case is due `caseDays` later
 */
export function newCase(
  parties: { readonly standing: CaseParty; readonly waiting: CaseParty },
  score: CaseScore,
  moment: { readonly at: Instant; readonly today: CalendarDate },
): DuplicateCase {
  const { standing, waiting } = parties;
  return {
    schemaVersion,
    id: caseIdOf(standing.nomination, waiting.nomination),
    standing: standing.nomination,
    standingAgency: standing.agency,
    waiting: waiting.nomination,
    waitingAgency: waiting.agency,
    decider: standing.agency === waiting.agency ? standing.agency : null,
    ...comparedAs(parties, score),
    ...unanswered,
    state: 'open',
    openedAt: moment.at,
    due: dueFrom(moment.today),
    askedAt: null,
    askedWhy: null,
    settled: true,
    version: 1,
  };
}

const dayMs = 86_400_000;

/** The day by which a case that is put today should be answered. */
export function dueFrom(today: CalendarDate): CalendarDate {
  const due = new Date(Date.parse(today) + caseDays * dayMs);
  return CalendarDate.parse(due.toISOString().slice(0, 10));
}

/** What a case says of the answer while there is none. */
export const unanswered = {
  decidedAt: null,
  decidedBy: null,
  reason: null,
  leads: null,
  led: null,
  yielded: null,
} as const;

/** What a case says of the comparison. */
export function comparedAs(
  { standing, waiting }: { readonly standing: CaseParty; readonly waiting: CaseParty },
  { band, bits, evidence, model }: CaseScore,
): Pick<DuplicateCase, 'band' | 'bits' | 'evidence' | 'model' | 'compared' | 'prints'> {
  return {
    band,
    bits,
    evidence,
    model,
    compared: { standing: standing.version, waiting: waiting.version },
    prints: { standing: printOf(standing.likeness), waiting: printOf(waiting.likeness) },
  };
}

/** A hash of what is compared of a worker: the same as long as nothing of that changes. */
export function printOf(likeness: Likeness): string {
  return sha256Hex(JSON.stringify(likenessFields.map((field) => likeness[field])));
}

/** Whether the two still say what was compared; an answer holds for as long as they do. */
export function saysTheSame(
  { prints }: { readonly prints: CasePrints },
  standing: Likeness,
  waiting: Likeness,
): boolean {
  return prints.standing === printOf(standing) && prints.waiting === printOf(waiting);
}
