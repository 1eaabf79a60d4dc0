import {
  type CaseBand,
  type CaseState,
  caseBands,
  caseStates,
  type NominationState,
  nominationStates,
  type Outcome,
  outcomes,
} from '@payung/domain';

// What stands in the address bar is read by clerks, hence in Indonesian.
const outcomeSlugs: Readonly<Record<Outcome, string>> = {
  nominated: 'diusulkan',
  waitlisted: 'cadangan',
  duplicate: 'ganda',
  review: 'ditinjau',
  'to-correct': 'diperbaiki',
  ineligible: 'tidak-memenuhi-syarat',
};

const stateSlugs: Readonly<Record<NominationState, string>> = {
  nominated: 'diusulkan',
  waitlisted: 'cadangan',
  duplicate: 'ganda',
  offered: 'ditawari',
  'in-review': 'ditinjau',
  suspected: 'mungkin-ganda',
  withdrawn: 'dibatalkan',
  refused: 'ditolak',
};

export function slugOfOutcome(outcome: Outcome): string {
  return outcomeSlugs[outcome];
}

export function outcomeOfSlug(slug: string | undefined): Outcome | undefined {
  return outcomes.find((outcome) => outcomeSlugs[outcome] === slug);
}

export function slugOfState(state: NominationState): string {
  return stateSlugs[state];
}

export function stateOfSlug(slug: string | undefined): NominationState | undefined {
  return nominationStates.find((state) => stateSlugs[state] === slug);
}

const bandSlugs: Readonly<Record<CaseBand, string>> = {
  match: 'hampir-pasti',
  review: 'mungkin',
};

export function slugOfBand(band: CaseBand): string {
  return bandSlugs[band];
}

export function bandOfSlug(slug: string | undefined): CaseBand | undefined {
  return caseBands.find((band) => bandSlugs[band] === slug);
}

const caseSlugs: Readonly<Record<CaseState, string>> = {
  open: 'perlu-diputuskan',
  same: 'sama',
  different: 'berbeda',
  'handed-over': 'diserahkan',
  lapsed: 'tidak-berlaku',
};

export function slugOfCaseState(state: CaseState): string {
  return caseSlugs[state];
}

export function caseStateOfSlug(slug: string | undefined): CaseState | undefined {
  return caseStates.find((state) => caseSlugs[state] === slug);
}
