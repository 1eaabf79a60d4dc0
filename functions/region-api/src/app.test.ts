import type { Service } from '@payung/casework';
import { TenantId, UserId } from '@payung/domain';
import type { AskedFacts, FailureFacts } from '@payung/edge';
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
  const asked: AskedFacts[] = [];
  // each use-case meets the trap at its first step, so nothing else of a service is needed
  const trap = new Proxy({} as Service['database'] & Service['members'] & Service['regions'], {
    get() {
      throw error;
    },
  });
  const service = { database: trap, members: trap, regions: trap } as Partial<Service> as Service;
  const app = createRegionApi(service, {
    log: { failed: (_, facts) => logged.push(facts), asked: (facts) => void asked.push(facts) },
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
  return {
    logged,
    asked,
    ask: (path: string, init: RequestInit = {}) => app.request(path, init, { event }),
  };
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

describe('the number that the portal drew for a request', () => {
  const headers = { 'x-request-id': 'P-7K2M9QX4VB' };

  it('stands beside our own in what operators read, or a clerk whose answer was lost is found by nothing', async () => {
    const { logged, asked, ask } = apiThatFails(new Error(said));
    const answer = await ask('/v1/nominations', { method: 'POST', headers });
    expect(answer.headers.get('x-correlation-id')).toBe('req-2');
    const both = { correlationId: 'req-2', askedAs: 'P-7K2M9QX4VB' };
    expect(logged).toMatchObject([both]);
    // one that comes to an answer of its own leaves a line of its own
    await ask('/v1/health', { method: 'POST', headers });
    expect(asked).toMatchObject([{ ...both, status: 405 }]);
  });

  it('is told of what changes something alone: each read would cost a line', async () => {
    const { logged, asked, ask } = apiThatFails(new Error(said));
    await ask('/v1/nominations', { headers });
    await ask('/v1/health', { headers });
    expect(logged).toMatchObject([{ askedAs: 'P-7K2M9QX4VB' }]);
    expect(asked).toEqual([]);
  });

  it.each([
    '3319060201749001',
    'P-1',
    `P-${'A'.repeat(80)}`,
    'SITI AMINAH, Kudus',
    'SITI-AMINAH-KUDUS',
    'NIK-331906-020174-9001',
    '081234567890-Siti',
    '{"a":1}',
  ])(
    'is passed over where it is none, so that nobody writes into our log what they like (%s)',
    async (number) => {
      const { logged, asked, ask } = apiThatFails(new Error(said));
      const init = { method: 'POST', headers: { 'x-request-id': number } };
      for (const path of ['/v1/nominations', '/v1/health']) await ask(path, init);
      expect(logged).toHaveLength(1);
      expect(JSON.stringify([logged, asked])).not.toContain(number);
      expect(asked).toEqual([]);
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
