import {
  type CaseBand,
  type ClaimState,
  caseBands,
  claimStates,
  type NominationState,
  nominationStates,
  type Outcome,
  outcomes,
} from '@payung/domain';
import type { CaseStage } from '../api/cases.ts';

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
  determined: 'ditetapkan',
  withdrawn: 'dibatalkan',
  refused: 'ditolak',
  struck: 'dikeluarkan',
  lapsed: 'gugur',
};

const claimSlugs: Readonly<Record<ClaimState, string>> = {
  reported: 'mengumpulkan-berkas',
  complete: 'siap-diajukan',
  submitted: 'diperiksa',
  returned: 'perlu-dilengkapi',
  granted: 'disetujui',
  refused: 'ditolak',
  paid: 'dibayar',
  withdrawn: 'ditarik',
};

export function slugOfClaim(state: ClaimState): string {
  return claimSlugs[state];
}

export function claimOfSlug(slug: string | undefined): ClaimState | undefined {
  return claimStates.find((state) => claimSlugs[state] === slug);
}

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

const stageSlugs: Readonly<Record<CaseStage, string>> = {
  open: 'perlu-diputuskan',
  decided: 'sudah-diputuskan',
  lapsed: 'tidak-berlaku',
};

/** All stages of a case, in the order in which it goes through them. */
export const caseStages: readonly CaseStage[] = ['open', 'decided', 'lapsed'];

export function slugOfStage(stage: CaseStage): string {
  return stageSlugs[stage];
}

export function stageOfSlug(slug: string | undefined): CaseStage | undefined {
  return caseStages.find((stage) => stageSlugs[stage] === slug);
}
