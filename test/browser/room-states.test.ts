import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { drawn, settled, takePicture } from '../support/browser-window.ts';
import { patient } from '../support/patient.ts';
import { type Answering, answerRooms } from '../support/room-states.ts';
import { everyRole, faultsOfRoom, openDoor, roomStands, roomsOf } from '../support/room-visits.ts';

const portal = portalInBrowser();

/** What is said of each refusal that stays one, and of each that passes. */
const refusals: readonly (readonly [Answering, string])[] = [
  ['not-allowed', 'Peran Anda tidak mencakup tindakan ini.'],
  ['not-found', 'Data ini tidak ada, atau milik dinas lain.'],
  ['version-moved', 'Data ini sudah diubah orang lain sejak Anda membukanya.'],
];
const passing: readonly (readonly [Answering, string])[] = [
  ['too-busy', 'Layanan sedang penuh.'],
  ['too-many-requests', 'Permintaan terlalu sering.'],
  ['no-line', 'Layanan belum dapat dihubungi.'],
];

/** Takes one after the other, so that every room meets some and all rooms together meet each many times. */
function oneByOne<T>(all: readonly T[]): () => T {
  let turn = 0;
  return () => {
    const next = all[turn % all.length];
    turn += 1;
    if (next === undefined) throw new Error('there is nothing to take');
    return next;
  };
}
const nextRefusal = oneByOne(refusals);
const nextPassing = oneByOne(passing);

/** What this form asks for is an aid: uploads that were not finished. It stands and works without. */
const worksUnanswered = '/unggah';

/** Rooms that ask for nothing until somebody does something in them; every other one has to ask. */
const asksNothing: ReadonlySet<string> = new Set(['/istilah', '/verifikasi/lembar', '/pengaturan']);

/** Rooms that were looked at; what home is made of differs by role. */
const seen = new Set<string>([worksUnanswered]);

const says = (page: Page, words: string) => page.locator('main').getByText(words, { exact: true });

/** Waits until a room tells what went wrong; what it tries by itself first is not waited for in earnest. */
async function tells(page: Page, words: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.fastForward(10_000);
      return says(page, words).count();
    }, patient)
    .toBeGreaterThan(0);
}

/** What is wrong with a room that has no answer yet. */
async function faultsWaiting(page: Page): Promise<string[]> {
  const main = page.locator('main');
  const faults = await faultsOfRoom(page, 'main');
  if ((await main.getByRole('status').filter({ hasText: 'Memuat' }).count()) === 0) {
    faults.push('says to nobody that it is loading');
  }
  const claims = main.locator('strong', { hasText: /^(Belum|Tidak) ada / });
  for (const claim of await claims.allTextContents()) {
    faults.push(`claims before it knows: ${claim}`);
  }
  return faults;
}

interface Visit {
  readonly page: Page;
  readonly menu: string;
  readonly answers: Awaited<ReturnType<typeof answerRooms>>;
}

/** Enters a room that gets no answer; tells whether it is one that asks. */
async function enterUnanswered({ page, menu, answers }: Visit, room: string): Promise<boolean> {
  await openDoor(page, menu);
  await answers.become('never');
  // what another room was given is too old by then, and asked for anew
  await page.clock.fastForward(10_000);
  await openDoor(page, room);
  if (asksNothing.has(room)) {
    // which it never would if something were asked for
    await roomStands(page);
    return false;
  }
  await expect.poll(answers.isAsked, { ...patient, message: `${room} asks` }).toBe(true);
  await drawn(page);
  return true;
}

/** A room that waits, then is refused for good. */
async function refusedFaults(visit: Visit, room: string): Promise<string[]> {
  const { page, answers } = visit;
  if (!(await enterUnanswered(visit, room))) return [];
  await takePicture(page, `room-waiting${room}`.replaceAll('/', '_'));
  const faults = await faultsWaiting(page);
  const [refusal, words] = nextRefusal();
  await answers.become(refusal);
  await tells(page, words);
  return faults;
}

/** A room that meets what passes, and is asked for again. */
async function passingFaults(visit: Visit, room: string): Promise<string[]> {
  const { page, answers } = visit;
  if (!(await enterUnanswered(visit, room))) return [];
  const [passes, words] = nextPassing();
  await answers.become(passes);
  await tells(page, words);
  await takePicture(page, `room-refused${room}`.replaceAll('/', '_'));
  const faults = await faultsOfRoom(page, 'main');
  await answers.become('as-it-is');
  await page.locator('main').getByRole('button', { name: 'Coba lagi' }).first().click();
  await settled(page);
  if ((await says(page, words).count()) > 0) faults.push(`says for ever: ${words}`);
  return faults;
}

describe('every room of the menu', () => {
  it.each(everyRole)(
    'of %s says that it loads, what refused it, and works once it is asked for again',
    async (account, menu) => {
      const { page, complaints } = await portal.open();
      await page.clock.install();
      await signInByPage(page, account);
      await roomStands(page);
      const rooms = (await roomsOf(page, menu)).filter((one) => one === '/' || !seen.has(one));
      await settled(page);
      const visit = { page, menu, answers: await answerRooms(page) };
      const faults: string[] = [];
      // all are refused before any is answered: what one room was given, another would show at once
      for (const look of [refusedFaults, passingFaults]) {
        for (const room of rooms) {
          seen.add(room);
          const found = await look(visit, room).catch((error: unknown) => [String(error)]);
          faults.push(...found.map((one) => `${room}: ${one}`));
        }
      }
      expect(faults).toEqual([]);
      expect(complaints.filter((one) => !one.includes('Failed to load resource'))).toEqual([]);
      await page.context().close();
    },
  );
});
