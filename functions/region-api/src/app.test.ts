import type { Service } from '@payung/casework';
import { TenantId, UserId } from '@payung/domain';
import type { FailureFacts } from '@payung/edge';
import { describe, expect, it } from 'vitest';
import { createRegionApi } from './app.ts';

const said = 'NIK 3319060201749001 milik SITI';
const tenant = TenantId.parse('01KA3319KVDVSDEM0000000001');
const claims = {
  user: UserId.parse('01KA3319KVDVSDEM0000000009'),
  tenant,
  role: 'admin',
  client: 'portal',
};
const noAccounts = async (): Promise<never> => {
  throw new Error('no accounts here');
};

/** The API over a service of which nothing works. */
function apiThatFails(error: Error) {
  const logged: FailureFacts[] = [];
  // each use-case meets the trap at its first step, so nothing else of a service is needed
  const service = new Proxy({} as Service, {
    get() {
      throw error;
    },
  });
  const app = createRegionApi(service, {
    log: { failed: (_, facts) => logged.push(facts) },
    newCorrelationId: () => 'req-1',
    cross: { ask: noAccounts },
    verify: async () => ({ kind: 'valid', claims }),
    accounts: {
      invite: noAccounts,
      resetPassword: noAccounts,
      signOutEverywhere: noAccounts,
      disable: noAccounts,
      createMachine: noAccounts,
    },
  });
  const event = { requestContext: { requestId: 'req-2' } };
  return { logged, ask: (path: string) => app.request(path, {}, { event }) };
}

describe('a fault of the service', () => {
  it.each([new Error(said), new SyntaxError(said)])(
    'is told to the operator by its kind and place alone, and never blamed on the caller: $name',
    async (error) => {
      const { logged, ask } = apiThatFails(error);
      const answer = await ask('/v1/nominations');
      expect(answer.status).toBe(500);
      expect(await answer.text()).not.toContain('SITI');
      expect(logged).toMatchObject([{ correlationId: 'req-2', tenantId: tenant }]);
      expect(logged[0]?.error).toContain(`${error.name} at `);
      expect(JSON.stringify(logged)).not.toContain('SITI');
    },
  );
});

describe('the description of the API', () => {
  it('names the bodies that lists come in and the media types of files, or no machine could be built on it', async () => {
    const { ask } = apiThatFails(new Error(said));
    const { paths } = JSON.parse(await (await ask('/v1/openapi.json')).text());
    const bodies = paths['/v1/imports'].post.requestBody.content;
    expect(Object.keys(bodies)).toEqual(['multipart/form-data', 'application/json']);
    const choice = paths['/v1/imports/{id}/mapping'].put.requestBody.content;
    expect(Object.keys(choice)).toEqual(['application/json']);
    const letter = paths['/v1/imports/{id}/letter'].get.responses;
    expect(Object.keys(letter['200'].content)).toEqual(['application/pdf']);
    expect(Object.keys(letter)).toEqual(expect.arrayContaining(['405', '415', '500']));
  });
});
