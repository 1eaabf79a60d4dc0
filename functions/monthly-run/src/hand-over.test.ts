import { TenantId } from '@payung/domain';
import { expect, it } from 'vitest';
import { handOverAll } from './hand-over.ts';

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
