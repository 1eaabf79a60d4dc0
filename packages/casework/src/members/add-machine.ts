import type { AccountDirectory, MemberRecord } from '@payung/data';
import { Membership } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { postFaults } from './member-faults.ts';

export interface MachineRequest {
  readonly name: string;
  readonly agencies: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly correlationId: string;
}

/** Lets an agency's own system work in the region. Its secret is in the answer and nowhere else. */
export async function addMachine(
  service: Service,
  accounts: AccountDirectory,
  actor: RegionAdmin,
  request: MachineRequest,
): Promise<Result<{ member: MemberRecord; clientId: string; secret: string }>> {
  const { region, data } = await regionOf(service, actor.tenant);
  const { name, agencies, from, until, correlationId } = request;
  const post = { role: 'machine', agencies, areas: [], from, until, delegation: null };
  const { posts, faults } = postFaults(region, [], [post], 'machine');
  if (faults.length > 0) {
    const inBody = faults.map(({ field, detail }) => ({
      field: field.replace(/^posts\.0\./, ''),
      detail,
    }));
    return refuse({ code: 'member-invalid', faults: inBody });
  }
  const { user, clientId, secret } = await accounts.createMachine({ name });
  const member = Membership.parse({
    tenant: actor.tenant,
    user,
    name,
    email: null,
    posts,
    state: 'active',
  });
  await service.database.userRegions.point(user, region);
  const result = await data.commit({
    cause: causeOf(actor, correlationId),
    lane: 'any',
    writes: [{ write: 'new-member', member, by: 'invited' }],
  });
  const kept = await data.members.one(user);
  if (result.kind === 'refused' || kept === null) throw new Error('a new machine was a member');
  return ok({ member: kept, clientId, secret });
}
