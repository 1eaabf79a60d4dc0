import { createRoute } from '@hono/zod-openapi';
import { Problem } from '@payung/contract';
import * as z from 'zod';

const problems = {
  400: 'the body could not be read',
  401: 'no token, or one that expired or is not ours',
  403: 'not for this account',
  404: 'no such thing in your reach',
  405: 'this address does not take the method; see Allow',
  409: 'not in its present state',
  410: 'was here and was removed',
  413: 'too large',
  415: 'a kind of body that is not read here',
  422: 'what was sent is wrong; every fault is listed',
  429: 'too many requests; see Retry-After',
  500: 'a fault of the service; give its correlationId to the operator',
  503: 'too busy; see Retry-After',
} as const;

function problem(description: string) {
  return { description, content: { 'application/problem+json': { schema: Problem } } };
}

export const problemResponses = {
  400: problem(problems[400]),
  401: problem(problems[401]),
  403: problem(problems[403]),
  404: problem(problems[404]),
  405: problem(problems[405]),
  409: problem(problems[409]),
  410: problem(problems[410]),
  413: problem(problems[413]),
  415: problem(problems[415]),
  422: problem(problems[422]),
  429: problem(problems[429]),
  500: problem(problems[500]),
  503: problem(problems[503]),
};

/** A JSON answer in the description of a route. */
export function json<T extends z.ZodType>(description: string, schema: T) {
  return { description, content: { 'application/json': { schema } } };
}

/** A file in the description of a route, in one of these media types. */
export function fileAnswer(description: string, ...types: readonly string[]) {
  const schema = z.string().meta({ format: 'binary' });
  return { description, content: Object.fromEntries(types.map((type) => [type, { schema }])) };
}

/** A JSON body in the description of a route. */
export function jsonBody<T extends z.ZodType>(schema: T) {
  return { required: true, content: { 'application/json': { schema } } };
}

/**
 * A body that a route reads by itself, since it comes in several kinds or is checked with what is kept:
 * described, and not read before the route does.
 */
export function ownBody(kinds: Readonly<Record<string, z.ZodType>>) {
  const content = Object.entries(kinds).map(([type, schema]) => {
    const { $schema: _, ...described } = z.toJSONSchema(schema, { io: 'input' });
    return [type, { schema: described }];
  });
  return { required: true, content: Object.fromEntries(content) };
}

export { createRoute };
