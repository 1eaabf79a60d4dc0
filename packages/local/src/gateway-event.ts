import type { IncomingMessage } from 'node:http';
import type { APIGatewayProxyEventV2WithJWTAuthorizer } from 'aws-lambda';

export interface GatewayRequest {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly requestId: string;
  /** milliseconds since 1970 */
  readonly now: number;
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `21/Nov/2026:03:20:00 +0000`, as API Gateway writes `requestContext.time`. */
function logTime(now: number): string {
  const [date = '', time = ''] = new Date(now).toISOString().split('T');
  const [year, month, day] = date.split('-');
  return `${day}/${months[Number(month) - 1]}/${year}:${time.slice(0, 8)} +0000`;
}

/** Headers in lower case, repeated ones joined with a comma; cookies are a list of their own. */
function headersOf(request: IncomingMessage): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (name !== 'cookie' && values !== undefined) joined[name] = values.join(',');
  }
  return joined;
}

function cookiesOf(request: IncomingMessage): string[] {
  return (request.headers.cookie ?? '')
    .split(';')
    .map((cookie) => cookie.trim())
    .filter((cookie) => cookie !== '');
}

/** Repeated parameters are joined with a comma, as in payload format 2.0. */
function parametersOf(query: string): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(query)) {
    const before = Object.hasOwn(joined, name) ? joined[name] : undefined;
    joined[name] = before === undefined ? value : `${before},${value}`;
  }
  return joined;
}

/** Content that API Gateway hands on as text; all else is base64. */
function isText(contentType: string | undefined): boolean {
  const [type = ''] = (contentType ?? '').toLowerCase().split(';');
  const name = type.trim();
  return (
    name.startsWith('text/') ||
    name === 'application/json' ||
    name.endsWith('+json') ||
    name === 'application/javascript' ||
    name === 'application/xml' ||
    name === 'application/x-www-form-urlencoded'
  );
}

/** Path as it was sent and, apart from it, the query without its question mark. */
export function splitTarget(target: string): { path: string; query: string } {
  const mark = target.indexOf('?');
  if (mark < 0) return { path: target, query: '' };
  return { path: target.slice(0, mark), query: target.slice(mark + 1) };
}

function contextOf(parts: GatewayRequest, path: string, headers: Record<string, string>) {
  const { request, requestId, now } = parts;
  return {
    accountId: '000000000000',
    apiId: 'local',
    // no function reads claims from here: each checks the token itself
    authorizer: { principalId: '', integrationLatency: 0, jwt: { claims: {}, scopes: [] } },
    domainName: headers.host ?? 'localhost',
    domainPrefix: 'local',
    http: {
      method: request.method ?? 'GET',
      path,
      protocol: `HTTP/${request.httpVersion}`,
      sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
      userAgent: headers['user-agent'] ?? '',
    },
    requestId,
    routeKey: '$default',
    stage: '$default',
    time: logTime(now),
    timeEpoch: now,
  };
}

/**
 * The event that API Gateway (HTTP API, payload format 2.0, JWT authorizer) would hand to the function.
 *
 * @param parts the request, its whole body and an id for this request
 */
export function toGatewayEvent(parts: GatewayRequest): APIGatewayProxyEventV2WithJWTAuthorizer {
  const { path, query } = splitTarget(parts.request.url ?? '/');
  const headers = headersOf(parts.request);
  const cookies = cookiesOf(parts.request);
  const text = isText(headers['content-type']);
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath: path,
    rawQueryString: query,
    ...(cookies.length > 0 ? { cookies } : {}),
    headers,
    ...(query === '' ? {} : { queryStringParameters: parametersOf(query) }),
    requestContext: contextOf(parts, path, headers),
    ...(parts.body.length > 0 ? { body: parts.body.toString(text ? 'utf8' : 'base64') } : {}),
    isBase64Encoded: parts.body.length > 0 && !text,
  };
}
