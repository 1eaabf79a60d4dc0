import { Member } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { everybody, membersThatFit } from './member-filter.ts';

const post = { areas: [], from: '2026-01-01', until: null, delegation: null, isHeld: true };
const members = [
  { user: 'u1', name: 'Wulan', email: 'wulan@contoh.id', state: 'active', role: 'officer' },
  { user: 'u2', name: 'Agus Setiawan', email: 'agus@contoh.id', state: 'active', role: 'admin' },
  { user: 'u3', name: 'Dewi', email: 'dewi@contoh.id', state: 'removed', role: 'officer' },
].map(({ role, ...rest }) =>
  Member.parse({
    ...rest,
    posts: [{ ...post, role, agencies: role === 'officer' ? ['dinas-sosial'] : [] }],
  }),
);
const names = (filter: Partial<typeof everybody>) =>
  membersThatFit(members, { ...everybody, ...filter }).map(({ name }) => name);

describe('users that are looked for', () => {
  it('are those who work here now, by name, until something is chosen', () => {
    expect(names({})).toEqual(['Agus Setiawan', 'Wulan']);
  });

  it('are found by words of the name or address in any order and case', () => {
    expect(names({ words: 'SETIAWAN agus' })).toEqual(['Agus Setiawan']);
    expect(names({ words: 'wulan@' })).toEqual(['Wulan']);
  });

  it('are found by role, agency and state together', () => {
    expect(names({ role: 'officer', agency: 'dinas-sosial', state: 'all' })).toEqual([
      'Dewi',
      'Wulan',
    ]);
    expect(names({ role: 'admin', agency: 'dinas-sosial' })).toEqual([]);
  });
});
