import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { signInByPage } from '../support/browser-sign-in.ts';
import { watchRequests } from '../support/browser-window.ts';
import {
  faultsOfRoom,
  type Look,
  linksOf,
  lookAs,
  looks,
  roomStands,
  roomsOf,
} from '../support/room-visits.ts';

export const inRegion = '33.19';

/** Somebody whose rooms are drawn: where their menu is, or the rooms themselves of those who need not sign in. */
export type Visitor =
  | { readonly name: string; readonly account: string; readonly menu: string }
  | { readonly name: string; readonly rooms: readonly string[] };

const inKudus = (name: string, account = name): Visitor => {
  return { name, account: `${inRegion}/${account}`, menu: '/menu' };
};

/** Whoever works with the portal, and who only comes to its door. */
export const visitors: readonly Visitor[] = [
  {
    name: 'public',
    rooms: ['/masuk', `/publik/${inRegion}`, `/publik/${inRegion}/cek`, '/lapangan', '/komponen'],
  },
  inKudus('insurer'),
  inKudus('village'),
  inKudus('district'),
  inKudus('auditor'),
  { name: 'central', account: 'central/admin', menu: '/pusat/menu' },
  inKudus('officer', 'dinas-sosial/officer'),
  inKudus('verifier'),
  inKudus('approver'),
  inKudus('treasurer'),
  inKudus('admin'),
];

export interface Taken {
  readonly file: string;
  readonly title: string;
}

export interface Visit {
  readonly address: string;
  readonly folder: string;
  readonly looks?: readonly Look[];
  /** told each fault in words; null: nobody looks for any */
  readonly onFault: ((fault: string) => void) | null;
}

/** ms: pictures are taken of a full region, and beside whatever else a machine does */
const longest = 120_000;
/** a room is drawn for its window when it is entered; the others change it */
const firstLook: Look = { name: 'wide', width: 1_366, height: 768, dark: false };

/** A picture of each room of somebody and of the first thing of each kind that it leads to, in each look. */
export async function picturesOf(
  browser: Browser,
  visit: Visit,
  visitor: Visitor,
): Promise<Taken[]> {
  const context = await browser.newContext({
    ...{ baseURL: visit.address, locale: 'id-ID', timezoneId: 'Asia/Jakarta' },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(longest);
  watchRequests(page);
  const taken: Taken[] = [];
  const rooms = await firstRooms(page, visitor);
  // rooms that are met on the way are looked at as well, one of each kind
  const known = new Set(rooms.map(kindOf));
  for (const room of rooms) {
    await lookAs(page, firstLook);
    await page.goto(room);
    await roomStands(page, longest).catch((error: unknown) => {
      throw new Error(`${room} does not come to stand at ${page.url()}`, { cause: error });
    });
    for (const link of 'menu' in visitor ? await linksOf(page) : []) {
      if (known.has(kindOf(link))) continue;
      known.add(kindOf(link));
      rooms.push(link);
    }
    taken.push(...(await inEachLook(page, visit, `${visitor.name} ${room}`)));
  }
  await context.close();
  return taken;
}

async function firstRooms(page: Page, visitor: Visitor): Promise<string[]> {
  if ('rooms' in visitor) return [...visitor.rooms];
  await signInByPage(page, visitor.account);
  await roomStands(page, longest);
  return roomsOf(page, visitor.menu);
}

/** `/tagihan/01J…` and every other bill are rooms of one kind. */
function kindOf(room: string): string {
  const { pathname } = new URL(room, 'http://localhost');
  return pathname
    .split('/')
    .map((part) => (/\d/.test(part) ? '*' : part))
    .join('/');
}

async function inEachLook(page: Page, visit: Visit, name: string): Promise<Taken[]> {
  const taken: Taken[] = [];
  for (const look of visit.looks ?? looks) {
    await lookAs(page, look);
    const title = `${name} ${look.name}`;
    const file = `${title.replaceAll(/[^a-z0-9.-]+/gi, '_')}.png`;
    await page.screenshot({ path: join(visit.folder, file), fullPage: true });
    taken.push({ file, title });
    if (visit.onFault === null) continue;
    for (const fault of await faultsOfRoom(page)) visit.onFault(`${title}: ${fault}`);
  }
  return taken;
}
