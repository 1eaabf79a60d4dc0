import type { OpenAPIHono } from '@hono/zod-openapi';
import type { Env } from 'hono';

/**
 * Serves the description of an API (OpenAPI 3.1) at `<prefix>/openapi.json`, every operation behind a bearer token.
 *
 * @param prefix where the API stands, e.g. `/v1`
 */
export function describeApi<E extends Env>(
  app: OpenAPIHono<E>,
  prefix: string,
  title: string,
): void {
  app.doc31(`${prefix}/openapi.json`, {
    openapi: '3.1.0',
    info: { title, version: '1' },
    security: [{ token: [] }],
  });
  app.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    bearerFormat: 'JWT',
  });
}
