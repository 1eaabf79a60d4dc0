import * as z from 'zod';
import { firstDayWithout } from '../contribution/cover-spells.ts';
import { LeavingReason } from '../contribution/person-ledger.ts';
import { addDays } from '../dates.ts';
import { DeterminationId } from '../determination/determination.ts';
import type { StrikeReason } from '../determination/determined-line.ts';
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
import { addMonths, type ContributionMonth, firstDayOf, monthOf } from '../months.ts';

/** What an office says of somebody who leaves; `REPLACED` is said by an amendment alone. */
export const LeavingSaid = LeavingReason.exclude(['REPLACED']);
export type LeavingSaid = z.infer<typeof LeavingSaid>;

/** Who has the place of somebody who left. */
export const Replacement = z.object({
  /** the amendment that strikes one and adds the other */
  determination: DeterminationId,
  /** null until it is in force, and where nobody was added in the place */
  successor: NominationId.nullable(),
  /** paid months that went over, and their rupiah */
  months: z.int().min(0),
  rupiah: z.int().min(0),
  at: Instant.nullable(),
});
export type Replacement = z.infer<typeof Replacement>;

/** Somebody who left, by the nomination that was decided. The reason and the day stand in the person's ledger as well. */
export const Leaver = z.object({
  id: NominationId,
  version: z.int().min(1),
  person: PersonId,
  agency: AgencyId,
  /** where the worker lived; by this a village finds its own people */
  village: VillageCode.nullable(),
  reason: LeavingReason,
  /** the day of death; for every other reason the first day without cover */
  on: CalendarDate,
  /** how it came to be known */
  knownBy: z.enum(['office', 'death-notice', 'amendment']),
  /** scans that show it; money comes back, or goes to somebody else, with proof only */
  proof: z.array(EvidenceId).max(10),
  /** a drafted amendment, or the one in force by which somebody followed; null for nobody */
  replacement: Replacement.nullable(),
  by: UserId,
  at: Instant,
});
export type Leaver = z.infer<typeof Leaver>;

/** Whether it is shown that somebody left: by a scan, or by a decision of the head of the region. */
export function isProven({ proof, knownBy }: Pick<Leaver, 'proof' | 'knownBy'>): boolean {
  return proof.length > 0 || knownBy === 'amendment';
}

/** The first month that counts no longer: the month of leaving still does, unless it was left on its first day. */
export function firstMonthWithout(leaving: Pick<Leaver, 'reason' | 'on'>): ContributionMonth {
  const end = firstDayWithout(leaving);
  const month = monthOf(end);
  return firstDayOf(month) === end ? month : addMonths(month, 1);
}

/** The day of leaving that leaves no cover from a month on. */
export function leavingDay(reason: LeavingReason, from: ContributionMonth): CalendarDate {
  const first = firstDayOf(from);
  return reason === 'DIED' ? addDays(first, -1) : first;
}

/** As an amendment says why somebody is struck. */
export function strikeReasonOf(reason: LeavingReason): StrikeReason {
  switch (reason) {
    case 'DIED':
      return 'died';
    case 'BECAME_PU':
      return 'wage-earner';
    case 'MOVED':
      return 'moved-away';
    case 'DOUBLE':
      return 'double';
    case 'WITHDRAWN':
    case 'REPLACED':
      return 'withdrawn';
  }
}

/** Why somebody left whom an amendment struck before any office had said so. */
export function leavingReasonOf(reason: StrikeReason | null): LeavingReason {
  switch (reason) {
    case 'died':
      return 'DIED';
    case 'wage-earner':
      return 'BECAME_PU';
    case 'moved-away':
      return 'MOVED';
    case 'double':
      return 'DOUBLE';
    case 'withdrawn':
      return 'WITHDRAWN';
    case 'insurer-refused':
    case null:
      return 'REPLACED';
  }
}

/** Why a leaving cannot stand: the day of it, told all at once. */
export function leavingFaults(
  { on }: Pick<Leaver, 'on'>,
  { today, birthDate }: { readonly today: CalendarDate; readonly birthDate: CalendarDate },
): { field: string; detail: string }[] {
  const faults: { field: string; detail: string }[] = [];
  if (on > today) faults.push({ field: 'on', detail: `lies after today, ${today}` });
  if (on < birthDate) faults.push({ field: 'on', detail: 'lies before the worker was born' });
  return faults;
}
