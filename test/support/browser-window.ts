import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import type { Browser, Page, Request } from 'playwright-core';
import * as z from 'zod';
import { pressTwice, watchWrites } from './browser-press.ts';
import { slowLine } from './browser-slow-line.ts';
import { patient } from './patient.ts';

const pictures = fileURLToPath(new URL('../../test-results', import.meta.url));

/** Run in the page, whose own global names this program does not have. */
const tellOfBreaches = `document.addEventListener('securitypolicyviolation', (event) => {
  console.error('CSP: ' + event.violatedDirective + ' ' + event.blockedURI);
});`;

export interface Window {
  readonly page: Page;
  /** what the page complained of so far: errors, breaches of its content security policy, what it asked for twice */
  readonly complaints: string[];
}

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: true;
}

/** What each page has asked for and not yet been answered. */
const underWay = new WeakMap<Page, Set<Request>>();

/** Lets `settled` wait for a page that another than `openWindow` has opened. */
export function watchRequests(page: Page): void {
  const open = new Set<Request>();
  underWay.set(page, open);
  page.on('request', (request) => void open.add(request));
  page.on('requestfinished', (request) => void open.delete(request));
  page.on('requestfailed', (request) => void open.delete(request));
}

/** What an answer leads to is drawn, and asked for in turn, within so many frames. */
const framesDrawn = `new Promise((resolve) => {
  let left = 6;
  const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
  next();
})`;

/** Waits until what was answered, or is not, stands on the page. */
export async function drawn(page: Page): Promise<void> {
  await page.evaluate(framesDrawn);
}

const urlsOf = (open: ReadonlySet<Request>): string =>
  [...open].map((request) => `${request.method()} ${new URL(request.url()).pathname}`).join(', ');

/**
 * Waits until a page that is watched has every answer, has drawn it, and asks for nothing more.
 *
 * @param longest ms that it is waited
 */
export async function settled(page: Page, longest: number = patient.timeout): Promise<void> {
  const open = underWay.get(page) ?? new Set();
  const latest = Date.now() + longest;
  do {
    for (; open.size > 0; await pause(10)) {
      if (Date.now() > latest) throw new Error(`no answer to ${urlsOf(open)}`);
    }
    await drawn(page);
  } while (open.size > 0);
}

/** A window of its own: no session, no storage, no cache shared with any other. */
export async function openWindow(browser: Browser, address: string, options: WindowOptions = {}) {
  const { width = 1_366, height = 768, dark = false } = options;
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width, height },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
    reducedMotion: 'reduce',
  });
  await context.addInitScript({ content: tellOfBreaches });
  await slowLine(context);
  // of all its pages
  context.setDefaultTimeout(patient.timeout);
  const page = await context.newPage();
  watchRequests(page);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  watchWrites(page, (complaint) => complaints.push(complaint));
  return { page, complaints } satisfies Window;
}

/** Signs in with an account of the demonstration, as somebody of Kudus. */
export async function signInAs(page: Page, account: RegExp): Promise<void> {
  await page.goto('/');
  await openDemoAccounts(page);
  const region = page.getByRole('region', { name: 'Kabupaten Kudus' });
  await pressTwice(region.getByRole('button', { name: account }));
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
}

export async function openDemoAccounts(page: Page): Promise<void> {
  await page.getByText('Masuk dengan akun contoh').click();
}

const Violations = z.object({
  violations: z.array(
    z.object({
      id: z.string(),
      impact: z.string().nullish(),
      nodes: z.array(z.object({ target: z.array(z.unknown()) })),
    }),
  ),
});

const Widths = z.object({ scrollWidth: z.number(), clientWidth: z.number() });

interface Finding {
  readonly rule: string;
  readonly impact: string;
  readonly where: string;
}

/** What a checker of accessibility calls serious or critical. */
export async function seriousFindings(page: Page): Promise<Finding[]> {
  await page.evaluate(axe.source);
  const told = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  const { violations } = Violations.parse(told);
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, impact, nodes }) =>
      nodes.map(({ target }) => ({ rule: id, impact: String(impact), where: target.join(' ') })),
    );
}

/** Pixels by which the page is wider than its window, tables that scroll by themselves aside. */
export async function sidewaysPixels(page: Page): Promise<number> {
  const { scrollWidth, clientWidth } = Widths.parse(
    await page.evaluate(
      '({ scrollWidth: document.documentElement.scrollWidth, clientWidth: document.documentElement.clientWidth })',
    ),
  );
  return scrollWidth - clientWidth;
}

/** For people to look at; drawing a whole page costs more than the step that led there, so only when asked. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env.PICTURES !== '1') return;
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), fullPage: true });
}
