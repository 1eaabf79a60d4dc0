import type { HeldRole, Role, TenantId, UserId } from '@payung/domain';
import { letsAdminsFetch, letsPeopleIn, rolesOn } from '@payung/domain';
import type { Actor, RegionAdmin } from '../actor.ts';
import type { OpenRegion, Service } from '../service.ts';

/** What a verified token says of its bearer. It gives no right by itself: the membership does. */
export interface Bearer {
  readonly user: UserId;
  readonly tenant: TenantId;
  readonly role: string;
}

export type Acting =
  | { readonly kind: 'acts'; readonly actor: Actor; readonly open: OpenRegion }
  /** the region is leaving: its admin may fetch its archive, and do nothing else */
  | { readonly kind: 'leaving'; readonly actor: RegionAdmin; readonly open: OpenRegion }
  /** the region is suspended, or not on board yet or any more */
  | { readonly kind: 'region-closed' }
  /** not a member, or not in this role today */
  | { readonly kind: 'not-a-member' };

/**
 * Makes the actor of a request from the membership in the region that the token names: agencies, areas and
 * dates are the record's, never the token's. A change takes effect within the life of the caches, 30 s; a region that
 * was let in is met at once, in every process, since nobody is turned away by what was remembered.
 */
export async function actingAs(service: Service, bearer: Bearer): Promise<Acting> {
  const { tenant, user } = bearer;
  const open = await openNow(service, tenant);
  if (open === null) return { kind: 'not-a-member' };
  const member = await service.members.member(tenant, user);
  const held = member === null ? [] : rolesOn(member, open.today, service.clock.now());
  const role = held.find((one) => one.role === bearer.role); /* guard:claim */
  if (role === undefined) return { kind: 'not-a-member' };
  if (letsAdminsFetch(open.standing) && role.role === 'admin') {
    return { kind: 'leaving', actor: { kind: 'RegionAdmin', tenant, user }, open };
  }
  if (!letsPeopleIn(open.standing)) return { kind: 'region-closed' };
  return { kind: 'acts', actor: actorIn(tenant, user, role), open };
}

/** The region as remembered, read anew where that would shut somebody out. */
async function openNow({ regions }: Service, tenant: TenantId): Promise<OpenRegion | null> {
  const known = await regions.open(tenant);
  if (known === null || letsPeopleIn(known.standing)) return known;
  regions.forget(tenant);
  return regions.open(tenant);
}

function actorIn(tenant: TenantId, user: UserId, held: HeldRole): Actor {
  const inRegion = { tenant, user };
  const { agencies, areas } = held;
  const role: Role = held.role;
  switch (role) {
    case 'officer':
      return { kind: 'AgencyOfficer', agencies, ...inRegion };
    case 'machine':
      return { kind: 'Machine', agencies, ...inRegion };
    case 'admin':
      return { kind: 'RegionAdmin', ...inRegion };
    case 'village':
    case 'district':
      return { kind: 'AreaOfficer', level: role, areas, ...inRegion };
    case 'verifier':
      return { kind: 'Verifier', ...inRegion };
    case 'approver':
      return { kind: 'Approver', ...inRegion };
    case 'treasurer':
      return { kind: 'Treasurer', ...inRegion };
    case 'auditor':
      return { kind: 'Auditor', agencies, ...inRegion };
    case 'insurer':
      return { kind: 'InsurerOfficer', ...inRegion };
  }
}
