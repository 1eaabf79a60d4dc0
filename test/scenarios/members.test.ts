import { claimsFor, helpMember, regionsOfUser, removeMember } from '@payung/casework';
import { type UserId, UserId as UserIds } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { embeddedDatabase } from '../support/embedded-database.ts';
import {
  actsAs,
  aMachine,
  aMember,
  memoryAccounts,
  post,
  setPosts,
} from '../support/invented-members.ts';
import { anAdmin, social, transport } from '../support/invented-region.ts';
import { openTestService, type TestService } from '../support/test-service.ts';

const database = embeddedDatabase();
let seed = 8_100;

async function aService(): Promise<TestService> {
  seed += 1;
  return openTestService({ endpoint: database.endpoint(), seed });
}

const remove = (test: TestService, user: UserId, by: UserId = anAdmin(test.tenant).user) =>
  removeMember(
    test.service,
    { ...anAdmin(test.tenant), user: by },
    { user, correlationId: 'test' },
  );

describe('a member', () => {
  it('acts in the roles of the record and in no other, whatever the token says', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'ani', post('officer', { agencies: [social] }));
    expect(await actsAs(test, user, 'officer')).toBe('AgencyOfficer');
    expect(await actsAs(test, user, 'admin')).toBe('not-a-member');
    expect(await actsAs(test, UserIds.parse('stranger'), 'officer')).toBe('not-a-member');
  });

  it('keeps a role that was taken away for 30 seconds at most, in another process too', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'budi', post('treasurer'));
    const other = test.sibling();
    expect(await actsAs(test, user, 'treasurer', other)).toBe('Treasurer');
    await setPosts(test, user, [post('verifier')]);
    expect(await actsAs(test, user, 'treasurer')).toBe('not-a-member');
    test.clock.advance(30_001);
    expect(await actsAs(test, user, 'treasurer', other)).toBe('not-a-member');
    expect(await actsAs(test, user, 'verifier', other)).toBe('Verifier');
  });

  it('who was removed opens nothing, and stays in the record', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'cici', post('approver'));
    expect((await remove(test, user)).ok).toBe(true);
    expect(await actsAs(test, user, 'approver')).toBe('not-a-member');
    const data = await test.service.database.tenant(test.tenant);
    expect(await data.members.one(user)).toMatchObject({ state: 'removed', name: 'cici' });
    const pointers = await test.service.database.userRegions.of(user);
    expect(pointers).toEqual([]);
  });

  it('who is brought back while being removed finds the way in, or is a member who cannot sign in', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'nina', post('approver'));
    const { userRegions } = test.service.database;
    const back = async () => {
      const result = await setPosts(test, user, [post('approver')]);
      expect(result.ok).toBe(true);
    };
    for (const unpoint of [
      (...of: Parameters<typeof userRegions.unpoint>) =>
        back().then(() => userRegions.unpoint(...of)),
      (...of: Parameters<typeof userRegions.unpoint>) => userRegions.unpoint(...of).then(back),
    ]) {
      const database = { ...test.service.database, userRegions: { ...userRegions, unpoint } };
      const service = { ...test.service, database };
      const removed = await removeMember(service, anAdmin(test.tenant), {
        user,
        correlationId: 'test',
      });
      expect(removed.ok).toBe(true);
      expect(await actsAs(test, user, 'approver')).toBe('Approver');
      expect(await userRegions.of(user)).toMatchObject([{ tenant: test.tenant }]);
    }
  });

  it('who acts for another does so from the first to the last day in the region’s own time', async () => {
    const test = await aService();
    const delegation = { kind: 'PLH', of: null, letter: '800/1/2026' };
    const acting = post('approver', { from: '2026-01-16', until: '2026-01-16', delegation });
    const { user } = await aMember(test, 'dedi', acting);
    const minute = 60_000;
    // from nine in the morning to 23:59 of the 15th in Jakarta, to midnight, to the next midnight
    test.clock.advance((14 * 60 + 59) * minute);
    expect(await actsAs(test, user, 'approver')).toBe('not-a-member');
    test.clock.advance(minute);
    expect(await actsAs(test, user, 'approver')).toBe('Approver');
    test.clock.advance(24 * 60 * minute);
    expect(await actsAs(test, user, 'approver')).toBe('not-a-member');
  });
});

