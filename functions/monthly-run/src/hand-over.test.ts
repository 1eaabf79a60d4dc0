import { TenantId } from '@payung/domain';
import { expect, it } from 'vitest';
import { handOverAll, whoseTurn } from './hand-over.ts';

const tenants = Array.from({ length: 25 }, (_, i) =>
  TenantId.parse(`01J${String(i).padStart(23, '0')}`),
);

it('each region gets a call of its own, once, and one that is not taken over keeps no other from its night', async () => {
  const handed: string[] = [];
  const told: object[] = [];
  const done = await handOverAll(
    tenants,
    async ({ tenantId }) => {
      if (tenantId === tenants[3]) throw new Error('no room for nik 3319042202759001');
      handed.push(tenantId);
    },
    { failed: (code, facts) => told.push({ code, ...facts }) },
  );
  expect(done).toEqual({ regions: 25, failed: 1 });
  expect(handed.toSorted()).toEqual(tenants.filter((one) => one !== tenants[3]));
  expect(told).toEqual([
    { code: 'HAND_OVER_FAILED', tenantId: tenants[3], error: expect.any(String) },
  ]);
  expect(JSON.stringify(told)).not.toContain('3319042202759001');
});

const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ids as they are drawn, the same ones for the same seed. */
function invented(count: number, seed: number): TenantId[] {
  let state = seed;
  const letter = () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return letters[Math.floor(state / 65_536) % letters.length];
  };
  return Array.from({ length: count }, () =>
    TenantId.parse(`01J0000000${Array.from({ length: 16 }, letter).join('')}`),
  );
}

const every = 5 * 60_000;
const turnsFrom = (begin: number, all: readonly TenantId[]) =>
  Array.from({ length: 24 }, (_, call) => {
    const at = new Date(begin + call * every).toISOString();
    return whoseTurn(all, { at, everyMinutes: 5, calls: 24 });
  });

it.each([1, 2, 3, 4, 5])(
  'each region has its turn once in a night, the same every night, whenever that begins: %i',
  (seed) => {
    const all = invented(60, seed);
    const begin = Date.parse('2026-11-21T18:00:00Z') + seed * 7 * every;
    const turns = turnsFrom(begin, all);
    expect(turns.flat().toSorted()).toEqual(all.toSorted());
    expect(turnsFrom(begin + 24 * 60 * 60_000, all)).toEqual(turns);
  },
);

it('508 regions never stand there as a wall: of nights that take the longest a fifth at most run beside each other', () => {
  const begun = turnsFrom(Date.parse('2026-11-21T18:00:00Z'), invented(508, 508)).map(
    (some) => some.length,
  );
  // a night ends after fifteen minutes: three turns
  const beside = begun.map((_, i) =>
    begun.slice(Math.max(0, i - 2), i + 1).reduce((sum, some) => sum + some, 0),
  );
  expect(begun.reduce((sum, some) => sum + some, 0)).toBe(508);
  expect(Math.max(...beside)).toBeLessThanOrEqual(508 / 5);
});
