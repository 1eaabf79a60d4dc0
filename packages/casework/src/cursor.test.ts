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
  it('leads back to its place, and to nothing at the end of a list', async () => {
    const cursor = sealCursor(keys, scope, place);
    expect(await openCursor(keys, scope, cursor)).toEqual(place);
    expect(sealCursor(keys, scope, null)).toBeNull();
    expect(await openCursor(keys, scope, null)).toBeNull();
  });

  it('shows no key of the database, and fits into an address', () => {
    const cursor = sealCursor(keys, scope, place) ?? '';
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(Buffer.from(cursor, 'base64url').toString('latin1')).not.toContain(tenant);
  });

  it('is refused for another user, route or region, and never throws', async () => {
    const cursor = sealCursor(keys, scope, place);
    const stranger = tenantKeys(TenantId.parse('2'.padStart(26, '0')), new Uint8Array(32).fill(3));
    expect(await openCursor(keys, { ...scope, user: UserId.parse('other') }, cursor)).toBe(
      'invalid',
    );
    expect(await openCursor(keys, { ...scope, route: 'rows' }, cursor)).toBe('invalid');
    expect(await openCursor(stranger, scope, cursor)).toBe('invalid');
  });

  it('is refused when anything else is sent in its stead', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        expect(await openCursor(keys, scope, text)).toBe('invalid');
      }),
      { seed: 5 },
    );
  });
});
