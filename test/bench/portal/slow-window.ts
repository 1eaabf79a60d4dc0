import type { Browser, Page } from 'playwright-core';
import * as z from 'zod';

/** A phone's slow 4G, as Lighthouse emulates it, on a processor four times as slow as this one. */
const slowLine = {
  offline: false,
  latency: 150,
  downloadThroughput: (1.6 * 1024 * 1024) / 8,
  uploadThroughput: (750 * 1024) / 8,
};
const timesSlower = 4;

/** Run in every page from its beginning on; the page's own global names are not this program's. */
const observe = `(() => {
  const seen = { lcp: 0, cls: 0, acts: [] };
  globalThis.payungSeen = seen;
  const watch = (type, take, more = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
  watch('largest-contentful-paint', (entry) => { seen.lcp = entry.startTime; });
  watch('layout-shift', (entry) => { if (!entry.hadRecentInput) seen.cls += entry.value; });
  watch('event', (entry) => { if (entry.interactionId > 0) seen.acts.push([entry.interactionId, entry.duration]); }, { durationThreshold: 16 });
})();`;

const Seen = z.object({
  lcp: z.number(),
  cls: z.number(),
  acts: z.array(z.tuple([z.number(), z.number()])),
});

export interface PageFigures {
  /** milliseconds from the address to the largest thing that is seen */
  readonly lcp: number;
  /** share of the window that moved by itself */
  readonly cls: number;
  /** milliseconds of the slowest act but one in fifty, from the key to its picture; 0 when none took 16 */
  readonly inp: number;
  readonly slowActs: number;
}

/** What the page has measured of itself since it was opened. */
export async function figuresOf(page: Page): Promise<PageFigures> {
  // what is drawn is told a little after it is seen
  await page.evaluate('new Promise((told) => requestAnimationFrame(() => setTimeout(told, 500)))');
  const { lcp, cls, acts } = Seen.parse(await page.evaluate('payungSeen'));
  const slowest = new Map<number, number>();
  for (const [act, took] of acts) slowest.set(act, Math.max(took, slowest.get(act) ?? 0));
  const byTime = [...slowest.values()].sort((a, b) => b - a);
  const inp = byTime[Math.floor(byTime.length / 50)] ?? 0;
  return { lcp: Math.round(lcp), cls, inp, slowActs: byTime.length };
}

/** A window on a slow line and a slow processor, with nothing kept from before. */
export async function aSlowWindow(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({
    baseURL: address,
    viewport: { width: 1_366, height: 768 },
    locale: 'id-ID',
    timezoneId: 'Asia/Jakarta',
  });
  await context.addInitScript({ content: observe });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slowLine);
  await session.send('Emulation.setCPUThrottlingRate', { rate: timesSlower });
  return page;
}
