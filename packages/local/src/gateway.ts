import type { IncomingMessage, ServerResponse } from 'node:http';
import type {
  APIGatewayProxyEventV2WithJWTAuthorizer,
  APIGatewayProxyStructuredResultV2,
  Context,
} from 'aws-lambda';
import { toGatewayEvent } from './gateway-event.ts';
import { lambdaContext } from './lambda-context.ts';
import { plainSecurityHeaders, refusalReply, refuse } from './problem-reply.ts';
import { answerUnread, bodyLimit, readBody } from './request-body.ts';
import type { Timers } from './timers.ts';

type ApiHandler = (
  event: APIGatewayProxyEventV2WithJWTAuthorizer,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>;

export interface GatewayOptions {
  readonly handler: ApiHandler;
  /** the function's folder, as its log lines call it */
  readonly functionName: string;
  readonly now: () => number;
  readonly newId: () => string;
  readonly timers: Timers;
  /** told that a handler threw; the error may name an item's kind, never a person */
  readonly onFailure: (error: unknown, requestId: string) => void;
}

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

/**
 * The part of API Gateway in front of a function: limits, event in, answer out. Tokens are handed on as they came:
 * the function checks them itself, here as in AWS, where the gateway's own check is a first gate only.
 */
export function createGateway(options: GatewayOptions) {
  const { handler, functionName, now, newId, timers, onFailure } = options;

  async function call(
    request: IncomingMessage,
    response: ServerResponse,
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
      const event = toGatewayEvent({ request, body: read.bytes, requestId, now: now() });
      const result = await handler(event, lambdaContext(functionName, requestId));
      writeResult(response, result, request.method === 'HEAD');
    } catch (error) {
      onFailure(error, requestId);
      if (response.headersSent) response.destroy();
      else refuse(response, { code: 'unexpected', detail: 'Something went wrong.' }, requestId);
    }
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const requestId = newId();
    if (request.method === 'OPTIONS') {
      const allow = 'GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS';
      response.writeHead(204, { ...plainSecurityHeaders, allow }).end();
      return;
    }
    return call(request, response, requestId);
  };
}
