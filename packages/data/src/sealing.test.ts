import { TenantId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tenantKeys } from './sealing.ts';

const [one, two] = ['1', '2'].map((n) => TenantId.parse(n.padStart(26, '0')));
const root = new Uint8Array(32).fill(5);
if (one === undefined || two === undefined) throw new Error('two tenants are needed');
const keys = tenantKeys(one, root);

describe('a sealed section', () => {
  it('opens to what was sealed, whatever it was', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, context) => {
        const whole = text.toWellFormed();
        expect(keys.open(keys.seal(whole, context), context)).toBe(whole);
      }),
      { seed: 7 },
    );
  });

  it('does not open under another context, tenant or root key', () => {
    const sealed = keys.seal('3319040101809001', 'person|A');
    expect(() => keys.open(sealed, 'person|B')).toThrow();
    expect(() => tenantKeys(two, root).open(sealed, 'person|A')).toThrow();
    expect(() => tenantKeys(one, new Uint8Array(32)).open(sealed, 'person|A')).toThrow();
  });

  it('does not open when one bit of it was changed', () => {
    const sealed = keys.seal('3319040101809001', 'person|A');
    fc.assert(
      fc.property(fc.nat(sealed.length - 1), fc.integer({ min: 0, max: 7 }), (at, bit) => {
        const changed = Uint8Array.from(sealed);
        changed[at] = (changed[at] ?? 0) ^ (1 << bit);
        expect(() => keys.open(changed, 'person|A')).toThrow();
      }),
      { seed: 7 },
    );
  });

  it('looks different each time, so that equal people cannot be told by equal bytes', () => {
    const [first, second] = [keys.seal('A', 'c'), keys.seal('A', 'c')];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(false);
  });
});

describe('a keyed hash', () => {
  it('is the same for the same text, and another for another purpose, tenant or text', () => {
    const hash = keys.digest('nik', 'A');
    expect(hash).toMatch(/^[\w-]{22}$/);
    expect(keys.digest('nik', 'A')).toBe(hash);
    const others = [
      keys.digest('word', 'A'),
      keys.digest('nik', 'B'),
      tenantKeys(one, new Uint8Array(32)).digest('nik', 'A'),
    ];
    expect(new Set([hash, ...others]).size).toBe(4);
  });
});
