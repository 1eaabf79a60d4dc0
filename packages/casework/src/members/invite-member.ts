import type { AccountDirectory, MemberRecord } from '@payung/data';
import { Membership } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { postFaults } from './member-faults.ts';

export interface InviteRequest {
  readonly name: string;
  readonly email: string;
  readonly posts: readonly unknown[];
  readonly correlationId: string;
}

/**
 * Lets somebody work in the region: finds or makes the account of the e-mail address, which is told how to sign
 * in, and records the membership. Somebody who is a member already is changed, not invited.
 */
export async function inviteMember(
  service: Service,
  accounts: AccountDirectory,
  actor: RegionAdmin,
  request: InviteRequest,
): Promise<Result<MemberRecord>> {
  const { region, data } = await regionOf(service, actor.tenant);
  const { members } = await data.members.all();
  const { posts, faults } = postFaults(region, members, request.posts, 'person');
  const same = members.find(({ email }) => email?.toLowerCase() === request.email.toLowerCase());
  if (same !== undefined) {
    faults.push({ field: 'email', detail: 'this person is a member already: change their posts' });
  }
  if (faults.length > 0) return refuse({ code: 'member-invalid', faults });
  const { name, email, correlationId } = request;
  const { user } = await accounts.invite({ email, name, regionName: region.name });
  const member = Membership.parse({
    tenant: actor.tenant,
    user,
    name,
    email,
    posts,
    state: 'active',
  });
  await service.database.userRegions.point(user, region);
  const cause = causeOf(actor, correlationId);
  const result = await data.commit({
    cause,
    lane: 'any',
    writes: [{ write: 'new-member', member, by: 'invited' }],
  });
  service.members.forget(actor.tenant, user);
  const kept = await data.members.one(user);
  if (result.kind === 'refused' || kept === null) {
    const detail = 'this person is a member already: change their posts';
    return refuse({ code: 'member-invalid', faults: [{ field: 'email', detail }] });
  }
  return ok(kept);
}
