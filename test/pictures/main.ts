import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { inventLists } from '../bench/invent-lists.ts';
import { readFolder } from '../bench/read-folder.ts';
import { startService } from '../bench/running-service.ts';
import { kudus } from '../stories/kudus/kudus-lists.ts';
import { aBrowser } from '../support/browser-chromium.ts';
import { builtPortal } from '../support/browser-portal.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { watchRequests } from '../support/browser-window.ts';
import { faultsOfRoom, lookAs, looks, roomStands, roomsOf } from '../support/room-visits.ts';
import { fillRegion } from './fill-region.ts';

const results = fileURLToPath(new URL('../../test-results/rooms', import.meta.url));
const inRegion = '33.19';
const rowsInvented = 1_200;

/** Whoever works with the portal, and where their menu is. */
const roles: readonly (readonly [account: string, menu: string])[] = [
  [`${inRegion}/admin`, '/menu'],
  [`${inRegion}/dinas-sosial/officer`, '/menu'],
  [`${inRegion}/verifier`, '/menu'],
  [`${inRegion}/approver`, '/menu'],
  [`${inRegion}/treasurer`, '/menu'],
  [`${inRegion}/insurer`, '/menu'],
  [`${inRegion}/village`, '/menu'],
  [`${inRegion}/auditor`, '/menu'],
  ['central/admin', '/pusat/menu'],
];

interface Taken {
  readonly file: string;
  readonly title: string;
}

/** A picture of each room of somebody, in each look; every fault that is found goes to `onFault`. */
async function picturesOf(
  browser: Browser,
  address: string,
  [account, menu]: (typeof roles)[number],
  onFault: (fault: string) => void,
): Promise<Taken[]> {
  const context = await browser.newContext({
    ...{ baseURL: address, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
  });
  const page = await context.newPage();
  watchRequests(page);
  await signInByPage(page, account);
  await roomStands(page);
  const taken: Taken[] = [];
  for (const room of await roomsOf(page, menu)) {
    await page.goto(room);
    await roomStands(page);
    for (const look of looks) {
      await lookAs(page, look);
      const file = `${account}${room}-${look.name}`.replaceAll(/[^a-z0-9.-]+/g, '_');
      await page.screenshot({ path: join(results, `${file}.png`), fullPage: true });
      for (const fault of await faultsOfRoom(page))
        onFault(`${account} ${room} ${look.name}: ${fault}`);
      taken.push({ file: `${file}.png`, title: `${account} ${room} ${look.name}` });
    }
  }
  await context.close();
  return taken;
}

/** One page with all of them, to look through. */
function sheetOf(taken: readonly Taken[]): string {
  const figures = taken.map(
    ({ file, title }) =>
      `<figure><a href="${file}"><img src="${file}" alt="" loading="lazy" width="320"></a><figcaption>${title}</figcaption></figure>`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Payung</title>${figures.join('')}`;
}

mkdirSync(results, { recursive: true });
await builtPortal();
const [folder] = process.argv.slice(2).filter((word) => word !== '--');
const lists =
  folder === undefined
    ? inventLists(kudus().region, { rows: rowsInvented, lists: 4, seed: 1 }).lists
    : readFolder(folder).lists;
const [service, chromium] = await Promise.all([startService(), aBrowser()]);
const faults: string[] = [];
const taken: Taken[] = [];
try {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date());
  await fillRegion(service.address, lists, today);
  for (const role of roles) {
    const own = await picturesOf(chromium.browser, service.address, role, (fault) => {
      faults.push(fault);
      console.log(fault);
    });
    console.log(`${role[0]}: ${own.length} pictures`);
    taken.push(...own);
  }
  writeFileSync(join(results, 'index.html'), sheetOf(taken));
} finally {
  await chromium.close();
  await service.remove();
}
console.log(
  JSON.stringify({ ok: faults.length === 0, pictures: taken.length, faults: faults.length }),
);
process.exitCode = faults.length === 0 ? 0 : 1;
