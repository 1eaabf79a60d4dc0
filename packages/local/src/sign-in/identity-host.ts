import type { IncomingMessage, ServerResponse } from 'node:http';
import { splitTarget } from '../gateway-event.ts';
import { identityHeaders, sendPage } from './page-reply.ts';
import { errorPage } from './pages/error-page.ts';
import { stylesheet } from './pages/stylesheet.ts';
import {
  forgottenRoute,
  type PageRoute,
  passwordRoute,
  type RouteParts,
  sessionsRoute,
  signInRoute,
  signOutRoute,
} from './sign-in-routes.ts';

const mount = '/identity';

/** Everything under `/identity`: our own pages, and the provider for all else. */
export function createIdentityHost(parts: RouteParts) {
  const protocol = parts.provider.callback();
  const signIn = signInRoute(parts);
  const pages = new Map<string, PageRoute>([
    [`${mount}/lupa-kata-sandi`, forgottenRoute(parts)],
    [`${mount}/kata-sandi`, passwordRoute(parts)],
    [`${mount}/sesi`, sessionsRoute(parts)],
    [`${mount}/keluar`, signOutRoute(parts)],
  ]);

  async function showPage(
    route: PageRoute,
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
  ): Promise<void> {
    if (request.method === 'POST') return route.post(request, response, path);
    if (request.method === 'GET') return route.get(request, response, path);
    response.writeHead(405, { allow: 'GET, POST' }).end();
  }

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    for (const [name, value] of Object.entries(identityHeaders)) response.setHeader(name, value);
    const { path } = splitTarget(request.url ?? '/');
    const page = path.startsWith(`${mount}/masuk/`) ? signIn : pages.get(path);
    if (page !== undefined) return showPage(page, request, response, path);
    if (path === `${mount}/gaya.css`) {
      response.writeHead(200, { 'content-type': 'text/css; charset=utf-8' }).end(stylesheet);
      return;
    }
    if (path === mount) return sendPage(response, 404, errorPage('not_found'));
    // the provider finds its own mount path by comparing the two
    Object.assign(request, { originalUrl: request.url });
    request.url = (request.url ?? '').slice(mount.length);
    await protocol(request, response);
  };
}
