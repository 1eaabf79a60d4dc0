import { createReadStream, type Stats, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { splitTarget } from './gateway-event.ts';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** What CloudFront packs on its way, and so does one machine: offices sit behind slow lines. */
const shrinks = new Set(['.css', '.html', '.js', '.json', '.svg', '.txt', '.webmanifest']);

/** The policy of static hosting: no inline script or style, nothing from anywhere else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers that CloudFront adds to the portal's files in AWS. */
const portalHeaders = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
} as const;

/** Where the portal signs in on one machine; in AWS its stack lays such a file beside the others. */
const signIn = {
  clientId: 'payung-portal',
  scope: 'openid',
  authorizeAt: '/identity/auth',
  tokenAt: '/identity/token',
  signOut: { by: 'post', at: '/identity/keluar' },
  renewBy: { kind: 'token-endpoint' },
} as const;

/** Ids in the addresses of rooms hold dots too: only what lies at the top or among the built files is a file. */
function isFileAddress(path: string): boolean {
  const [, first = '', ...rest] = path.split('/');
  return first === 'assets' || (rest.length === 0 && extname(first) !== '');
}

/** What cannot be a file, such as a name that is too long, is as one that is not there. */
function fileAt(path: string): Stats | null {
  try {
    const found = statSync(path);
    return found.isFile() ? found : null;
  } catch {
    return null;
  }
}

/** Where a path leads inside the folder, or null when it leads out of it or cannot be read. */
function inside(folder: string, path: string): string | null {
  try {
    const found = normalize(join(folder, decodeURIComponent(path)));
    return found.startsWith(folder + sep) && !found.includes('\0') ? found : null;
  } catch {
    return null;
  }
}

/** The file at an address, of this release or, by its hashed name, of the one before, which a page may still have open. */
function builtFile(folder: string, path: string): string | null {
  const now = inside(folder, path);
  if (now !== null && fileAt(now) !== null) return now;
  if (!path.startsWith('/assets/')) return null;
  const before = inside(folder, path.replace('/assets/', '/before/'));
  return before !== null && fileAt(before) !== null ? before : null;
}

function plain(response: ServerResponse, status: number, text: string): void {
  response
    .writeHead(status, { ...portalHeaders, 'content-type': 'text/plain; charset=utf-8' })
    .end(text);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  isHashed: boolean,
): void {
  const found = fileAt(file);
  if (found === null) {
    plain(response, 503, 'The portal is not built yet: pnpm start builds it.');
    return;
  }
  const isText = shrinks.has(extname(file));
  const isPacked = isText && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  response.writeHead(200, {
    ...portalHeaders,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    ...(isText ? { vary: 'accept-encoding' } : {}),
    ...(isPacked ? { 'content-encoding': 'gzip' } : { 'content-length': String(found.size) }),
    'cache-control': isHashed ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  const ended = () => undefined;
  if (request.method === 'HEAD') response.end();
  else if (isPacked) pipeline(createReadStream(file), createGzip(), response, ended);
  else pipeline(createReadStream(file), response, ended);
}

/**
 * Serves the built portal as static hosting does: files as they are, the first page for every address of the
 * application itself, 404 for a file that is not there.
 *
 * @param folder the portal's build, absolute, without a slash at its end
 * @param hasDemoAccounts whether the portal may offer the accounts of the demonstration
 */
export function createPortalFiles(folder: string, hasDemoAccounts = true) {
  const portalSettings = JSON.stringify({ signIn, hasDemoAccounts });
  return (request: IncomingMessage, response: ServerResponse): void => {
    const { path } = splitTarget(request.url ?? '/');
    const asked = builtFile(folder, path);
    const isFile = asked !== null;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      plain(response, 405, 'Method not allowed');
    } else if (path === '/config.json') {
      const headers = { 'content-type': 'application/json', 'cache-control': 'no-cache' };
      response.writeHead(200, { ...portalHeaders, ...headers }).end(portalSettings);
    } else if (!isFile && isFileAddress(path)) {
      plain(response, 404, 'Not found');
    } else {
      const file = isFile ? asked : join(folder, 'index.html');
      sendFile(request, response, file, path.startsWith('/assets/'));
    }
  };
}
