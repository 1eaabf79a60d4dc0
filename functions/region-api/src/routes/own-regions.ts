import { OpenAPIHono } from '@hono/zod-openapi';
import { regionsOfUser } from '@payung/casework';
import { OwnRegions } from '@payung/contract';
import type { UserId } from '@payung/domain';
import { createRoute, invalidRequest, json, problemResponses } from '@payung/edge';
import type { TokenCheck, TokenVerifier } from '@payung/identity';
import type { Context } from 'hono';
import { actorOf, bearerOf } from '../caller.ts';
import type { Env } from '../context.ts';

const own = createRoute({
  method: 'get',
  path: '/me/regions',
  responses: { 200: json('the regions to choose from', OwnRegions), ...problemResponses },
});

/** Whoever has several regions gets a token that names none, and has to see them to choose one. */
function hasYetToChoose(check: TokenCheck): check is Extract<TokenCheck, { kind: 'valid' }> {
  return check.kind === 'valid' && check.claims.tenant === null && check.claims.role === '';
}

/** The one operation that takes a token without a region; it tells of its bearer's own regions only. */
export function ownRegionRoutes(verify: TokenVerifier): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  async function userOf(c: Context<Env>): Promise<UserId> {
    const check = await verify(c.req.header('authorization'));
    if (hasYetToChoose(check)) return check.claims.user;
    return (await actorOf(c.var.service, bearerOf(check))).user;
  }

  app.openapi(own, async (c) => {
    const { database, clock } = c.var.service;
    const regions = await regionsOfUser(database, await userOf(c), clock.now());
    return c.json(OwnRegions.parse({ items: regions }), 200);
  });

  return app;
}
