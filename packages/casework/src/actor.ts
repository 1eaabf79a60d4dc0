import type { AgencyId, TenantId, UserId } from '@payung/domain';

interface InRegion {
  readonly tenant: TenantId;
  readonly user: UserId;
}

/** Enrols the workers of one or more agencies, and sees what became of them. */
export interface AgencyOfficer extends InRegion {
  readonly kind: 'AgencyOfficer';
  readonly agencies: readonly AgencyId[];
}

/** Works for the lead agency: sees the whole region, sets quotas, refuses, moves. */
export interface RegionAdmin extends InRegion {
  readonly kind: 'RegionAdmin';
}

/** Reads everything of the region, changes nothing. */
export interface RegionReader extends InRegion {
  readonly kind: 'RegionReader';
  readonly role: 'verifier' | 'approver' | 'treasurer' | 'auditor';
}

/** Knows the region's rules and places, but none of its people. */
export interface RegionGuest extends InRegion {
  readonly kind: 'RegionGuest';
  readonly role: 'insurer' | 'village' | 'district';
}

/** Whoever acts inside one region. A use-case names the kinds it takes: another does not compile. */
export type Actor = AgencyOfficer | RegionAdmin | RegionReader | RegionGuest;

/** Those who may hand in and take back. */
export type Proposer = AgencyOfficer | RegionAdmin;

/** Those who may see people. */
export type PeopleReader = AgencyOfficer | RegionAdmin | RegionReader;

/** Whether this actor may act for, or look into, the work of that agency. */
export function mayUseAgency(actor: PeopleReader, agency: AgencyId): boolean {
  switch (actor.kind) {
    case 'AgencyOfficer':
      return actor.agencies.includes(agency);
    case 'RegionAdmin':
    case 'RegionReader':
      return true;
  }
}
