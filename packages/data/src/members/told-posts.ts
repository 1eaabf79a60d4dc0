import type { Membership } from '@payung/domain';

/** What the journal tells of a membership: roles, reach and dates; never a name or an address. */
export function toldPosts({ posts, state }: Membership): Record<string, string> {
  const told = posts.map(({ role, agencies, areas, from, until, delegation, endsAt }) =>
    [
      role,
      [...agencies, ...areas].join('+') || 'region',
      `${from}..${endsAt ?? until ?? ''}`,
      ...(delegation === null ? [] : [delegation.kind]),
    ].join(' '),
  );
  return { state, posts: told.join(', ') };
}
