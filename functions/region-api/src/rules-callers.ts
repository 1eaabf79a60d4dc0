import type {
  Actor,
  DraftReader,
  InsurerOfficer,
  OccupationProposer,
  ProposalReader,
} from '@payung/casework';
import { Problematic } from '@payung/edge';

/** Narrows to those who see rules of the whole region before they hold. @throws Problematic for all others. */
export function draftReader(actor: Actor): DraftReader {
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'Approver':
      return actor;
    case 'Auditor':
      if (actor.agencies.length === 0) return actor;
      throw new Problematic('not-allowed', 'this account does not see the whole region');
    default:
      throw new Problematic('not-allowed', 'this account does not see drafts of the rules');
  }
}

/** Narrows to people of an agency. @throws Problematic for all others. */
export function occupationProposer(actor: Actor): OccupationProposer {
  if (actor.kind === 'AgencyOfficer' || actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'this account does not propose occupations');
}

/** Narrows to those who see proposals of occupations. @throws Problematic for all others. */
export function proposalReader(actor: Actor): ProposalReader {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'RegionAdmin':
    case 'Auditor':
    case 'InsurerOfficer':
      return actor;
    default:
      throw new Problematic('not-allowed', 'this account does not see proposals of occupations');
  }
}

/** Narrows to the insurer's branch. @throws Problematic for all others. */
export function insurerOfficer(actor: Actor): InsurerOfficer {
  if (actor.kind === 'InsurerOfficer') return actor;
  throw new Problematic('not-allowed', 'only the insurer’s branch answers this');
}
