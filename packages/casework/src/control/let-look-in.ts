import type { Cause, CommitResult, GlassRecord, MemberRecord, TenantData } from '@payung/data';
import { Membership, type Post, type Region, type TenantId, todayIn } from '@payung/domain';
import type { Service } from '../service.ts';

/** What the region's own journal says: who looks in, and that it was let happen from outside. */
function causeOf({ askedBy, id }: GlassRecord): Cause {
  return {
    actor: { kind: 'CentralAdmin', user: askedBy, agency: null },
    source: `break-glass:${id}`,
    correlationId: id,
  };
}

/** @throws Error when somebody changed the member meanwhile; the message then comes again */
function expectDone({ kind }: CommitResult): void {
  if (kind === 'refused') throw new Error('the member was changed meanwhile');
}

/** What somebody holds in the region beside a look; a look that is over is no post any more. */
function ownPosts(member: MemberRecord | null, now: number): Post[] {
  if (member?.state !== 'active') return [];
  return member.posts.filter(({ endsAt }) => endsAt === undefined || Date.parse(endsAt) > now);
}

async function admit(
  data: TenantData,
  glass: GlassRecord,
  region: Region,
  now: number,
): Promise<void> {
  if (glass.until === null) return;
  const today = todayIn(region.timeZone, now);
  const post: Post = {
    role: 'auditor',
    agencies: [],
    areas: [],
    from: today,
    until: todayIn(region.timeZone, Date.parse(glass.until)),
    delegation: null,
    endsAt: glass.until,
  };
  const before = await data.members.one(glass.askedBy);
  const member = Membership.parse({
    tenant: data.tenant,
    user: glass.askedBy,
    // the region has no keys to the operator's accounts, and needs to know the office only
    name: before?.name ?? 'Admin pusat (akses darurat)',
    email: before?.email ?? null,
    posts: [...ownPosts(before, now), post],
    state: 'active',
  });
  const result = await data.commit({
    cause: causeOf(glass),
    lane: 'any',
    writes: [
      before === null
        ? { write: 'new-member', member, by: 'break-glass' }
        : { write: 'change-member', before, after: member, act: 'posts-changed' },
    ],
  });
  expectDone(result);
}

async function shutOut(data: TenantData, glass: GlassRecord, before: MemberRecord): Promise<void> {
  const posts = before.posts.filter(({ endsAt }) => endsAt !== glass.until);
  const isOver = posts.length === 0;
  const after: Membership = { ...before, posts, state: isOver ? 'removed' : before.state };
  const act = isOver ? 'removed' : 'posts-changed';
  const result = await data.commit({
    cause: causeOf(glass),
    lane: 'any',
    writes: [{ write: 'change-member', before, after, act }],
  });
  expectDone(result);
}

/** The two messages of a look may be worked on at once: one that was ended before it began is shut again here. */
async function closeIfEnded(data: TenantData, { id, askedBy }: GlassRecord): Promise<void> {
  const now = await data.founding.glass(id);
  const member = await data.members.one(askedBy);
  if (now?.state === 'ended' && member !== null) await shutOut(data, now, member);
}

/**
 * Lets a central admin read as an auditor does, until the approved time and no longer, or shuts them out when the
 * look was ended early; told in the region's own journal. What they are in the region otherwise stays. Safe to
 * repeat, and a message alone opens nothing: what counts is the approved request that lies with the region.
 *
 * @throws Error when the member was changed in the same moment; nothing was changed then
 */
export async function letLookIn(service: Service, tenant: TenantId, id: string): Promise<void> {
  const region = await service.database.regions.region(tenant);
  if (region === null) return;
  const data = await service.database.tenant(tenant);
  const glass = await data.founding.glass(id);
  if (glass === null || glass.tenant !== tenant || glass.approvedBy === glass.askedBy) return;
  const now = service.clock.now();
  const member = await data.members.one(glass.askedBy);
  const looksIn = member?.posts.some(({ endsAt }) => endsAt === glass.until) ?? false;
  if (glass.state === 'ended') {
    if (member !== null && looksIn) await shutOut(data, glass, member);
  } else if (glass.state === 'approved' && !looksIn && Date.parse(glass.until ?? '') > now) {
    await service.database.userRegions.point(glass.askedBy, region);
    await admit(data, glass, region, now);
    await closeIfEnded(data, glass);
  }
  service.members.forget(tenant, glass.askedBy);
}
