import axe from 'axe-core';
import type { Page } from 'playwright-core';
import * as z from 'zod';
import { settled, sidewaysPixels } from './browser-window.ts';

/** How a room is looked at. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly dark: boolean;
}

export const looks: readonly Look[] = [
  { name: 'wide-and-light', width: 1_366, height: 768, dark: false },
  { name: 'wide-and-dark', width: 1_366, height: 768, dark: true },
  { name: 'narrow-and-light', width: 320, height: 640, dark: false },
  { name: 'narrow-and-dark', width: 320, height: 640, dark: true },
];

/** Somebody of every role, and the page of all rooms of that role. */
export const everyRole: readonly (readonly [account: string, menu: string])[] = [
  ['33.19/dinas-sosial/officer', '/menu'],
  ['33.19/verifier', '/menu'],
  ['33.19/approver', '/menu'],
  ['33.19/treasurer', '/menu'],
  ['33.19/insurer', '/menu'],
  ['33.19/village', '/menu'],
  ['33.19/district', '/menu'],
  ['33.19/auditor', '/menu'],
  // who may enter nearly all comes last: most rooms have been looked at by then
  ['33.19/admin', '/menu'],
  ['central/admin', '/pusat/menu'],
];

const Addresses = z.array(z.string());

/** Every room that the menu of whoever is signed in leads to, home first. */
export async function roomsOf(page: Page, menu: string): Promise<string[]> {
  await page.goto(menu);
  await page.locator('main a').first().waitFor();
  return linksOf(page);
}

/** Every room that the room which stands leads to, in its order. */
export async function linksOf(page: Page): Promise<string[]> {
  const found = await page.evaluate(
    `[...document.querySelectorAll('main a[href^="/"]')].map((link) => link.getAttribute('href'))`,
  );
  return [...new Set(Addresses.parse(found))];
}

/** What holds the place of something that is still asked for or drawn; where the pieces are shown it stays. */
const busy = '[aria-busy="true"]:not([data-example] *)';

/**
 * Waits until a room stands: its heading is there, whatever it asked for is answered and drawn, and nothing is busy.
 *
 * @param longest ms that each answer is waited for
 */
export async function roomStands(page: Page, longest?: number): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page, longest);
  // code that is loaded later and a slow answer both show as busy
  await page.locator(busy).first().waitFor({ state: 'detached' });
  await settled(page, longest);
}

/** Enters a room as a link does, without loading the portal anew. */
export async function enter(page: Page, room: string): Promise<void> {
  if (new URL(page.url()).pathname === room) return roomStands(page);
  await openDoor(page, room);
  await roomStands(page);
}

/** The same, for a room that is not answered: its heading is there. */
export async function openDoor(page: Page, room: string): Promise<void> {
  if (new URL(page.url()).pathname === room) return;
  // the room that is left stands until the next one is loaded
  await page.evaluate(`document.querySelector('h1')?.setAttribute('data-left', '')`);
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(room)})`);
  await page.locator('h1:not([data-left])').first().waitFor();
}

export async function lookAs(page: Page, look: Look): Promise<void> {
  await page.setViewportSize({ width: look.width, height: look.height });
  await page.emulateMedia({ colorScheme: look.dark ? 'dark' : 'light', reducedMotion: 'reduce' });
}

const Violations = z.object({
  violations: z.array(
    z.object({ id: z.string(), nodes: z.array(z.object({ target: z.array(z.unknown()) })) }),
  ),
});

/**
 * Everything that is against a room as it stands, each in words: what a checker of accessibility finds, and scrolling
 * sideways.
 *
 * @param part what of the page the checker looks at; what stands around a room need not be looked at in each
 */
export async function faultsOfRoom(page: Page, part: 'all' | 'main' = 'all'): Promise<string[]> {
  if (await page.evaluate('typeof axe === "undefined"')) await page.evaluate(axe.source);
  // the size of targets (2.5.8) is not looked at unless asked for
  const told = await page.evaluate(
    `axe.run(${part === 'all' ? 'document' : `'main'`}, { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } })`,
  );
  const found = Violations.parse(told).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target }) => `${id}: ${target.join(' ')}`),
  );
  const pixels = await sidewaysPixels(page);
  return pixels > 0 ? [...found, `scrolls sideways by ${pixels} px`] : found;
}
