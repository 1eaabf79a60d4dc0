import { OpenAPIHono } from '@hono/zod-openapi';
import { regionOf, showHome } from '@payung/casework';
import { Home } from '@payung/contract';
import { createRoute, invalidRequest, json, problemResponses } from '@payung/edge';
import type { Env } from '../context.ts';
import { importAnswer } from '../import-answers.ts';

const home = createRoute({
  method: 'get',
  path: '/home',
  description:
    'What waits for whoever asks, what is late, and what changed since yesterday: counts, by role, agency and area.',
  responses: { 200: json('the work', Home), ...problemResponses },
});

/** Where everybody begins. */
export function homeRoutes(): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>({ defaultHook: invalidRequest });
  app.openapi(home, async (c) => {
    const { service, actor } = c.var;
    const view = await showHome(service, actor);
    const { region } = await regionOf(service, actor.tenant);
    const lists = view.lists.map((one) => importAnswer(region, one));
    return c.json(Home.parse({ ...view, lists }), 200);
  });
  return app;
}
