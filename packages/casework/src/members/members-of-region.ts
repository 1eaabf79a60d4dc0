import type { AccountDirectory, MemberRecord } from '@payung/data';
import type { UserId } from '@payung/domain';
import type { Auditor, RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { tell } from '../tell.ts';

/** Everybody who works in the region or did, by user id. */
export async function listMembers(
  service: Service,
  actor: RegionAdmin | Auditor,
): Promise<MemberRecord[]> {
  const { data } = await regionOf(service, actor.tenant);
  return (await data.members.all()).members;
}

/**
 * Does something to a member's account. The account may serve other regions too, so only what protects its
 * owner is open to a region's admin: a new password by mail, and the end of all sessions. Both are journalled. The
 * account of somebody who was removed is no longer the region's to touch.
 */
export async function helpMember(
  service: Service,
  accounts: AccountDirectory,
  actor: RegionAdmin,
  request: {
    readonly user: UserId;
    readonly help: 'reset-password' | 'sign-out-everywhere';
    readonly correlationId: string;
  },
): Promise<Result<MemberRecord>> {
  const { data } = await regionOf(service, actor.tenant);
  const member = await data.members.one(request.user);
  if (member === null) return notFound('user');
  if (member.state === 'removed') {
    return refuse({ code: 'state-forbids', detail: 'this person is no member any more' });
  }
  if (member.email === null) {
    return refuse({ code: 'state-forbids', detail: 'this account has no e-mail address' });
  }
  await tell(data, causeOf(actor, request.correlationId), {
    of: 'member',
    id: member.user,
    act: request.help,
  });
  switch (request.help) {
    case 'reset-password':
      await accounts.resetPassword(member.user);
      break;
    case 'sign-out-everywhere':
      await accounts.signOutEverywhere(member.user);
      break;
  }
  return ok(member);
}
