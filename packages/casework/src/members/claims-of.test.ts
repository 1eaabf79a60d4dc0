import { type Region, TenantId, UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { claimsOf, type SignInRecords } from './claims-of.ts';

const kudus = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const user = UserId.parse('0fd1c3a2-5b7e-4d1e-9a53-4be0b3f3f001');
const now = Date.UTC(2026, 10, 21, 3);
const nothing = { tenant: null, role: null };

/** Somebody who is an officer of one region, a central admin, both or neither. */
function records(who: { officer: boolean; central: boolean }): SignInRecords {
  const post = {
    role: 'officer',
    agencies: [],
    areas: [],
    from: '2026-01-01',
    until: null,
    delegation: null,
  } as const;
  return {
    isCentralAdmin: async () => who.central,
    regions: {
      // of a region signing in reads its time zone only
      region: async () => ({ timeZone: 'Asia/Jakarta' }) as Region,
      standing: async () => 'active',
    },
    userRegions: {
      of: async () => (who.officer ? [{ tenant: kudus, regencyCode: '33.19', name: 'Kudus' }] : []),
      // dates are plain texts to the test and branded to the record
      heldIn: async () => ({ posts: [post as never], state: 'active' }),
    },
  };
}

describe('what a user may act as', () => {
  it.each([
    ['an officer', { officer: true, central: false }, { tenant: kudus, role: 'officer' }],
    ['a central admin', { officer: false, central: true }, { tenant: null, role: 'central' }],
    ['both: in the region', { officer: true, central: true }, { tenant: kudus, role: 'officer' }],
    ['neither', { officer: false, central: false }, null],
  ])('%s', async (_, who, expected) => {
    expect(await claimsOf(records(who), user, nothing, now)).toEqual(expected);
  });

  it('is the control plane when that was wished for, by somebody who runs it', async () => {
    const wanted = { tenant: null, role: 'central' };
    const both = records({ officer: true, central: true });
    expect(await claimsOf(both, user, wanted, now)).toEqual({ tenant: null, role: 'central' });
    const officer = records({ officer: true, central: false });
    expect(await claimsOf(officer, user, wanted, now)).toBeNull();
  });

  it('is never the control plane with a region’s name beside it', async () => {
    const central = records({ officer: false, central: true });
    expect(await claimsOf(central, user, { tenant: kudus, role: null }, now)).toBeNull();
    expect(await claimsOf(central, user, { tenant: kudus, role: 'central' }, now)).toBeNull();
  });
});
