import type { AgencyId, Cohort } from '@payung/domain';
import type { Actor, Auditor, RegionAdmin, Treasurer } from '../actor.ts';

/** Those who see what is planned and paid: everybody in the region's offices, but for areas and the insurer. */
export type CohortReader = Exclude<Actor, { kind: 'AreaOfficer' | 'InsurerOfficer' }>;

/** Those who see where money comes from, and who gives it. */
export type MoneyReader = RegionAdmin | Treasurer | Auditor;

/** Whether somebody sees a cohort: agencies see those that take their people. */
export function maySeeCohort(actor: CohortReader, { agencies }: Pick<Cohort, 'agencies'>): boolean {
  switch (actor.kind) {
    case 'RegionAdmin':
    case 'Approver':
    case 'Treasurer':
    case 'Verifier':
      return true;
    case 'Auditor':
      if (actor.agencies.length === 0) return true;
      return takesOneOf(agencies, actor.agencies); /* guard:cohort-auditor */
    case 'AgencyOfficer':
    case 'Machine':
      return takesOneOf(agencies, actor.agencies); /* guard:cohort-agency */
  }
}

function takesOneOf(taken: readonly AgencyId[], own: readonly AgencyId[]): boolean {
  return taken.length === 0 || taken.some((agency) => own.includes(agency));
}
