import { createHash } from 'node:crypto';
import type { OpenEnv } from '@payung/edge';
import type { MiddlewareHandler } from 'hono';

/** How long anybody may keep an answer, in seconds: what is taken down is gone everywhere after it. */
const keptSeconds = 600;

/** Everybody may read it from any page, and keep it. */
const open = {
  'access-control-allow-origin': '*',
  'cache-control': `public, max-age=${keptSeconds}`,
} as const;

/** Lets caches keep what was found, by its ETag; 304 without a body for whoever has it. */
export const keepable: MiddlewareHandler<OpenEnv> = async (c, next) => {
  await next();
  if (c.res.status !== 200) return;
  const body = await c.res.clone().text();
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`;
  const headers = { ...open, etag };
  const known = (c.req.header('if-none-match') ?? '')
    .split(',')
    .map((one) => one.trim().replace(/^W\//, ''));
  if (known.includes(etag) || known.includes('*')) {
    c.res = new Response(null, { status: 304, headers });
    return;
  }
  for (const [name, value] of Object.entries(headers)) c.header(name, value);
};
