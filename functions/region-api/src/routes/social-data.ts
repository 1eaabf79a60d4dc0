import { OpenAPIHono } from '@hono/zod-openapi';
import { changeSocialColumns, showSocialColumns, takeSocialFile } from '@payung/casework';
import { SocialColumns, SocialFileAnswer, SocialFileForm } from '@payung/contract';
import {
  createRoute,
  invalidRequest,
  json,
  jsonBody,
  ownBody,
  problemResponses,
} from '@payung/edge';
import { regionAdmin, softDecider } from '../caller.ts';
import type { Env } from '../context.ts';
import { problematicOf } from '../refused.ts';
import { readSocialFile } from '../social-file-request.ts';

const columns = createRoute({
  method: 'get',
  path: '/social-data/columns',
  responses: { 200: json('the headings in force', SocialColumns), ...problemResponses },
});
const putColumns = createRoute({
  method: 'put',
  path: '/social-data/columns',
  description: 'changes the headings; `version` is the one that was read',
  request: { body: jsonBody(SocialColumns) },
  responses: { 200: json('the next version', SocialColumns), ...problemResponses },
});
const takeFile = createRoute({
  method: 'post',
  path: '/social-data/files',
  description:
    'What a dataset of poor households says of people, NIK by NIK; each match is one more, and nothing that was known is overwritten. Send the same file again with `from` until `next` is null.',
  requestBody: ownBody({ 'multipart/form-data': SocialFileForm }),
  responses: { 200: json('what became of its rows', SocialFileAnswer), ...problemResponses },
});

/** Files of social data, and the columns by which they are read. */
export function socialDataRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });

  app.openapi(columns, async (c) => {
    const found = await showSocialColumns(c.var.service, softDecider(c.var.actor));
    return c.json(SocialColumns.parse(found), 200);
  });

  app.openapi(putColumns, async (c) => {
    const actor = regionAdmin(c.var.actor);
    const { version, ...wanted } = c.req.valid('json');
    const { correlationId } = c.var;
    const request = { columns: wanted, version, correlationId };
    const result = await changeSocialColumns(c.var.service, actor, request);
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(SocialColumns.parse(result.value), 200);
  });

  app.openapi(takeFile, async (c) => {
    const actor = softDecider(c.var.actor);
    const sent = await readSocialFile(c);
    const { correlationId } = c.var;
    const result = await takeSocialFile(c.var.service, actor, { ...sent, correlationId });
    if (!result.ok) throw problematicOf(result.refusal);
    return c.json(SocialFileAnswer.parse(result.value), 200);
  });

  return app;
}
