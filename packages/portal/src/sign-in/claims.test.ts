import { describe, expect, it } from 'vitest';
import { placeOf, wantedBy, whoActs } from './claims.ts';

const token = (payload: object) =>
  `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.x`;

describe('where a token leads', () => {
  it('is the region it names', () => {
    const named = token({ tenant_id: '01J', role: 'officer', name: 'Ünî?>' });
    expect(placeOf(named)).toEqual({ kind: 'region', id: '01J', role: 'officer' });
  });

  it('stays where it is when the token is renewed, though its bearer may go elsewhere', () => {
    const named = placeOf(token({ tenant_id: '01J', role: 'officer' }));
    expect(wantedBy(named)).toEqual({ region: '01J', role: 'officer' });
    expect(wantedBy(placeOf(token({ role: 'central' })))).toEqual({ role: 'central' });
    expect(wantedBy(placeOf(token({})))).toEqual({});
  });

  it('is the central rooms for a central admin, who belongs to no region', () => {
    expect(placeOf(token({ role: 'central' }))).toEqual({ kind: 'central' });
  });

  it.each([token({}), token({ tenant_id: '01J' }), 'no token', ''])(
    'is the choice of a region for %j, and no broken page',
    (text) => {
      expect(placeOf(text)).toEqual({ kind: 'nowhere' });
    },
  );
});

describe('who acts', () => {
  const claims = { sub: 'u1', tenant_id: '01J', role: 'officer', exp: 1 };

  it('is the same as long as a token is only renewed, or a clerk loses what stands on the page every 15 minutes', () => {
    expect(whoActs(token({ ...claims, exp: 2 }))).toBe(whoActs(token(claims)));
  });

  it.each([{ sub: 'u2' }, { tenant_id: '01K' }, { role: 'auditor' }])(
    'is another with %j, who is shown nothing that was loaded before',
    (change) => {
      expect(whoActs(token({ ...claims, ...change }))).not.toBe(whoActs(token(claims)));
    },
  );
});
