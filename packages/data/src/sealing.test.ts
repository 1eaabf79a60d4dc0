import { TenantId } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type OpenRing, sealedUnder, tenantKeys, UnknownKeyVersionError } from './sealing.ts';

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

/** What the first release made under the root above; never made anew. */
const firstRelease = {
  sealed: 'AdKfH1l8JSyKYvigQi4fl0kS1/v+WCqgs3F5T7oOZrIIMgSpVxgZKM0EOO3R',
  nik: 'AC1lvZLb6juRLRuVKKVFRF',
  word: 'YGWe1-VOlwj37jSvi3ARHl',
};

/** The same tenant after its keys were renewed. */
function renewed(changes: Partial<OpenRing>): OpenRing {
  const first = { version: 1, root };
  const second = { version: 2, root: new Uint8Array(32).fill(6) };
  return {
    seals: [first, second],
    lookUps: [first, second],
    read: 1,
    also: null,
    recent: [1],
    ...changes,
  };
}

describe('what the first release wrote', () => {
  it('opens and is found as before, whatever keys came since: it is all there is of a person', () => {
    for (const now of [keys, tenantKeys(one, renewed({}))]) {
      const sealed = Buffer.from(firstRelease.sealed, 'base64');
      expect(now.open(sealed, 'person|A')).toBe('3319040101809001');
      expect(now.digest('nik', '3319040101809001')).toBe(firstRelease.nik);
      expect(now.digest('word', '3319040101809001')).toBe(firstRelease.word);
    }
  });
});

describe('a renewed sealing key', () => {
  const later = tenantKeys(one, renewed({}));

  it('is named in every section from then on, and the one before still opens what it sealed', () => {
    const [before, after] = [keys.seal('A', 'c'), later.seal('A', 'c')];
    expect([sealedUnder(before), sealedUnder(after)]).toEqual([1, 2]);
    expect([later.open(before, 'c'), later.open(after, 'c')]).toEqual(['A', 'A']);
  });

  it('is asked for by name where a process does not know it, instead of losing the section', () => {
    expect(() => keys.open(later.seal('A', 'c'), 'c')).toThrow(UnknownKeyVersionError);
  });
});

describe('a look-up key that changes', () => {
  it('gives both hashes while it does, each of which names its version', () => {
    const changing = tenantKeys(one, renewed({ read: 1, also: 2 }));
    const changed = tenantKeys(one, renewed({ read: 2 }));
    expect(changing.digest('nik', 'A')).toBe(keys.digest('nik', 'A'));
    expect(changing.alsoDigest('nik', 'A')).toBe(changed.digest('nik', 'A'));
    expect(changed.digest('nik', 'A')).toMatch(/^2\.[\w-]{22}$/);
    expect(changed.alsoDigest('nik', 'A')).toBeNull();
    expect(changed.digests('nik', 'A')).toEqual([
      changed.digest('nik', 'A'),
      keys.digest('nik', 'A'),
    ]);
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
