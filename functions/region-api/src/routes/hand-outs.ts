import { OpenAPIHono } from '@hono/zod-openapi';
import { listHandOuts, takeHandOut } from '@payung/casework';
import { HandOutList } from '@payung/contract';
import * as z from 'zod';
import { regionAdmin } from '../caller.ts';
import type { Env } from '../context.ts';
import { createRoute, fileAnswer, json, problemResponses } from '../describe.ts';
import { download, fileTypes } from '../download.ts';
import { invalidRequest } from '../invalid-request.ts';
import { problematicOf } from '../problematic.ts';

const Params = z.object({ id: z.string().regex(/^[0-9A-HJKMNP-TV-Z]{26}$/) });
const list = createRoute({
  method: 'get',
  path: '/hand-outs',
  responses: {
    200: json('archives of the whole region, oldest first', HandOutList),
    ...problemResponses,
  },
});
const take = createRoute({
  method: 'get',
  path: '/hand-outs/{id}',
  request: { params: Params },
  responses: {
    200: fileAnswer('everything of the region', fileTypes.zip),
    ...problemResponses,
  },
});

/** What the admin of a region that leaves may still ask for. */
export function isForLeaving(path: string): boolean {
  return path === '/v1/hand-outs' || path.startsWith('/v1/hand-outs/');
}

/** Archives of everything that a region holds, for its admin alone. */
export function handOutRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(list, async (c) => {
    const made = await listHandOuts(c.var.service, regionAdmin(c.var.actor));
    const items = made.map(({ id, askedAt, doneAt, bytes, sha256 }) => ({
      id,
      askedAt,
      doneAt,
      bytes,
      sha256,
    }));
    return c.json(HandOutList.parse({ items }), 200);
  });
  app.openapi(take, async (c) => {
    const result = await takeHandOut(c.var.service, regionAdmin(c.var.actor), {
      id: c.req.valid('param').id,
      correlationId: c.var.correlationId,
    });
    if (!result.ok) throw problematicOf(result.refusal);
    return download(result.value.bytes, result.value.fileName, 'zip');
  });
  return app;
}
