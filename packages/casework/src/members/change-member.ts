import { type MemberAct, type MemberRecord, TooBusyError } from '@payung/data';
import type { Membership, UserId } from '@payung/domain';
import type { RegionAdmin } from '../actor.ts';
import { causeOf } from '../cause-of.ts';
import { notFound, ok, type Result, refuse } from '../refusal.ts';
import { regionOf, type Service } from '../service.ts';
import { changeFaults, postFaults } from './member-faults.ts';

export interface ChangeMemberRequest {
  readonly user: UserId;
  /** the posts from now on; those left out are given up */
  readonly posts: readonly unknown[];
  readonly correlationId: string;
}

const tries = 6;

/** Sets what a member is from now on. A removed member comes back by this. */
export function changeMember(
  service: Service,
  actor: RegionAdmin,
  request: ChangeMemberRequest,
): Promise<Result<MemberRecord>> {
  return change(service, actor, request, 'posts-changed', (before, posts) => ({
    ...before,
    posts: [...posts],
    state: 'active',
  }));
}

/** Ends a membership. The record stays, so that what this person did still has a name. */
export async function removeMember(
  service: Service,
  actor: RegionAdmin,
  request: { readonly user: UserId; readonly correlationId: string },
): Promise<Result<MemberRecord>> {
  const removed = await change(
    service,
    actor,
    { ...request, posts: [] },
    'removed',
    ({ ...before }) => ({ ...before, posts: [], state: 'removed' }),
  );
  if (removed.ok) await forgetWay(service, actor, request.user);
  return removed;
}

/** Takes the way in away, unless another admin brought the member back meanwhile. */
async function forgetWay(service: Service, actor: RegionAdmin, user: UserId): Promise<void> {
  const { region, data } = await regionOf(service, actor.tenant);
  await service.database.userRegions.unpoint(user, actor.tenant);
  const now = await data.members.one(user);
  if (now?.state === 'active') await service.database.userRegions.point(user, region);
}

async function change(
  service: Service,
  actor: RegionAdmin,
  request: ChangeMemberRequest,
  act: MemberAct,
  next: (before: MemberRecord, posts: readonly Membership['posts'][number][]) => Membership,
): Promise<Result<MemberRecord>> {
  const { region, data, today } = await regionOf(service, actor.tenant);
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await data.pauseBefore(attempt);
    const { members, roster } = await data.members.all();
    const before = members.find(({ user }) => user === request.user);
    if (before === undefined) return notFound('user');
    // whoever has no address is no person of the region: a machine, or a central admin let in for hours
    const holder = before.email === null ? 'machine' : 'person';
    const { posts, faults } = postFaults(region, members, request.posts, holder);
    const after = next(before, posts);
    faults.push(...changeFaults(members, after, actor.user, today));
    if (faults.length > 0) return refuse({ code: 'member-invalid', faults });
    if (act === 'posts-changed') await service.database.userRegions.point(before.user, region);
    const result = await data.commit({
      cause: causeOf(actor, request.correlationId),
      lane: 'any',
      writes: [
        { write: 'move-roster', from: roster },
        { write: 'change-member', before, after, act },
      ],
    });
    service.members.forget(actor.tenant, request.user);
    if (result.kind === 'refused') continue;
    // the removal may have taken the way in away between; one that takes it away later looks here again
    if (act === 'posts-changed' && before.state === 'removed') {
      await service.database.userRegions.point(before.user, region);
    }
    const kept = await data.members.one(request.user);
    return kept === null ? notFound('user') : ok(kept);
  }
  throw new TooBusyError(1);
}
