import { tenantKeys } from '@payung/data';
import { TenantId, UserId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openCursor, sealCursor } from './cursor.ts';

const tenant = TenantId.parse('1'.padStart(26, '0'));
const keys = tenantKeys(tenant, new Uint8Array(32).fill(3));
const scope = { route: 'imports', user: UserId.parse('officer') };
const place = { pk: `T#${tenant}#I#x`, sk: 'IMPORT' };

describe('a cursor', () => {
  it('leads back to its place, and to nothing at the end of a list', () => {
    const cursor = sealCursor(keys, scope, place);
    expect(openCursor(keys, scope, cursor)).toEqual(place);
    expect(sealCursor(keys, scope, null)).toBeNull();
    expect(openCursor(keys, scope, null)).toBeNull();
  });

  it('shows no key of the database, and fits into an address', () => {
    const cursor = sealCursor(keys, scope, place) ?? '';
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(tenant);
  });

  it('is refused for another user, route or region, and never throws', () => {
    const cursor = sealCursor(keys, scope, place);
    const stranger = tenantKeys(TenantId.parse('2'.padStart(26, '0')), new Uint8Array(32).fill(3));
    expect(openCursor(keys, { ...scope, user: UserId.parse('other') }, cursor)).toBe('invalid');
    expect(openCursor(keys, { ...scope, route: 'rows' }, cursor)).toBe('invalid');
    expect(openCursor(stranger, scope, cursor)).toBe('invalid');
  });

  it('is refused when anything else is sent in its stead', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(openCursor(keys, scope, text)).toBe('invalid');
      }),
      { seed: 5 },
    );
  });
});
