import type { Claims } from '@payung/casework';
import { TenantId, type UserId } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import type { TokenRequest } from './event.ts';
import { recorded } from './recorded-events.ts';
import { createTokenClaims, type TokenClaimsParts } from './token-claims.ts';

const kudus = TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y');
const officer: Claims = { tenant: kudus, role: 'officer' };

/** A handler over memberships that give everybody `claims`; tells what was asked and logged. */
function opened(claims: Claims | null, secondFactor = false) {
  const asked: { user: UserId; wanted: TokenRequest['wanted'] }[] = [];
  const told: [string, Readonly<Record<string, string>>][] = [];
  const failed: [string, object][] = [];
  const pools: string[] = [];
  const answer = createTokenClaims({
    claimsOf: async (user, wanted) => {
      asked.push({ user, wanted });
      return claims;
    },
    hasSecondFactor: async (_user, pool) => {
      pools.push(pool);
      return secondFactor;
    },
    told: (code, facts) => told.push([code, facts]),
    failed: (code, facts) => failed.push([code, facts]),
  });
  const claimsIn = async (event: unknown) =>
    (await answer(event)).response.claimsAndScopeOverrideDetails.accessTokenGeneration
      .claimsToAddOrOverride;
  return { answer, claimsIn, asked, told, failed, pools };
}

describe('a token', () => {
  it('says region and role and nothing else, so that authority stays with the membership', async () => {
    const { answer } = opened(officer);
    expect(await answer(recorded.signedIn)).toEqual({
      ...recorded.signedIn,
      response: {
        claimsAndScopeOverrideDetails: {
          accessTokenGeneration: {
            claimsToAddOrOverride: { tenant_id: kudus, role: 'officer' },
          },
        },
      },
    });
  });

  it('of somebody without a membership names no region, and is given all the same', async () => {
    expect(await opened(null).claimsIn(recorded.signedIn)).toEqual({});
  });

  it('of a central admin names no region', async () => {
    const central = opened({ tenant: null, role: 'central' }, true);
    expect(await central.claimsIn(recorded.signedIn)).toEqual({ role: 'central' });
  });

  it('is made for the pool’s own id of the user, never for a name that somebody typed', async () => {
    const { claimsIn, asked } = opened(officer);
    await claimsIn({ ...recorded.signedIn, userName: 'somebody-else' });
    expect(asked).toEqual([{ user: recorded.subject, wanted: { tenant: null, role: null } }]);
  });

  it('is made for the region the portal changes to', async () => {
    const { claimsIn, asked } = opened(officer);
    await claimsIn(recorded.refreshed);
    expect(asked[0]?.wanted).toEqual({ tenant: kudus, role: 'officer' });
  });

  it.each([
    [{ region: 'semua' }],
    [{ region: `${kudus}X` }],
    [{ region: 'T#*' }],
    [{ role: 'admin"}' }],
  ])('takes no notice of a wish that is none: %j', async (clientMetadata) => {
    const { claimsIn, asked } = opened(officer);
    const { request } = recorded.refreshed;
    await claimsIn({ ...recorded.refreshed, request: { ...request, clientMetadata } });
    expect(asked[0]?.wanted).toEqual({ tenant: null, role: null });
  });

  it('reads version 2 of the event as well, so that the pool can be set back', async () => {
    expect(await opened(officer).claimsIn(recorded.versionTwo)).toEqual({
      tenant_id: kudus,
      role: 'officer',
    });
  });
});

describe('a second factor', () => {
  it.each(['admin', 'central'])(
    'is asked of %s: a stolen password opens no region',
    async (role) => {
      const tenant = role === 'central' ? null : kudus;
      const without = opened({ tenant, role });
      expect(await without.claimsIn(recorded.signedIn)).toEqual({});
      expect(without.told).toEqual([['SECOND_FACTOR_MISSING', { user: recorded.subject, role }]]);
      expect(without.pools).toEqual([recorded.signedIn.userPoolId]);
      expect(await opened({ tenant, role }, true).claimsIn(recorded.signedIn)).toMatchObject({
        role,
      });
    },
  );

  it('is not looked for when the role does not ask for one: sign-in waits for one answer less', async () => {
    const { claimsIn, pools } = opened(officer);
    await claimsIn(recorded.signedIn);
    expect(pools).toEqual([]);
  });

  it('is something no machine has, so that none ever runs a region', async () => {
    const machine = opened({ tenant: kudus, role: 'admin' }, true);
    expect(await machine.claimsIn(recorded.machine)).toEqual({});
    expect(machine.pools).toEqual([]);
  });
});

describe("an agency's own system", () => {
  it('is known by its client, whatever else the event says', async () => {
    const { claimsIn, asked } = opened({ tenant: kudus, role: 'machine' });
    expect(await claimsIn(recorded.machine)).toEqual({ tenant_id: kudus, role: 'machine' });
    expect(asked[0]?.user).toBe(recorded.machine.callerContext.clientId);
  });
});

/** Handlers whose memberships, and whose second factors, cannot be read. */
function broken() {
  const failed: [string, { user: string | null; error: string }][] = [];
  const fail = async (): Promise<never> => {
    throw new Error('no answer about sri@dinsos.example');
  };
  const parts: TokenClaimsParts = {
    claimsOf: async () => ({ tenant: kudus, role: 'admin' }),
    hasSecondFactor: fail,
    told: () => {},
    failed: (code, facts) => failed.push([code, facts]),
  };
  return {
    claimless: createTokenClaims({ ...parts, claimsOf: fail }),
    factorless: createTokenClaims(parts),
    failed,
  };
}

describe('no token is given', () => {
  it.each([
    [
      'for an event of another trigger',
      { ...recorded.signedIn, triggerSource: 'PreSignUp_SignUp' },
    ],
    [
      'for the first version, which cannot change access tokens',
      { ...recorded.signedIn, version: '1' },
    ],
    ['for nobody', { ...recorded.signedIn, request: { userAttributes: {} } }],
    ['for no event at all', null],
  ])('%s', async (_, event) => {
    const { answer, asked, failed } = opened(officer);
    await expect(answer(event)).rejects.toThrow('no token could be made');
    expect(asked).toEqual([]);
    expect(failed).toMatchObject([['CLAIMS_FAILED', { user: null }]]);
  });

  it('while memberships or second factors cannot be read, rather than one that says too much', async () => {
    const { claimless, factorless } = broken();
    await expect(claimless(recorded.signedIn)).rejects.toThrow('no token could be made');
    await expect(factorless(recorded.signedIn)).rejects.toThrow('no token could be made');
  });

  it('without a line that says for whom and where it rose, and without a word of what it quotes', async () => {
    const { claimless, factorless, failed } = broken();
    for (const answer of [claimless, factorless]) {
      const thrown = await answer(recorded.signedIn).then(String, String);
      expect(thrown).not.toContain('sri@dinsos.example');
    }
    expect(failed).toHaveLength(2);
    for (const [code, { user, error }] of failed) {
      expect([code, user]).toEqual(['CLAIMS_FAILED', recorded.subject]);
      expect(error).toMatch(/^Error at /);
      expect(error).not.toContain('sri@dinsos.example');
    }
  });
});
