import { OpenAPIHono } from '@hono/zod-openapi';
import { OwnRegions } from '@payung/contract';
import { claimsOf, createRoute, invalidRequest, json, problemResponses } from '@payung/edge';
import type { TokenVerifier } from '@payung/identity';
import type { Env } from '../context.ts';

const own = createRoute({
  method: 'get',
  path: '/me/regions',
  responses: { 200: json('the regions to choose from', OwnRegions), ...problemResponses },
});

/**
 * The one operation that takes a token without a region, or with one that is closed: whoever has several has to see
 * them to choose one. It reads the pointers of its bearer and no region's own partitions; whether somebody may
 * enter is decided there, at the choice.
 */
export function ownRegionRoutes(verify: TokenVerifier): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(own, async (c) => {
    const { user } = claimsOf(await verify(c.req.header('authorization')));
    const items = await c.var.service.database.userRegions.of(user);
    return c.json(OwnRegions.parse({ items }), 200);
  });

  return app;
}
