import { OpenAPIHono } from '@hono/zod-openapi';
import { invalidRequest } from '@payung/edge';
import type { Env } from './context.ts';

/** Routes that end a request which does not fit its description, naming every fault in it. */
export function centralRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({ defaultHook: invalidRequest });
}
