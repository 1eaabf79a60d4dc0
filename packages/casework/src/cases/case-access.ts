import { type DuplicateCase, sha256Hex } from '@payung/data';
import {
  type AgencyOfficer,
  type Auditor,
  type Machine,
  mayUseAgency,
  type RegionAdmin,
} from '../actor.ts';

/** Those who see cases. */
export type CaseReader = AgencyOfficer | Machine | RegionAdmin | Auditor;

/** Those who answer them: a person, never another system (design, decision 9: nothing is merged by itself). */
export type CaseDecider = AgencyOfficer | RegionAdmin;

type Agencies = Pick<DuplicateCase, 'standingAgency' | 'waitingAgency' | 'decider'>;

/**
 * How much of a case somebody sees: both sides; of a case across agencies the agency that waits only its own; others
 * nothing, not even that there is one.
 */
export type CaseSight = 'both' | 'own';

export function sightOf(actor: CaseReader, record: Agencies): CaseSight | null {
  if (!mayUseAgency(actor, record.waitingAgency)) return null;
  return mayUseAgency(actor, record.standingAgency) ? 'both' : 'own';
}

/** Inside one agency its officers answer, and the lead agency; across agencies the lead agency alone. */
export function decides(actor: CaseReader, { decider }: Agencies): boolean {
  switch (actor.kind) {
    case 'RegionAdmin':
      return true;
    case 'AgencyOfficer':
      return decider !== null && mayUseAgency(actor, decider);
    case 'Machine':
    case 'Auditor':
      return false;
  }
}

/** The agency that waits may ask for the person, where it does not answer the case itself. */
export function mayAskFor(actor: CaseReader, record: Agencies): boolean {
  return (
    actor.kind === 'AgencyOfficer' &&
    record.decider === null &&
    mayUseAgency(actor, record.waitingAgency)
  );
}

const printLength = 16;

/**
 * What a case is called to somebody. Its id names both nominations, so whoever must not know the other one gets a
 * name of their own nomination and a hash.
 */
export function nameOfCase(
  { id, waiting }: Pick<DuplicateCase, 'id' | 'waiting'>,
  sight: CaseSight,
): string {
  return sight === 'both' ? id : `${waiting}~${sha256Hex(id).slice(0, printLength)}`;
}
