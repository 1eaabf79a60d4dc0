import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from '../request-body.ts';
import { type Html, html } from './pages/html.ts';
import { page } from './pages/layout.ts';

/**
 * Headers of everything under `/identity`. No script at all runs on these pages. The referrer stays on this host,
 * since links of mails hold a secret; `no-referrer` would take away the `Origin` by which forms are checked.
 */
export const identityHeaders = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const;

export function sendPage(
  response: ServerResponse,
  status: number,
  content: Html,
  headers: Readonly<Record<string, string>> = {},
): void {
  response
    .writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
    .end(content.html);
}

/** Sends the browser on with GET. @param path of this host, written by us and never taken from a request */
export function sendOn(response: ServerResponse, path: string): void {
  response.writeHead(303, { location: path }).end();
}

/** Bytes: forms here hold an address and a password. */
const formLimit = 8_192;

/**
 * Whether a form was sent by one of our own pages: every browser in use says so with a POST (OWASP, "verifying
 * origin"). A form on another site could otherwise act with this browser's cookies.
 */
function isOwnForm(request: IncomingMessage): boolean {
  const { origin, host } = request.headers;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin') return false;
  if (origin === undefined || host === undefined) return false;
  return URL.canParse(origin) && new URL(origin).host === host;
}

const strangePage = page(
  'Formulir tidak diterima',
  html`<p>Formulir ini tidak dikirim dari halaman Payung. Buka kembali Payung, lalu ulangi.</p>
<p><a href="/">Buka Payung</a></p>`,
);

/** The fields of a form, or null when it was refused and answered. */
export async function readForm(
  request: IncomingMessage,
  response: ServerResponse,
): Promise<URLSearchParams | null> {
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  const isForm = type === 'application/x-www-form-urlencoded';
  const read = isOwnForm(request) && isForm ? await readBody(request, formLimit) : null;
  if (read?.kind === 'read') return new URLSearchParams(read.bytes.toString('utf8'));
  if (read?.kind !== 'gone') sendPage(response, 403, strangePage, { connection: 'close' });
  return null;
}
