import * as z from 'zod';
import { AreaCode } from './areas.ts';
import { AgencyId, CalendarDate, Instant, TenantId, UserId } from './identifiers.ts';

/** What somebody may be inside one region. The central admin is none of them and belongs to no region. */
export const Role = z.enum([
  'officer',
  'admin',
  'verifier',
  'approver',
  'treasurer',
  'auditor',
  'insurer',
  'village',
  'district',
  'machine',
]);
export type Role = z.infer<typeof Role>;

/** Acting officials: *Plt.* when the post is vacant, *Plh.* while its holder is away. Always by letter, always for a time. */
export const Delegation = z.object({
  kind: z.enum(['PLT', 'PLH']),
  /** whose post it is; null when it is vacant */
  of: UserId.nullable(),
  /** number of the letter (surat perintah) that says so */
  letter: z.string().min(1).max(120),
});
export type Delegation = z.infer<typeof Delegation>;

/** One post that somebody holds in a region: a role, its reach and its dates. */
export const Post = z.lazy(() =>
  z
    .object({
      role: Role,
      /** whose work an officer or machine does; the agencies an auditor may look at, all when empty */
      agencies: z.array(AgencyId).max(40),
      /** villages or districts of an area officer */
      areas: z.array(AreaCode).max(400),
      from: CalendarDate,
      /** last day, included; null for a post without an end */
      until: CalendarDate.nullable(),
      delegation: Delegation.nullable(),
      /** for a look into the region in need, which lasts hours; no other post has one */
      endsAt: Instant.optional(),
    })
    .superRefine((post, context) => {
      for (const fault of postFaults(post)) {
        context.addIssue({ code: 'custom', path: [fault.field], message: fault.message });
      }
    }),
);
export type Post = z.infer<typeof Post>;

type PostFault = { readonly field: 'agencies' | 'areas' | 'until'; readonly message: string };

/** Everything that is wrong with the reach and dates of a post; empty when it can be held. */
function postFaults(post: {
  readonly role: Role;
  readonly agencies: readonly string[];
  readonly areas: readonly string[];
  readonly from: string;
  readonly until: string | null;
  readonly delegation: unknown;
}): PostFault[] {
  const { role, agencies, areas, from, until, delegation } = post;
  const faults: PostFault[] = [];
  const worksForAgencies = role === 'officer' || role === 'machine';
  if (worksForAgencies && agencies.length === 0) {
    faults.push({ field: 'agencies', message: 'name at least one agency' });
  }
  if (!worksForAgencies && role !== 'auditor' && agencies.length > 0) {
    faults.push({ field: 'agencies', message: 'this role works for the whole region' });
  }
  const letters = role === 'village' ? 13 : 8;
  if (role === 'village' || role === 'district') {
    if (areas.length === 0) faults.push({ field: 'areas', message: 'name at least one area' });
    if (areas.some((code) => code.length !== letters)) {
      faults.push({ field: 'areas', message: `name ${role}s only` });
    }
  } else if (areas.length > 0) {
    faults.push({ field: 'areas', message: 'only village and district officers have an area' });
  }
  if (until !== null && until < from) {
    faults.push({ field: 'until', message: 'the last day lies before the first' });
  }
  if (delegation !== null && until === null) {
    faults.push({ field: 'until', message: 'an acting official needs a last day' });
  }
  return faults;
}

/** Whether a post is held on a day of the region's own calendar; first and last day count. */
export function isHeldOn(post: Pick<Post, 'from' | 'until'>, day: CalendarDate): boolean {
  return post.from <= day && (post.until === null || day <= post.until);
}

/** What somebody is in one region. `removed` is kept, so that old acts still have a name. */
export const Membership = z.lazy(() =>
  z.object({
    tenant: TenantId,
    user: UserId,
    name: z.string().min(1).max(120),
    /** null for machines */
    email: z.email().max(254).nullable(),
    posts: z.array(Post).max(20),
    state: z.enum(['active', 'removed']),
  }),
);
export type Membership = z.infer<typeof Membership>;

/**
 * Whether a post is held at a moment: on its days, and before the hour at which it ends when it has one.
 *
 * @param day of the region's own calendar
 * @param now milliseconds since 1970; without it, posts that end at an hour are not held at all
 */
export function isHeldAt(
  post: Pick<Post, 'from' | 'until' | 'endsAt'>,
  day: CalendarDate,
  now?: number,
): boolean {
  if (!isHeldOn(post, day)) return false;
  return post.endsAt === undefined || (now !== undefined && now < Date.parse(post.endsAt));
}

/** What one role gives somebody on one day, over all posts in which it is held. */
export interface HeldRole {
  readonly role: Role;
  readonly agencies: readonly AgencyId[];
  readonly areas: readonly AreaCode[];
}

/**
 * The roles somebody holds on that day, each with the agencies and areas of all its posts together.
 * Empty for somebody who was removed, or whose posts have not begun or are over.
 *
 * @param now milliseconds since 1970; without it, posts that end at an hour are not held at all
 */
export function rolesOn(
  membership: Pick<Membership, 'posts' | 'state'>,
  day: CalendarDate,
  now?: number,
): HeldRole[] {
  if (membership.state === 'removed') return [];
  const held = membership.posts.filter((post) => isHeldAt(post, day, now));
  const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];
  return distinct(held.map(({ role }) => role)).map((role) => {
    const same = held.filter((post) => post.role === role);
    // one post of an auditor over all agencies is not narrowed by another over some
    const whole = role === 'auditor' && same.some(({ agencies }) => agencies.length === 0);
    return {
      role,
      agencies: whole ? [] : distinct(same.flatMap(({ agencies }) => agencies)),
      areas: distinct(same.flatMap(({ areas }) => areas)),
    };
  });
}

/**
 * Whether, with `after` instead of what was, somebody still runs the region on that day and later: one who is
 * admin without an end. A region whose last admin is gone can be mended by nobody inside it.
 */
export function keepsAnAdmin(members: readonly Membership[], day: CalendarDate): boolean {
  return members.some(
    (member) =>
      member.state === 'active' &&
      member.posts.some(
        (post) => post.role === 'admin' && isHeldOn(post, day) && post.until === null,
      ),
  );
}
