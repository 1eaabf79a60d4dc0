import {
  type CalendarDate,
  keepsAnAdmin,
  type Membership,
  Post,
  type Region,
  type UserId,
} from '@payung/domain';

/** One thing that is wrong with what was asked of a membership: where, and what to do. */
export interface MemberFault {
  readonly field: string;
  readonly detail: string;
}

/** Who would hold a post: somebody who signs in by an e-mail address, or an agency's own system. */
export type PostHolder = 'person' | 'machine';

/**
 * Everything that is wrong with posts in this region: reach and dates that no post can have, agencies and areas
 * that the region does not have, a delegation of nobody, and a post that this kind of account cannot hold.
 *
 * @param members everybody of the region, as they stand
 */
export function postFaults(
  region: Region,
  members: readonly Membership[],
  posts: readonly unknown[],
  holder: PostHolder,
): { posts: Post[]; faults: MemberFault[] } {
  const faults: MemberFault[] = [];
  const good: Post[] = [];
  posts.forEach((given, position) => {
    const parsed = Post.safeParse(given);
    if (parsed.success) {
      good.push(parsed.data);
      faults.push(...unknownIn(region, members, parsed.data, position));
      faults.push(...misheld(holder, parsed.data, position));
      return;
    }
    for (const issue of parsed.error.issues) {
      const field = ['posts', position, ...issue.path].join('.');
      faults.push({ field, detail: issue.message });
    }
  });
  return { posts: good, faults };
}

function unknownIn(
  region: Region,
  members: readonly Membership[],
  post: Post,
  position: number,
): MemberFault[] {
  const places = new Set<string>([...region.villages, ...region.districts].map(({ code }) => code));
  const agencies = new Set<string>(region.agencies.map(({ id }) => id));
  const at = (name: string): string => `posts.${position}.${name}`;
  const of = post.delegation?.of ?? null;
  return [
    ...post.agencies
      .filter((id) => !agencies.has(id))
      .map((id) => ({ field: at('agencies'), detail: `this region has no agency ${id}` })),
    ...post.areas
      .filter((code) => !places.has(code))
      .map((code) => ({ field: at('areas'), detail: `${code} is no place of this region` })),
    ...(of !== null && !members.some(({ user }) => user === of)
      ? [{ field: at('delegation.of'), detail: 'nobody of this region has this id' }]
      : []),
  ];
}

/**
 * The secret of a machine lies with whoever made it, so a machine does the work of its agencies and nothing that a
 * person answers for; and nobody signs in as a person to act as a machine.
 */
function misheld(holder: PostHolder, { role }: Post, position: number): MemberFault[] {
  if ((role === 'machine') === (holder === 'machine')) return [];
  const detail =
    holder === 'machine'
      ? "an agency's system holds posts of a machine only"
      : "only an agency's own system is a machine";
  return [{ field: `posts.${position}.role`, detail }];
}

/**
 * Why this change of a membership may not be made by this person; empty when it may. Nobody gives themselves
 * another post, and the last admin stays: a region without one can be mended by nobody inside it.
 */
export function changeFaults(
  members: readonly Membership[],
  after: Membership,
  by: UserId,
  today: CalendarDate,
): MemberFault[] {
  const others = members.filter(({ user }) => user !== after.user);
  return [
    ...(after.user === by
      ? [{ field: 'user', detail: 'your own posts are changed by another admin' }]
      : []),
    ...(keepsAnAdmin(members, today) && !keepsAnAdmin([...others, after], today)
      ? [{ field: 'posts', detail: 'the region needs one admin whose post has no end' }]
      : []),
  ];
}
