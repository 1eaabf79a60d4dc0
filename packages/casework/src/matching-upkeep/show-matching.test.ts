import { AgencyId, Instant, TenantId, UserId } from '@payung/domain';
import { expect, it } from 'vitest';
import { asSeenBy } from './show-matching.ts';

const whose = {
  tenant: TenantId.parse('01JD4Z5N6P7Q8R9S0T1V2W3X4Y'),
  user: UserId.parse('somebody'),
};
const own = AgencyId.parse('dinas-sosial');
const record = {
  id: '01JD4Z5N6P7Q8R9S0T1V2W3X50',
  state: 'ready' as const,
  model: 'm',
  by: whose.user,
  askedAt: Instant.parse('2026-01-15T02:00:00.000Z'),
  madeAt: null,
  learnedFrom: null,
  comparison: JSON.stringify({ pairs: 7, cases: [{ id: 'one~other' }] }),
  fault: null,
  tries: 1,
  leaseUntil: 0,
  version: 2,
};

it('an auditor of some agencies learns of no nomination of another one from how two models differ', () => {
  const some = asSeenBy({ kind: 'Auditor', ...whose, agencies: [own] }, record);
  expect(JSON.parse(some.comparison ?? '')).toEqual({ pairs: 7, cases: [] });
  expect(asSeenBy({ kind: 'Auditor', ...whose, agencies: [] }, record)).toEqual(record);
  expect(asSeenBy({ kind: 'RegionAdmin', ...whose }, record)).toEqual(record);
});