describe('the admins of a region', () => {
  it('give nobody a post with a fault, and hear of all faults at once', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'eka', post('verifier'));
    const result = await setPosts(test, user, [
      post('officer', { agencies: ['dinas-yang-tidak-ada'] }),
      post('village', { areas: ['33.19.04'] }),
      post('approver', {
        delegation: { kind: 'PLT', of: 'nobody', letter: '1' },
        until: '2026-02-01',
      }),
      post('treasurer', { from: '2026-03-01', until: '2026-02-01' }),
    ]);
    expect(
      !result.ok && 'faults' in result.refusal && result.refusal.faults.map((f) => f.field),
    ).toEqual(['posts.0.agencies', 'posts.1.areas', 'posts.2.delegation.of', 'posts.3.until']);
    expect(await actsAs(test, user, 'verifier')).toBe('Verifier');
  });

  it('do not change themselves, nor take away the last of them', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'fani', post('admin'));
    const own = await setPosts(test, user, [post('admin'), post('treasurer')], { by: user });
    expect(own).toMatchObject({ ok: false, refusal: { code: 'member-invalid' } });
    for (const last of [
      await remove(test, user),
      await setPosts(test, user, [post('admin', { until: '2026-12-31' })]),
    ]) {
      expect(last).toMatchObject({ ok: false, refusal: { code: 'member-invalid' } });
    }
    expect(await actsAs(test, user, 'admin')).toBe('RegionAdmin');
  });

  it('who remove each other in the same moment leave one, or nobody could mend the region', async () => {
    const test = await aService();
    const one = await aMember(test, 'gita', post('admin'));
    const two = await aMember(test, 'hadi', post('admin'));
    await Promise.all([remove(test, one.user, two.user), remove(test, two.user, one.user)]);
    const left = await Promise.all([one, two].map(({ user }) => actsAs(test, user, 'admin')));
    expect(left.toSorted()).toEqual(['RegionAdmin', 'not-a-member']);
  });

  it('give an agency’s system no office of a person, or whoever holds its secret signs for one', async () => {
    const test = await aService();
    const made = await aMachine(test, [transport]);
    if (!made.ok) throw new Error(made.refusal.code);
    const { user } = made.value.member;
    for (const office of [post('approver'), post('admin'), post('auditor')]) {
      expect(await setPosts(test, user, [office])).toMatchObject({
        ok: false,
        refusal: { code: 'member-invalid', faults: [{ field: 'posts.0.role' }] },
      });
    }
    const wider = post('machine', { agencies: [transport, social] });
    expect(await setPosts(test, user, [wider])).toMatchObject({ ok: true });
    const { user: person } = await aMember(test, 'kiki', post('approver'));
    expect(await setPosts(test, person, [post('approver'), wider])).toMatchObject({
      ok: false,
      refusal: { code: 'member-invalid', faults: [{ field: 'posts.1.role' }] },
    });
    await expect(aMember(test, 'lala', wider)).rejects.toThrow('posts.0.role');
  });

  it('let an agency’s system in, for existing agencies only', async () => {
    const test = await aService();
    const made = await aMachine(test, [transport]);
    if (!made.ok) throw new Error(made.refusal.code);
    expect(await actsAs(test, made.value.member.user, 'machine')).toBe('Machine');
    expect(await aMachine(test, ['dinas-lain'])).toMatchObject({
      ok: false,
      refusal: { code: 'member-invalid', faults: [{ field: 'agencies' }] },
    });
  });
});

describe('the account of a member', () => {
  it('is helped while its owner works here, and not the region’s to touch once they work elsewhere', async () => {
    const test = await aService();
    const { user } = await aMember(test, 'mira', post('approver'));
    const accounts = memoryAccounts();
    const help = (what: 'reset-password' | 'sign-out-everywhere') =>
      helpMember(test.service, accounts, anAdmin(test.tenant), {
        user,
        help: what,
        correlationId: 'test',
      });
    expect((await help('reset-password')).ok && (await help('sign-out-everywhere')).ok).toBe(true);
    await remove(test, user);
    for (const what of ['reset-password', 'sign-out-everywhere'] as const) {
      expect(await help(what)).toMatchObject({ ok: false, refusal: { code: 'state-forbids' } });
    }
    expect([accounts.reset, accounts.signedOut]).toEqual([[user], [user]]);
  });
});

describe('signing in', () => {
  it('leads to the one region and first role, to a choice when there are several, and nowhere else', async () => {
    const test = await aService();
    const { database: data } = test.service;
    const { user } = await aMember(test, 'indah', post('verifier'), post('auditor'));
    const now = test.clock.now();
    const claims = (tenant: string | null, role: string | null) =>
      claimsFor(data, user, { tenant, role }, now);
    const { tenant } = test;
    expect(await claims(null, null)).toEqual({ tenant, role: 'verifier' });
    expect(await claims(tenant, 'auditor')).toEqual({ tenant, role: 'auditor' });
    expect(await claims(tenant, 'admin')).toBeNull();
    expect(await claims('01KA0000000000000000000000', null)).toBeNull();
    expect(await regionsOfUser(data, user, now)).toMatchObject([
      { tenant, regencyCode: '33.19', roles: ['verifier', 'auditor'] },
    ]);
  });
});

it('the journal tells who let whom do what, and names nobody by name or address', async () => {
  const test = await aService();
  const { user } = await aMember(test, 'joko', post('auditor', { agencies: [social] }));
  await setPosts(test, user, [post('auditor')]);
  const data = await test.service.database.tenant(test.tenant);
  const lanes = await Promise.all(Array.from({ length: 16 }, (_, lane) => data.lane(lane, 0, 100)));
  const bodies = lanes
    .flat()
    .map(({ body }) => body)
    .join('\n');
  expect(bodies).toContain('"act":"posts-changed"');
  expect(bodies).toContain('auditor dinas-sosial 2026-01-01..');
  expect(bodies).not.toContain('joko@contoh');
});
