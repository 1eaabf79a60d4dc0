import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const assets = fileURLToPath(new URL('../../../packages/portal/dist/assets', import.meta.url));
const Names = z.array(z.string());

/** Names of the scripts that the page has fetched so far. */
async function scriptsOf(page: Page): Promise<Set<string>> {
  const fetched = Names.parse(
    await page.evaluate(
      `performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname)`,
    ),
  );
  const scripts = fetched.filter((path) => path.startsWith('/assets/') && path.endsWith('.js'));
  return new Set(scripts.map((path) => path.slice('/assets/'.length)));
}

/** Bytes of a built script as it goes over the line, packed as well as gzip can. */
function packed(name: string): number {
  return gzipSync(readFileSync(join(assets, name)), { level: 9 }).byteLength;
}

const weightOf = (names: Iterable<string>): number =>
  [...names].reduce((sum, name) => sum + packed(name), 0);

/** The one piece that most rooms have in common. */
const isShared = (name: string): boolean => name.startsWith('shared-');

export interface Weights {
  /** bytes of script, packed, from the sign-in page to home */
  readonly firstLoad: number;
  /** fetched by itself once home stands still, for all further rooms */
  readonly atIdle: number;
  /** parts of home that come after it stands, as the guide of the first day */
  readonly lateAtHome: number;
  /** what each further room adds, the heaviest first */
  readonly rooms: readonly (readonly [room: string, bytes: number])[];
  /** everything that was built, packed */
  readonly all: number;
}

/** Everything drawn and fetched, and a while of nothing after it. */
async function stands(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Goes to a room as a press on its link does, without loading the page anew. */
async function goTo(page: Page, room: string): Promise<void> {
  await page.evaluate(
    `(() => { history.pushState({}, '', ${JSON.stringify(room)}); dispatchEvent(new PopStateEvent('popstate', { state: {} })); })()`,
  );
  await stands(page);
}

const looks = { most: 50, everyMs: 100 } as const;

/** Waits for what most rooms share; where it never comes, rooms weigh the more for it. */
async function sharedCame(page: Page): Promise<void> {
  for (let look = 0; look < looks.most; look += 1) {
    if ([...(await scriptsOf(page))].some(isShared)) return;
    await page.waitForTimeout(looks.everyMs);
  }
}

/** A page whose idle work waits: on a machine with little to do it would begin before what home needs was counted. */
const untilTold = `
  const held = [];
  const soon = (work) => setTimeout(work, 0);
  globalThis.requestIdleCallback = (work) => held.push(work);
  globalThis.letIdleWorkBegin = () => {
    globalThis.requestIdleCallback = soon;
    held.splice(0).forEach(soon);
  };
`;

/**
 * What home and each room fetch.
 *
 * @param signIn brings the page from its door to home
 */
export async function weighRooms(page: Page, signIn: () => Promise<void>): Promise<Weights> {
  await page.addInitScript(untilTold);
  await page.goto('/');
  await stands(page);
  const before = await scriptsOf(page);
  await signIn();
  await page.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  const atHome = new Set([...before, ...(await scriptsOf(page))]);
  await page.evaluate('letIdleWorkBegin()');
  await sharedCame(page);
  await stands(page);
  const atIdle = [...(await scriptsOf(page))].filter((name) => !atHome.has(name));
  await page.goto('/menu');
  await stands(page);
  const links = Names.parse(
    await page.evaluate(
      `[...document.querySelectorAll('main a[href^="/"]')].map((link) => link.getAttribute('href'))`,
    ),
  );
  const rooms: [string, number][] = [];
  for (const room of new Set(links)) {
    await page.goto('/');
    await stands(page);
    const known = new Set([...atHome, ...atIdle, ...(await scriptsOf(page))]);
    await goTo(page, room);
    const own = [...(await scriptsOf(page))].filter((name) => !known.has(name));
    rooms.push([room, weightOf(own)]);
  }
  const built = readdirSync(assets).filter((name) => name.endsWith('.js'));
  return {
    firstLoad: weightOf(atHome),
    atIdle: weightOf(atIdle.filter(isShared)),
    lateAtHome: weightOf(atIdle.filter((name) => !isShared(name))),
    rooms: rooms.sort(([, a], [, b]) => b - a),
    all: weightOf(built),
  };
}
