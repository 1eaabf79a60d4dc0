import type { ServerResponse } from 'node:http';
import { type Problem, type ProblemCode, problemStatus } from '@payung/contract';

/** What the host itself refuses, in the words that the API uses for the same thing (RFC 9457). */
export interface Refusal {
  readonly code: ProblemCode;
  /** English, for the person who reads a log; never personal data */
  readonly detail: string;
  readonly retryAfterSeconds?: number;
}

const titles: Partial<Record<ProblemCode, string>> = {
  'token-missing': 'Sign in first',
  'token-expired': 'The token has expired',
  'token-invalid': 'The token is not valid',
  'not-allowed': 'Not allowed',
  'not-found': 'Not found',
  'route-unknown': 'No such address',
  'method-not-allowed': 'Method not allowed',
  'request-invalid': 'The request is not valid',
  'body-too-large': 'The body is too large',
  'too-busy': 'Not ready yet',
};

/** Headers that every answer of the host carries. */
export const plainSecurityHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

function refusalHeaders(refusal: Refusal): Record<string, string> {
  const unauthorised = problemStatus[refusal.code] === 401;
  return {
    'content-type': 'application/problem+json',
    ...plainSecurityHeaders,
    ...(unauthorised ? { 'www-authenticate': 'Bearer' } : {}),
    ...(refusal.retryAfterSeconds === undefined
      ? {}
      : { 'retry-after': String(refusal.retryAfterSeconds) }),
  };
}

/** The answer to a refused request: status, headers and the problem itself. */
export function refusalReply(
  refusal: Refusal,
  correlationId: string,
): { status: number; headers: Record<string, string>; body: string } {
  const status = problemStatus[refusal.code];
  const problem: Problem = {
    type: `urn:payung:problem:${refusal.code}`,
    title: titles[refusal.code] ?? refusal.code,
    status,
    code: refusal.code,
    detail: refusal.detail,
    correlationId,
  };
  return { status, headers: refusalHeaders(refusal), body: JSON.stringify(problem) };
}

export function refuse(response: ServerResponse, refusal: Refusal, correlationId: string): void {
  const { status, headers, body } = refusalReply(refusal, correlationId);
  response.writeHead(status, headers).end(body);
}

export function replyJson(response: ServerResponse, status: number, content: unknown): void {
  response
    .writeHead(status, { 'content-type': 'application/json', ...plainSecurityHeaders })
    .end(JSON.stringify(content));
}
