import { Me } from '@payung/contract';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { read, signedIn, verdictOf } from '../../support/http-caller.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
beforeAll(async () => {
  service = await aLocalService();
});
afterAll(() => service.end());

it('somebody of two posts acts as one at a time, and sees both to choose from', async () => {
  const admin = await signedIn(service.address, '33.19/admin');
  const verifier = await signedIn(service.address, '33.19/verifier');
  const post = { from: '2026-01-01' };
  const user = encodeURIComponent('33.19/verifier');
  const posts = [
    { ...post, role: 'verifier' },
    { ...post, role: 'auditor' },
  ];
  const changed = await admin.ask('PUT', `/v1/users/${user}/posts`, { json: { posts } });
  expect(changed.status).toBe(200);
  const me = read(await verifier.ask('GET', '/v1/me'), Me);
  expect([me.role, me.roles]).toEqual(['verifier', ['verifier', 'auditor']]);
  // the other post is not this token's: what only auditors see stays closed to it
  expect(verdictOf(await verifier.ask('GET', '/v1/journal'))).toBe('403 not-allowed');
});
