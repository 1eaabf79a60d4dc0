import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import type { JWTVerifyGetKey } from 'jose';
import { type Claims, splitTarget, toGatewayEvent } from './gateway-event.ts';
import { lambdaContext } from './lambda-context.ts';
import { plainSecurityHeaders, type Refusal, refusalReply, refuse } from './problem-reply.ts';
import { answerUnread, bodyLimit, readBody } from './request-body.ts';
import type { Timers } from './timers.ts';
import { checkToken } from './token-check.ts';

type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

export interface GatewayOptions {
  readonly handler: ApiHandler;
  readonly keys: JWTVerifyGetKey;
  readonly now: () => number;
  readonly newId: () => string;
  readonly timers: Timers;
  /** told that a handler threw; the error may name an item's kind, never a person */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

/** Answered without a token, as the routes without authorizer in AWS are. */
const openPaths = new Set(['/v1/openapi.json', '/v1/health']);

const tokenRefusals: Record<'token-missing' | 'token-expired' | 'token-invalid', Refusal> = {
  'token-missing': { code: 'token-missing', detail: 'The Authorization header holds no token.' },
  'token-expired': { code: 'token-expired', detail: 'The token has expired: sign in again.' },
  'token-invalid': { code: 'token-invalid', detail: 'The token is not one of this service.' },
};

function writeResult(
  response: ServerResponse,
  result: APIGatewayProxyStructuredResultV2,
  headOnly: boolean,
): void {
  response.statusCode = result.statusCode ?? 200;
  const headers = { ...plainSecurityHeaders, ...result.headers };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, String(value));
  if (result.cookies !== undefined) response.setHeader('set-cookie', result.cookies);
  const body = Buffer.from(result.body ?? '', result.isBase64Encoded === true ? 'base64' : 'utf8');
  if (headOnly) response.end();
  else response.end(body);
}

/** The part of API Gateway in front of the functions: authorizer, limits, event in, answer out. */
export function createGateway(options: GatewayOptions) {
  const { handler, keys, now, newId, timers, onFailure } = options;

  async function call(
    request: IncomingMessage,
    response: ServerResponse,
    claims: Claims,
    requestId: string,
  ): Promise<void> {
    const read = await readBody(request);
    if (read.kind === 'gone') return;
    if (read.kind === 'too-large') {
      const detail = `The body is larger than ${bodyLimit / 1024 / 1024} MB.`;
      const reply = refusalReply({ code: 'body-too-large', detail }, requestId);
      return answerUnread(request, response, reply, timers);
    }
    try {
      const event = toGatewayEvent({ request, body: read.bytes, claims, requestId, now: now() });
      const result = await handler(event, lambdaContext('region-api', requestId));
      writeResult(response, result, request.method === 'HEAD');
    } catch (error) {
      onFailure(error, requestId);
      if (response.headersSent) response.destroy();
      else refuse(response, { code: 'unexpected', detail: 'Something went wrong.' }, requestId);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = newId();
    const { path } = splitTarget(request.url ?? '/');
    if (request.method === 'OPTIONS') {
      const allow = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
      response.writeHead(204, { ...plainSecurityHeaders, allow }).end();
      return;
    }
    const reads = request.method === 'GET' || request.method === 'HEAD';
    if (reads && openPaths.has(path)) return call(request, response, {}, requestId);
    const check = await checkToken(request.headers.authorization, keys, now());
    if (check.kind === 'valid') return call(request, response, check.claims, requestId);
    const reply = refusalReply(tokenRefusals[check.kind], requestId);
    answerUnread(request, response, reply, timers);
  };
}
