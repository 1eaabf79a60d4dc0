import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AreaCode, AreaCode as AreaCodes, liesIn } from './areas.ts';
import { type Duty, type DutyDone, dutyConflict } from './duties.ts';
import { CalendarDate, Instant, TenantId, UserId, VillageCode } from './identifiers.ts';
import { isHeldAt, isHeldOn, keepsAnAdmin, type Membership, Post, rolesOn } from './membership.ts';

const day = (n: number) =>
  CalendarDate.parse(
    `2026-${String(1 + Math.floor(n / 28)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`,
  );
const days = fc.integer({ min: 0, max: 300 }).map(day);

const posts: fc.Arbitrary<Post> = fc
  .record({
    role: fc.constantFrom('admin', 'verifier', 'auditor'),
    from: days,
    length: fc.option(fc.integer({ min: 0, max: 60 })),
  })
  .map(({ role, from, length }) => {
    const until = length === null ? null : from;
    return Post.parse({ role, agencies: [], areas: [], from, until, delegation: null });
  });

const members: fc.Arbitrary<Membership> = fc
  .record({
    id: fc.integer({ min: 1, max: 9 }),
    posts: fc.array(posts, { maxLength: 4 }),
    state: fc.constantFrom('active' as const, 'removed' as const),
  })
  .map(({ id, ...rest }) => ({
    tenant: TenantId.parse('01KA3319KVDVSDEM0000000001'),
    user: UserId.parse(`u${id}`),
    name: 'CONTOH',
    email: null,
    ...rest,
  }));

describe('what somebody is in a region', () => {
  it('is on each day exactly what the posts of that day say, and nothing once removed', () => {
    fc.assert(
      fc.property(members, days, (member, on) => {
        const expected =
          member.state === 'removed' ? [] : member.posts.filter((post) => isHeldOn(post, on));
        const roles = rolesOn(member, on).map(({ role }) => role);
        expect(new Set(roles)).toEqual(new Set(expected.map(({ role }) => role)));
        expect(new Set(roles).size).toBe(roles.length);
      }),
    );
  });

  it('ends after the last day, which counts, and begins on the first', () => {
    const post = { from: day(10), until: day(12) };
    expect([9, 10, 12, 13].map((n) => isHeldOn(post, day(n)))).toEqual([false, true, true, false]);
  });

  it('adds up over posts of one role, but an auditor of everything stays one of everything', () => {
    const base = { from: day(0), until: null, areas: [], delegation: null };
    const membership = (role: string, ...agencies: string[][]) => ({
      state: 'active' as const,
      posts: agencies.map((some) => Post.parse({ ...base, role, agencies: some })),
    });
    expect(rolesOn(membership('officer', ['a'], ['a', 'b']), day(1))).toEqual([
      { role: 'officer', agencies: ['a', 'b'], areas: [] },
    ]);
    expect(rolesOn(membership('auditor', [], ['a']), day(1))).toEqual([
      { role: 'auditor', agencies: [], areas: [] },
    ]);
  });

  it.each([
    ['officer without an agency', { role: 'officer' }, 'agencies'],
    ['admin of one agency only', { role: 'admin', agencies: ['a'] }, 'agencies'],
    ['village officer without a village', { role: 'village' }, 'areas'],
    ['village officer over a district', { role: 'village', areas: ['33.19.04'] }, 'areas'],
    ['district officer over a village', { role: 'district', areas: ['33.19.04.2001'] }, 'areas'],
    ['treasurer with an area', { role: 'treasurer', areas: ['33.19.04'] }, 'areas'],
    [
      'post that ends before it begins',
      { role: 'admin', from: '2026-02-02', until: '2026-02-01' },
      'until',
    ],
    [
      'acting official without an end',
      { role: 'approver', delegation: { kind: 'PLT', of: null, letter: '800/1' } },
      'until',
    ],
  ])('is no post: %s', (_, changes, field) => {
    const whole = { agencies: [], areas: [], from: '2026-01-01', until: null, delegation: null };
    const parsed = Post.safeParse({ ...whole, ...changes });
    expect(parsed.success).toBe(false);
    expect(parsed.error?.issues.map(({ path }) => path[0])).toContain(field);
  });
});

describe('a post that ends at an hour', () => {
  it('is held before that hour of its days, and never by somebody who does not say what time it is', () => {
    const [from, until] = [day(3), day(4)];
    const endsAt = Instant.parse('2026-01-05T03:00:00.000Z');
    const post = { from, until, endsAt };
    const hour = Date.parse(endsAt);
    expect(isHeldAt(post, from, hour - 1)).toBe(true);
    expect(isHeldAt(post, until, hour)).toBe(false);
    expect(isHeldAt(post, day(2), hour - 1)).toBe(false);
    expect(isHeldAt(post, from)).toBe(false);
  });
});

describe('the last admin', () => {
  it('is there as long as one active member is admin today without an end', () => {
    fc.assert(
      fc.property(fc.array(members, { maxLength: 5 }), days, (all, on) => {
        const expected = all.some(
          ({ state, posts: held }) =>
            state === 'active' &&
            held.some(({ role, from, until }) => role === 'admin' && from <= on && until === null),
        );
        expect(keepsAnAdmin(all, on)).toBe(expected);
      }),
    );
  });
});

describe('an area', () => {
  const kutuk = VillageCode.parse('33.19.04.2002');
  const areas = (...codes: string[]): AreaCode[] => codes.map((code) => AreaCodes.parse(code));

  it('holds its own villages, and nobody whose village is unknown', () => {
    expect(liesIn(kutuk, areas('33.19.04'))).toBe(true);
    expect(liesIn(kutuk, areas('33.19.04.2002'))).toBe(true);
    expect(liesIn(kutuk, areas('33.19.04.2001', '33.19.05'))).toBe(false);
    expect(liesIn(null, areas('33.19.04'))).toBe(false);
    expect(liesIn(kutuk, [])).toBe(false);
  });
});

describe('proposer, verifier and approver', () => {
  const users = fc.constantFrom('a', 'b', 'c').map((id) => UserId.parse(id));
  const units = fc.constantFrom('dinas-sosial', 'dinas-perhubungan', null);
  const duty = fc.constantFrom<Duty>('propose', 'verify', 'approve');
  const done: fc.Arbitrary<DutyDone> = fc.record({ duty, user: users, unit: units });

  it('are never one person over one nomination, whatever was done before', () => {
    fc.assert(
      fc.property(
        fc.array(done, { maxLength: 6 }),
        fc.constantFrom('users', 'units'),
        (wanted, apart) => {
          const kept: DutyDone[] = [];
          for (const one of wanted) if (dutyConflict(one, kept, apart) === null) kept.push(one);
          for (const one of kept) {
            for (const other of kept) {
              if (one.duty === other.duty) continue;
              expect(one.user).not.toBe(other.user);
              if (apart === 'units' && one.unit !== null) expect(one.unit).not.toBe(other.unit);
            }
          }
        },
      ),
    );
  });

  it('may do their own duty again', () => {
    const one = { duty: 'verify', user: UserId.parse('a'), unit: 'dinas-sosial' } as const;
    expect(dutyConflict(one, [one], 'units')).toBeNull();
    expect(dutyConflict({ ...one, duty: 'approve' }, [one], 'users')).toBe('same-user');
    const colleague = { ...one, duty: 'approve', user: UserId.parse('b') } as const;
    expect(dutyConflict(colleague, [one], 'users')).toBeNull();
    expect(dutyConflict(colleague, [one], 'units')).toBe('same-unit');
  });
});
