import type { Actor, PeopleReader, Proposer, RegionAdmin } from '@payung/casework';
import { AgencyId, TenantId, UserId } from '@payung/domain';
import * as z from 'zod';
import { Problematic } from './problematic.ts';

const roles = [
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
  'insurer',
  'village',
  'district',
] as const;

/** Claims of an access token that acts inside one region, as the gateway's authorizer passes them on. */
const Claims = z.object({
  sub: UserId,
  token_use: z.literal('access'),
  tenant_id: TenantId,
  role: z.enum(roles),
  agency_ids: z.string().default(''),
});

/** Who calls, from verified claims only. @throws Problematic for a token that does not act in a region. */
export function actorOf(claims: unknown): { actor: Actor; role: (typeof roles)[number] } {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success)
    throw new Problematic('not-allowed', 'this account does not act in a region');
  const { sub: user, tenant_id: tenant, role, agency_ids } = parsed.data;
  const inRegion = { tenant, user };
  switch (role) {
    case 'officer': {
      const agencies = agency_ids.split(' ').flatMap((id) => {
        const agency = AgencyId.safeParse(id);
        return agency.success ? [agency.data] : [];
      });
      return { role, actor: { kind: 'AgencyOfficer', agencies, ...inRegion } };
    }
    case 'admin':
      return { role, actor: { kind: 'RegionAdmin', ...inRegion } };
    case 'verifier':
    case 'approver':
    case 'treasurer':
    case 'auditor':
      return { role, actor: { kind: 'RegionReader', role, ...inRegion } };
    case 'insurer':
    case 'village':
    case 'district':
      return { role, actor: { kind: 'RegionGuest', role, ...inRegion } };
  }
}

/** Narrows to those who hand in and take back. @throws Problematic for all others. */
export function proposer(actor: Actor): Proposer {
  if (actor.kind === 'AgencyOfficer' || actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'this account does not hand in workers');
}

/** Narrows to those who may see people. @throws Problematic for all others. */
export function peopleReader(actor: Actor): PeopleReader {
  if (actor.kind !== 'RegionGuest') return actor;
  throw new Problematic('not-allowed', 'this account does not see people');
}

/** Narrows to the lead agency. @throws Problematic for all others. */
export function regionAdmin(actor: Actor): RegionAdmin {
  if (actor.kind === 'RegionAdmin') return actor;
  throw new Problematic('not-allowed', 'only the lead agency does this');
}
