import type { NominationRecord } from '@payung/data';
import { type AgencyId, type AreaCode, liesIn, type TenantId, type UserId } from '@payung/domain';

interface InRegion {
  readonly tenant: TenantId;
  readonly user: UserId;
}

/** Enrols the workers of one or more agencies, and sees what became of them. */
export interface AgencyOfficer extends InRegion {
  readonly kind: 'AgencyOfficer';
  readonly agencies: readonly AgencyId[];
}

/** An agency's own system, signed in by a secret of its own; does what an officer of that agency does. */
export interface Machine extends InRegion {
  readonly kind: 'Machine';
  readonly agencies: readonly AgencyId[];
}

/** Works for the lead agency: sees the whole region, sets quotas, refuses, moves, says who works here. */
export interface RegionAdmin extends InRegion {
  readonly kind: 'RegionAdmin';
}

/** Answers for villages or districts: sees those who live there, whichever agency named them. */
export interface AreaOfficer extends InRegion {
  readonly kind: 'AreaOfficer';
  readonly level: 'village' | 'district';
  readonly areas: readonly AreaCode[];
}

/** Checks for the lead agency what the agencies handed in. */
export interface Verifier extends InRegion {
  readonly kind: 'Verifier';
}

/** Signs off in the office of the mayor or regent. */
export interface Approver extends InRegion {
  readonly kind: 'Approver';
}

/** Pays. */
export interface Treasurer extends InRegion {
  readonly kind: 'Treasurer';
}

/** Reads and changes nothing: from inside, or invited for a time and for some agencies (all when empty). */
export interface Auditor extends InRegion {
  readonly kind: 'Auditor';
  readonly agencies: readonly AgencyId[];
}

/** Invited by each region; knows its rules and places, and none of its people before they are handed over. */
export interface InsurerOfficer extends InRegion {
  readonly kind: 'InsurerOfficer';
}

/** Whoever signs in and acts inside one region. A use-case names the kinds it takes: another does not compile. */
export type Actor =
  | AgencyOfficer
  | Machine
  | RegionAdmin
  | AreaOfficer
  | Verifier
  | Approver
  | Treasurer
  | Auditor
  | InsurerOfficer;

/** The service itself: sweeps, month rolls, retention. Never made from a token. */
export interface System extends InRegion {
  readonly kind: 'System';
}

/** Brings regions on board. Belongs to none, so no use-case inside a region takes one. */
export interface CentralAdmin {
  readonly kind: 'CentralAdmin';
  readonly user: UserId;
}

/** Those who hand in lists, take back and accept for an agency. */
export type Proposer = AgencyOfficer | Machine | RegionAdmin;

/** Those who nominate single workers; villages do in some regions. */
export type Nominator = Proposer | AreaOfficer;

/** Those who see an agency's lists. */
export type ListReader = Proposer | Verifier | Approver | Treasurer | Auditor;

/** Those who may see people. */
export type PeopleReader = ListReader | AreaOfficer;

/** Whether this actor may act for, or look into the lists of, that agency. */
export function mayUseAgency(actor: ListReader, agency: AgencyId): boolean {
  switch (actor.kind) {
    case 'AgencyOfficer':
    case 'Machine':
      return actor.agencies.includes(agency); /* guard:agency */
    case 'Auditor':
      return actor.agencies.length === 0 || actor.agencies.includes(agency); /* guard:auditor */
    case 'RegionAdmin':
    case 'Verifier':
    case 'Approver':
    case 'Treasurer':
      return true;
  }
}

/** Whether this actor may see that nomination: by its agency, or for area officers by where the person lives. */
export function maySee(
  actor: PeopleReader,
  record: Pick<NominationRecord, 'agency' | 'worker'>,
): boolean {
  if (actor.kind !== 'AreaOfficer') return mayUseAgency(actor, record.agency);
  return liesIn(record.worker.village, actor.areas); /* guard:area */
}
