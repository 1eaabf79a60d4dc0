import type { Database, RegionPointer } from '@payung/data';
import {
  letsAdminsFetch,
  letsPeopleIn,
  type Role,
  rolesOn,
  type TenantId,
  todayIn,
  type UserId,
} from '@payung/domain';

/** What a token says beside who its bearer is. */
export interface RegionClaims {
  readonly tenant: TenantId;
  readonly role: Role;
}

/** The part of the database that signing in needs: no people, and no region's keys. */
export interface SignInData {
  readonly regions: Pick<Database['regions'], 'region' | 'standing'>;
  readonly userRegions: Pick<Database['userRegions'], 'of' | 'heldIn'>;
}

/** A region in which somebody may act today, and as what. */
export interface OwnRegion extends RegionPointer {
  readonly roles: readonly Role[];
}

/** The regions in which a user may act today, by region code. Regions that are closed are left out. */
export async function regionsOfUser(
  database: SignInData,
  user: UserId,
  now: number,
): Promise<OwnRegion[]> {
  const pointers = await database.userRegions.of(user);
  const found = await Promise.all(
    pointers.map(async (pointer): Promise<OwnRegion | null> => {
      const { tenant } = pointer;
      const [region, standing, member] = await Promise.all([
        database.regions.region(tenant),
        database.regions.standing(tenant),
        database.userRegions.heldIn(user, tenant),
      ]);
      if (region === null || member === null) return null;
      const held = rolesOn(member, todayIn(region.timeZone, now), now).filter(
        ({ role }) => letsPeopleIn(standing) || (role === 'admin' && letsAdminsFetch(standing)),
      );
      return held.length === 0 ? null : { ...pointer, roles: held.map(({ role }) => role) };
    }),
  );
  return found
    .filter((one) => one !== null)
    .sort((a, b) => a.regencyCode.localeCompare(b.regencyCode));
}

/**
 * In which region, and as what, a token lets its bearer act: the region and role asked for when the user has
 * them today, else nothing. Asked for neither, somebody with one region acts there in their first role; whoever
 * has several has to choose.
 */
export async function claimsFor(
  database: SignInData,
  user: UserId,
  wanted: { readonly tenant: string | null; readonly role: string | null },
  now: number,
): Promise<RegionClaims | null> {
  const regions = await regionsOfUser(database, user, now);
  const [only] = regions;
  const chosen =
    wanted.tenant === null
      ? regions.length === 1
        ? only
        : undefined
      : regions.find(({ tenant }) => tenant === wanted.tenant);
  if (chosen === undefined) return null;
  const role =
    wanted.role === null ? chosen.roles[0] : chosen.roles.find((one) => one === wanted.role);
  return role === undefined ? null : { tenant: chosen.tenant, role };
}
