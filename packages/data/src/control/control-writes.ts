import type { Instant, RegencyCode, Region, TenantId, UserId } from '@payung/domain';
import type { NewBreach } from '../protection/breach.ts';
import type {
  CentralAdminRecord,
  GlassRecord,
  HandOutRecord,
  Logo,
  Standing,
} from './control-records.ts';

/** What was done to a region's standing, as the operator's journal names it. */
export type StandingChange =
  | 'papers'
  | 'settings'
  | 'logo'
  | 'first-admin'
  | 'step'
  | 'moved'
  | 'receipt'
  | 'hold'
  | 'hold-lifted';

/**
 * Everything that the control plane can write, one database action each. None of it is a person of a region, and
 * none of it reaches the registry or a region's own journal.
 */
export type ControlWrite =
  | { write: 'new-standing'; standing: Standing }
  | { write: 'change-standing'; before: Standing; after: Standing; act: StandingChange }
  /** fails when another region of that regency lives */
  | { write: 'claim-regency'; code: RegencyCode; tenant: TenantId }
  /** fails unless it is that region which holds it */
  | { write: 'free-regency'; code: RegencyCode; tenant: TenantId }
  /** the region's rules and places, for the first time; later ones are the region's own */
  | { write: 'new-profile'; region: Region }
  | { write: 'list-tenant'; tenant: TenantId; code: RegencyCode }
  | { write: 'unlist-tenant'; tenant: TenantId }
  /** makes every sealed section of the region unreadable for good; refused when it is done already */
  | { write: 'destroy-keys'; tenant: TenantId; receipt: string; at: Instant }
  | { write: 'keep-logo'; tenant: TenantId; logo: Logo }
  /** where signing in looks for the regions of a user; gives no right by itself */
  | { write: 'point-user'; user: UserId; tenant: TenantId; code: RegencyCode; name: string }
  /** into the list of all regions that were ever asked for */
  | { write: 'enter-region'; tenant: TenantId }
  | { write: 'new-hand-out'; tenant: TenantId; handOut: HandOutRecord }
  | { write: 'new-glass'; glass: GlassRecord }
  /** into the list of all looks that were ever asked for */
  | { write: 'enter-glass'; id: string; tenant: TenantId }
  | { write: 'move-glass'; before: GlassRecord; after: GlassRecord }
  | { write: 'open-breach'; tenant: TenantId; breach: NewBreach }
  | { write: 'new-central-admin'; admin: CentralAdminRecord };
