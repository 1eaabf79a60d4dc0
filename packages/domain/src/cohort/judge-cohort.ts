import { addMonths, type ContributionMonth, monthOf, monthsBetween } from '../months.ts';
import { type Cohort, costOf, type FundingKind, type FundingSource } from './cohort.ts';
import type { CoverRules, ProgrammeYear } from './programme-year.ts';

/** A cohort as it is asked for. */
export type CohortDraft = Pick<
  Cohort,
  | 'kind'
  | 'year'
  | 'firstMonth'
  | 'months'
  | 'tariff'
  | 'placeCeiling'
  | 'budgetCeiling'
  | 'agencies'
>;

/** What keeps a cohort from being made: which field, and what is wrong with it. */
export interface CohortFault {
  readonly field: string;
  readonly detail: string;
}

/** What a cohort is judged by. */
export interface CohortSetting {
  readonly rules: CoverRules;
  readonly years: readonly ProgrammeYear[];
  readonly agencies: readonly string[];
  /** null when there is none of the name */
  readonly funding: FundingSource | null;
  /** the other cohorts that the same source pays for */
  readonly siblings: readonly Cohort[];
  /** people and person-months that are determined already; none for a new one */
  readonly determined?: Pick<Cohort, 'determinedPeople' | 'determinedMonths'>;
}

/** Rupiah that a cohort may cost at most by its own ceilings; null where it sets none. */
export function plannedOf(
  cohort: Pick<Cohort, 'placeCeiling' | 'budgetCeiling' | 'months' | 'tariff'>,
): number | null {
  const { placeCeiling, budgetCeiling } = cohort;
  if (placeCeiling === null) return budgetCeiling;
  const places = costOf(cohort, placeCeiling);
  return budgetCeiling === null ? places : Math.min(places, budgetCeiling);
}

/** Rupiah that determinations in force have committed. */
export function committedOf({
  determinedMonths,
  tariff,
}: Pick<Cohort, 'determinedMonths' | 'tariff'>): number {
  return determinedMonths * tariff;
}

/** Rupiah of its source that a cohort keeps from others: its plan while it is open, later what it committed. */
export function keptFromSource(cohort: Cohort): number {
  const committed = committedOf(cohort);
  return cohort.state === 'closed'
    ? committed
    : Math.max(committed, plannedOf(cohort) ?? committed);
}

/** How the money of a source stands, in whole rupiah. */
export interface FundingStanding {
  /** by determinations in force */
  readonly committed: number;
  /** by plans of open cohorts, or committed where that is more */
  readonly planned: number;
  /** what no cohort keeps; negative never */
  readonly free: number;
}

/** How the money of a source stands. `cohorts` are all that it pays for. */
export function fundingStanding(
  { budgetCeiling }: Pick<FundingSource, 'budgetCeiling'>,
  cohorts: readonly Cohort[],
): FundingStanding {
  const planned = cohorts.reduce((sum, cohort) => sum + keptFromSource(cohort), 0);
  const committed = cohorts.reduce((sum, cohort) => sum + committedOf(cohort), 0);
  return { committed, planned, free: Math.max(0, budgetCeiling - planned) };
}

/** Everything that keeps a cohort from being made or changed so; empty when nothing does. */
export function cohortFaults(draft: CohortDraft, setting: CohortSetting): CohortFault[] {
  return [
    ...monthFaults(draft, setting),
    ...agencyFaults(draft, setting),
    ...moneyFaults(draft, setting),
    ...useFaults(draft, setting),
  ];
}

function monthFaults(draft: CohortDraft, { rules, years }: CohortSetting): CohortFault[] {
  const faults: CohortFault[] = [];
  const allowed = draft.kind === 'ROUTINE' ? rules.routineMonths : rules.incidentalMonths;
  if (!allowed.includes(draft.months)) {
    const detail = `a cohort of kind ${draft.kind} has one of ${allowed.join(', ')} months`;
    faults.push({ field: 'months', detail });
  }
  const year = years.find((one) => one.year === draft.year);
  if (year === undefined) {
    return [...faults, { field: 'year', detail: `the year ${draft.year} was not opened` }];
  }
  const first = monthOf(year.firstDayOfCover);
  const after = monthsBetween(first, draft.firstMonth);
  if (after < 0 || after > 11) {
    const detail = `the year ${year.year} covers from ${first}, its cohorts begin until ${addMonths(first, 11)}`;
    faults.push({ field: 'firstMonth', detail });
  }
  return faults;
}

function agencyFaults({ agencies }: CohortDraft, setting: CohortSetting): CohortFault[] {
  return agencies
    .filter((id) => !setting.agencies.includes(id))
    .map((id) => ({ field: 'agencies', detail: `the region has no agency ${id}` }));
}

