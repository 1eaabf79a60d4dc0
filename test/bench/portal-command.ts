import { NominationPage, NominationResult } from '@payung/contract';
import type { Browser } from 'playwright-core';
import { aBrowser } from '../support/browser-chromium.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { aPerson } from '../support/invented-people.ts';
import { aBarePage } from './portal/bare-page.ts';
import { lengthen, workThrough } from './portal/long-list.ts';
import { type Weights, weighRooms } from './portal/room-weights.ts';
import { aSlowWindow, figuresOf, type PageFigures } from './portal/slow-window.ts';
import { type RunningService, startService } from './running-service.ts';
import { type BenchResult, printTable, rounded } from './verdict-line.ts';

const account = '33.19/admin';
const rows = 100_000;
const kB = 1_000;
const limits = {
  firstLoadKB: 190,
  roomKB: 60,
  atIdleKB: 35,
  lcpMs: 2_500,
  inpMs: 200,
  cls: 0.02,
} as const;
const limitNames = ['firstLoadKB', 'roomKB', 'atIdleKB', 'lcpMs', 'inpMs', 'cls'] as const;

/** Somebody who really stands in the list, as the service tells of them. */
async function someoneListed(service: RunningService): Promise<NominationPage['items'][number]> {
  const officer = await service.signIn('33.19/dinas-perhubungan/officer');
  const { sex: _, ...worker } = aPerson(1);
  await officer.ask('/v1/nominations', NominationResult, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ agency: 'dinas-perhubungan', worker }),
  });
  const [someone] = (await officer.ask('/v1/nominations?limit=1', NominationPage)).items;
  if (someone === undefined) throw new Error('nobody was nominated');
  return someone;
}

/** The page of nothing but React, on the same slow line. */
async function bareFigures(browser: Browser): Promise<PageFigures & { readonly bytes: number }> {
  const bare = await aBarePage();
  try {
    const page = await aSlowWindow(browser, bare.address);
    let bytes = 0;
    page.on('response', async (answer) => {
      if (answer.url().endsWith('.js'))
        bytes += Number((await answer.request().sizes()).responseBodySize);
    });
    await page.goto('/', { waitUntil: 'networkidle' });
    const figures = await figuresOf(page);
    await page.context().close();
    return { ...figures, bytes };
  } finally {
    await bare.end();
  }
}

async function slowFigures(browser: Browser, service: RunningService) {
  const like = await someoneListed(service);
  const door = await aSlowWindow(browser, service.address);
  await door.goto('/');
  // on a slow processor the line is quiet long before anything is seen
  await door.getByRole('heading', { level: 1 }).waitFor();
  await door.waitForLoadState('networkidle');
  const atDoor = await figuresOf(door);
  await signInByPage(door, account);
  await door.getByRole('heading', { level: 1, name: 'Beranda' }).waitFor();
  await door.waitForLoadState('networkidle');
  const atHome = await figuresOf(door);
  await lengthen(door, like, rows);
  await door.goto('/calon', { waitUntil: 'networkidle' });
  await workThrough(door);
  const inList = await figuresOf(door);
  await door.context().close();
  return { atDoor, atHome, inList };
}

async function weights(browser: Browser, service: RunningService): Promise<Weights> {
  const context = await browser.newContext({ baseURL: service.address, locale: 'id-ID' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  try {
    return await weighRooms(page, () => signInByPage(page, account));
  } finally {
    await context.close();
  }
}

const inKB = (bytes: number): number => rounded(bytes / kB);

/** `bench portal`: what the portal weighs, and how it feels on a slow line and an old laptop, beside a bare page. */
export async function portalCommand(): Promise<BenchResult> {
  await builtPortal();
  const [service, chromium] = await Promise.all([startService(), aBrowser()]);
  try {
    const { firstLoad, atIdle, lateAtHome, rooms, all } = await weights(chromium.browser, service);
    const bare = await bareFigures(chromium.browser);
    const { atDoor, atHome, inList } = await slowFigures(chromium.browser, service);
    printTable('weight of scripts, kB packed', {
      'a bare page of React': inKB(bare.bytes),
      'sign-in to home': inKB(firstLoad),
      'fetched at idle for all rooms': inKB(atIdle),
      'parts of home that come later': inKB(lateAtHome),
      'all rooms': inKB(all),
    });
    printTable(
      'what each room adds, kB packed',
      Object.fromEntries(rooms.map(([room, bytes]) => [room, inKB(bytes)])),
    );
    printTable('on a slow line and a slow processor', {
      'a bare page of React': bare,
      'the door': atDoor,
      home: atHome,
      [`a list of ${rows} people`]: inList,
    });
    const heaviest = inKB(rooms[0]?.[1] ?? 0);
    const figures = {
      firstLoadKB: inKB(firstLoad),
      roomKB: heaviest,
      atIdleKB: inKB(atIdle),
      lcpMs: Math.max(atDoor.lcp, atHome.lcp, inList.lcp),
      inpMs: inList.inp,
      cls: rounded(Math.max(atDoor.cls, atHome.cls, inList.cls)),
    };
    const missed = limitNames.filter((name) => figures[name] > limits[name]);
    const timesBare = {
      lcp: rounded(figures.lcpMs / bare.lcp),
      weight: rounded(firstLoad / bare.bytes),
    };
    return { ok: missed.length === 0, ...figures, limits, timesBare, missed };
  } finally {
    await chromium.close();
    await service.remove();
  }
}
