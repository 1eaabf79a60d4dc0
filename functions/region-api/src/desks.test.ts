import type { OpenAPIHono } from '@hono/zod-openapi';
import { describe, expect, it } from 'vitest';
import type { Env } from './context.ts';
import type { DeskOptions } from './desk.ts';
import { deskNames, deskOf, loadDesk } from './desks.ts';

const nobody = async (): Promise<never> => {
  throw new Error('nobody is asked here');
};
const options: DeskOptions = {
  verify: nobody,
  cross: { ask: nobody },
  accounts: {
    invite: nobody,
    resetPassword: nobody,
    signOutEverywhere: nobody,
    disable: nobody,
    createMachine: nobody,
  },
};

const addressesOf = (routes: readonly OpenAPIHono<Env>[]): string[] =>
  routes.flatMap((app) => app.routes.map(({ path }) => `/v1${path}`));

describe('the desks of the API', () => {
  it.each(deskNames)(
    'are each asked for all that they answer, or what stands there is never reached: %s',
    async (name) => {
      const addresses = addressesOf((await loadDesk(name))(options));
      expect(addresses.length).toBeGreaterThan(0);
      for (const address of addresses)
        expect(`${address} ${deskOf(address)}`).toBe(`${address} ${name}`);
    },
  );

  it('answer nothing beside', () => {
    for (const path of ['/v1', '/v1/', '/v1/constructor', '/v1/nominationss', '/elsewhere/x']) {
      expect(deskOf(path)).toBeNull();
    }
    expect(deskOf('/v1/nominations/1/constructor')).toBe('workers');
  });
});