function moneyFaults(draft: CohortDraft, { funding, siblings }: CohortSetting): CohortFault[] {
  if (funding === null) return [{ field: 'funding', detail: 'there is no such source of money' }];
  const faults: CohortFault[] = [];
  if (funding.budgetYear !== draft.year) {
    const detail = `this source is of the budget year ${funding.budgetYear}`;
    faults.push({ field: 'funding', detail });
  }
  const places = draft.placeCeiling === null ? null : costOf(draft, draft.placeCeiling);
  if (places !== null && draft.budgetCeiling !== null && places > draft.budgetCeiling) {
    const detail = `the places cost ${places}, which is more than its ceiling of ${draft.budgetCeiling}`;
    faults.push({ field: 'budgetCeiling', detail });
  }
  const { free } = fundingStanding(funding, siblings);
  const planned = plannedOf(draft);
  if (planned !== null && planned > free) {
    const field = draft.placeCeiling === null ? 'budgetCeiling' : 'placeCeiling';
    faults.push({ field, detail: `it costs ${planned}, and the source has ${free} left` });
  }
  return faults;
}

function useFaults(draft: CohortDraft, { determined }: CohortSetting): CohortFault[] {
  if (determined === undefined) return [];
  const faults: CohortFault[] = [];
  const { determinedPeople, determinedMonths } = determined;
  if (draft.placeCeiling !== null && draft.placeCeiling < determinedPeople) {
    faults.push({ field: 'placeCeiling', detail: `${determinedPeople} people are determined` });
  }
  const committed = determinedMonths * draft.tariff;
  if (draft.budgetCeiling !== null && draft.budgetCeiling < committed) {
    faults.push({ field: 'budgetCeiling', detail: `${committed} rupiah are committed` });
  }
  return faults;
}

/** What planners should know of a cohort although it may be made. Figures only. */
export type CohortNote =
  /** nobody in it reaches the full death benefit (domain-rules 2.6; how months are counted is not verified) */
  | {
      readonly code: 'death-benefit-never-full';
      readonly months: number;
      readonly fullAfter: number;
      readonly verified: false;
    }
  /** reached with the last month at the earliest (domain-rules 2.6; not verified) */
  | {
      readonly code: 'death-benefit-full-at-the-end';
      readonly months: number;
      readonly fullAfter: number;
      readonly verified: false;
    }
  /** the insurer counts each person in part only, as months / whole (domain-rules 2.16) */
  | {
      readonly code: 'counted-in-part';
      readonly months: number;
      readonly wholeFrom: number;
      readonly counted: number | null;
    }
  /** not what the rules in force say for this money and month (domain-rules 2.3) */
  | { readonly code: 'tariff-differs'; readonly tariff: number; readonly usual: number }
  /** by no rule known to the service */
  | { readonly code: 'tariff-unknown'; readonly tariff: number }
  /** the tariff of some of its months is another by the rules in force */
  | { readonly code: 'tariff-changes'; readonly from: ContributionMonth; readonly usual: number };

/**
 * What planners should know of a cohort.
 * @param usual the tariff that the rules in force say for each of its months, in order; null where they say none
 */
export function cohortNotes(
  draft: CohortDraft,
  rules: CoverRules,
  usual: readonly (number | null)[],
): CohortNote[] {
  const { months, tariff, placeCeiling } = draft;
  const notes: CohortNote[] = [];
  const fullAfter = rules.fullDeathBenefitAfterMonths;
  if (months < fullAfter) {
    notes.push({ code: 'death-benefit-never-full', months, fullAfter, verified: false });
  } else if (months === fullAfter) {
    notes.push({ code: 'death-benefit-full-at-the-end', months, fullAfter, verified: false });
  }
  const wholeFrom = rules.countedWholeFromMonths;
  if (months < wholeFrom) {
    const counted = placeCeiling === null ? null : Math.floor((placeCeiling * months) / wholeFrom);
    notes.push({ code: 'counted-in-part', months, wholeFrom, counted });
  }
  const [first = null] = usual;
  if (first === null) notes.push({ code: 'tariff-unknown', tariff });
  else if (first !== tariff) notes.push({ code: 'tariff-differs', tariff, usual: first });
  const changedAt = usual.findIndex((one) => one !== null && one !== first);
  const changed = usual[changedAt] ?? null;
  if (first !== null && changed !== null) {
    const from = addMonths(draft.firstMonth, changedAt);
    notes.push({ code: 'tariff-changes', from, usual: changed });
  }
  return notes;
}

/** Money that a company or a person gives, and that must name them. */
export function isGiven(kind: FundingKind): boolean {
  return kind === 'CSR' || kind === 'DONATION';
}
