import type { ApiHandler } from '@payung/edge';

type Asked = Parameters<ApiHandler>[0];

/** What stands before `/v1` at the addresses of agencies' own systems whose list is not the first (ADR 14). */
const ofLaterList = /^\/systems-(?:[2-9]|10)(?=\/v1(?:\/|$))/;

/**
 * Answers at the addresses of agencies' own systems, `/systems-2/v1/…` to `/systems-10/v1/…`, exactly as at `/v1/…`.
 *
 * Which clients an address lets in is the gateway's matter. Everything behind this sees `/v1`: guard, rates, keys of
 * requests, counts and log lines, so that no list is treated unlike another. Any other address goes on as it came.
 */
export function alsoForSystems(answer: ApiHandler): ApiHandler {
  return (event, context) => answer(asAtFirstAddress(event), context);
}

function asAtFirstAddress(event: Asked): Asked {
  const path = event.rawPath.replace(ofLaterList, '');
  if (path === event.rawPath) return event;
  const { requestContext } = event;
  return {
    ...event,
    rawPath: path,
    requestContext: { ...requestContext, http: { ...requestContext.http, path } },
  };
}
