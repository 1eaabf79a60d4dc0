import { OpenAPIHono } from '@hono/zod-openapi';
import { joinParts, partAddresses, showParts } from '@payung/casework';
import { ImportAccepted, ImportParts, PartAddresses, PartAddressRequest } from '@payung/contract';
import { ImportId } from '@payung/domain';
import { createRoute, invalidRequest, json, jsonBody, problemResponses } from '@payung/edge';
import * as z from 'zod';
import { proposer } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';

const params = z.object({ id: ImportId });

const show = createRoute({
  method: 'get',
  path: '/imports/{id}/parts',
  description:
    'Which parts of a list came. Whoever goes on compares the digest of their own file with the one that was announced.',
  request: { params },
  responses: { 200: json('how far it came', ImportParts), ...problemResponses },
});
const addresses = createRoute({
  method: 'post',
  path: '/imports/{id}/parts',
  description:
    'Addresses to put parts to, each with one request. Every part but the last has `partBytes`. Put again, the later bytes count.',
  request: { params, body: jsonBody(PartAddressRequest) },
  responses: { 200: json('for an hour', PartAddresses), ...problemResponses },
});
const join = createRoute({
  method: 'post',
  path: '/imports/{id}/parts/join',
  description:
    'All parts came: they are made one file, which is compared with its digest and read. Asked again it answers the same.',
  request: { params },
  responses: { 202: json('taken in; ask for its state', ImportAccepted), ...problemResponses },
});

/** Large lists over a bad line. */
export function importPartRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(show, async (c) => {
    const actor = proposer(c.var.actor);
    const result = await showParts(c.var.service, actor, c.req.valid('param').id);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ImportParts.parse(result.value), 200);
  });

  app.openapi(addresses, async (c) => {
    const actor = proposer(c.var.actor);
    const { id } = c.req.valid('param');
    const { numbers } = c.req.valid('json');
    const result = await partAddresses(c.var.service, actor, { id, numbers });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(PartAddresses.parse({ items: result.value }), 200);
  });

  app.openapi(join, async (c) => {
    const actor = proposer(c.var.actor);
    const { correlationId, service } = c.var;
    const { id } = c.req.valid('param');
    const result = await joinParts(service, actor, { id, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(ImportAccepted.parse(result.value), 202);
  });

  return app;
}
