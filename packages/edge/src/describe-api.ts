import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';

/**
 * Serves the description of an API (OpenAPI 3.1) at `<prefix>/openapi.json`.
 *
 * @param prefix where the API stands, e.g. `/v1`
 * @param asks for a bearer token at every operation, or for nothing
 */
export function describeApi<E extends Env>(
  app: OpenAPIHono<E>,
  prefix: string,
  title: string,
  asks: 'token' | 'nothing' = 'token',
): void {
  app.doc31(`${prefix}/openapi.json`, {
    openapi: '3.1.0',
    info: { title, version: '1' },
    ...(asks === 'token' ? { security: [{ token: [] }] } : {}),
  });
  if (asks === 'nothing') return;
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
}
