import { asOneRequest } from '@payung/data';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type { Env, Hono } from 'hono';
import { handle, type LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod';
import { answerProblem } from './problem-answer.ts';
import { Problematic } from './problematic.ts';

export type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

const Answer = z.looseObject({
  statusCode: z.int(),
  body: z.string().optional(),
  isBase64Encoded: z.boolean().optional(),
  headers: z.record(z.string(), z.string()).optional(),
});

type GatewayEvent = Parameters<ApiHandler>[0];

/** Methods whose requests have no body, whatever a client sends along. */
const bodiless = new Set(['GET', 'HEAD']);

/** Methods that the platform's request cannot even say. */
const unsayable = new Set(['TRACE', 'TRACK', 'CONNECT']);

/** What every address and header may hold: nearly all requests, which need no look that makes them twice. */
const plainAddress = /^[\w\-./~%=&+:,]*$/;
const plainName = /^[\w\-.]+$/;
const plainValue = /^[\t\x20-\x7e]*$/;

function isPlain({ requestContext, rawPath, rawQueryString, headers }: GatewayEvent): boolean {
  const { domainName, http } = requestContext;
  return (
    plainName.test(http.method) &&
    URL.canParse(`https://${domainName}/`) &&
    !domainName.includes('@') &&
    rawPath.startsWith('/') &&
    plainAddress.test(rawPath) &&
    plainAddress.test(rawQueryString) &&
    Object.entries(headers).every(
      ([name, value]) => plainName.test(name) && plainValue.test(value ?? ''),
    )
  );
}

/**
 * What keeps an event from being a request at all. The adapter would answer it without a problem, and print what was
 * thrown to the log, past the one that tells kind and place only.
 */
function unreadable(event: GatewayEvent): Problematic | null {
  const { domainName, http } = event.requestContext;
  if (unsayable.has(http.method.toUpperCase())) {
    return new Problematic('method-not-allowed', `no address takes ${http.method.toUpperCase()}`);
  }
  if (isPlain(event)) return null;
  const query = event.rawQueryString === '' ? '' : `?${event.rawQueryString}`;
  try {
    new Request(`https://${domainName}${event.rawPath}${query}`, { method: http.method });
    new Headers(Object.entries(event.headers).map(([name, value]) => [name, value ?? '']));
    return null;
  } catch {
    return new Problematic('route-unknown', 'address or headers cannot be read');
  }
}

/** A body where none is read is let go, as HTTP has it. */
function withoutUnreadBody(event: GatewayEvent): GatewayEvent {
  if (event.body === undefined || !bodiless.has(event.requestContext.http.method)) return event;
  const { body: _, ...rest } = event;
  return { ...rest, isBase64Encoded: false };
}

async function refusedAs(
  problem: Problematic,
  correlationId: string,
): Promise<APIGatewayProxyStructuredResultV2> {
  const answer = answerProblem(problem, correlationId);
  if (problem.code === 'method-not-allowed') {
    answer.headers.set('allow', 'GET, HEAD, POST, PUT, DELETE');
  }
  return {
    statusCode: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await answer.text(),
    isBase64Encoded: false,
  };
}

/** The app behind the HTTP API's event and answer, the same on one machine and in AWS. */
export function lambdaHandler<E extends Env>(app: Hono<E>): ApiHandler {
  const inner = handle(app);
  return async (event, context) => {
    const refusal = unreadable(event);
    if (refusal !== null) return refusedAs(refusal, event.requestContext.requestId);
    const { statusCode, body, isBase64Encoded, headers } = Answer.parse(
      // the same event; the two type packages differ in how they write optional members
      await asOneRequest(() => inner(withoutUnreadBody(event) as unknown as LambdaEvent, context)),
    );
    return {
      statusCode,
      ...(body === undefined ? {} : { body }),
      ...(isBase64Encoded === undefined ? {} : { isBase64Encoded }),
      ...(headers === undefined ? {} : { headers }),
    };
  };
}
