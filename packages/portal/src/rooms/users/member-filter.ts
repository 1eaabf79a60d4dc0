import type { Member } from '@payung/contract';

export interface MemberFilter {
  /** words of the name or address */
  readonly words: string;
  readonly role: string;
  readonly agency: string;
  readonly state: 'active' | 'removed' | 'all';
}

export const everybody: MemberFilter = { words: '', role: '', agency: '', state: 'active' };

/** Members that fit, by name. All of a region's members are here already, so nothing is asked for. */
export function membersThatFit(members: readonly Member[], filter: MemberFilter): Member[] {
  const words = filter.words.toLowerCase().split(/\s+/).filter(Boolean);
  const order = new Intl.Collator('id');
  return members
    .filter(({ name, email, state, posts }) => {
      const text = `${name} ${email ?? ''}`.toLowerCase();
      return (
        words.every((word) => text.includes(word)) &&
        (filter.state === 'all' || state === filter.state) &&
        (filter.role === '' || posts.some(({ role }) => role === filter.role)) &&
        (filter.agency === '' ||
          posts.some(({ agencies }) => agencies.some((id) => id === filter.agency)))
      );
    })
    .sort((a, b) => order.compare(a.name, b.name));
}
