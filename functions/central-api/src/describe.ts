import { createRoute, OpenAPIHono } from '@hono/zod-openapi';
import { Problem, type ProblemError } from '@payung/contract';
import type * as z from 'zod';
import type { Env } from './context.ts';
import { Problematic } from './problematic.ts';

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}

export const problemResponses = {
  400: problem('the body could not be read'),
  401: problem('no token, or one that expired or is not ours'),
  403: problem('not for this account'),
  404: problem('no such thing'),
  405: problem('this address does not take the method; see Allow'),
  409: problem('not in its present state'),
  415: problem('a kind of body that is not read here'),
  422: problem('what was sent is wrong; every fault is listed'),
  429: problem('too many requests; see Retry-After'),
  500: problem('a fault of the service; give its correlationId to the operator'),
  503: problem('too busy; see Retry-After'),
};

/** A JSON answer in the description of a route. */
export function json<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** A JSON body in the description of a route. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

/** Routes that end a request which does not fit its description, naming every fault in it. */
export function centralRoutes(): OpenAPIHono<Env> {
  return new OpenAPIHono<Env>({
    defaultHook: (result) => {
      if (result.success) return undefined;
      const where = result.target === 'json' ? '' : `${result.target}.`;
      const errors = result.error.issues.map(
        (issue): ProblemError => ({
          field: `${where}${issue.path.map(String).join('.')}`,
          code: issue.code,
          message: issue.message,
        }),
      );
      throw new Problematic('request-invalid', 'what was sent does not fit', { errors });
    },
  });
}

export { createRoute };
