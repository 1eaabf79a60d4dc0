import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import { signInByPage } from '../support/browser-sign-in.ts';
import { sidewaysPixels, takePicture } from '../support/browser-window.ts';
import {
  coveredHeight,
  moving,
  setTextSize,
  setTextSpacing,
  wordsCutOff,
} from '../support/room-sizes.ts';
import {
  enter,
  everyRole,
  faultsOfRoom,
  lookAs,
  looks,
  roomStands,
  roomsOf,
} from '../support/room-visits.ts';

const portal = portalInBrowser();

async function windowOf(account: string) {
  const window = await portal.open();
  await signInByPage(window.page, account);
  await roomStands(window.page);
  return window;
}

const asOffice = looks.filter(({ name }) => name === 'wide-and-light');
const asPhone = looks.filter(({ name }) => name === 'narrow-and-dark');

/** How often a room was looked at: what it is made of is the same for every role but at home. */
const seen = new Map<string, number>();

function looksFor(room: string) {
  const before = room === '/' ? 0 : (seen.get(room) ?? 0);
  seen.set(room, before + 1);
  if (before === 0) return [...asOffice, ...asPhone];
  return before === 1 ? asPhone : [];
}

describe('every room of the menu', () => {
  it.each(everyRole)(
    'of %s stands without fault for those who cannot see, in an office and on a phone in the dark',
    async (account, menu) => {
      const { page, complaints } = await windowOf(account);
      const faults: string[] = [];
      for (const room of await roomsOf(page, menu)) {
        const wanted = looksFor(room);
        if (wanted.length === 0) continue;
        await enter(page, room);
        for (const look of wanted) {
          await lookAs(page, look);
          await takePicture(page, `room-${account}${room}-${look.name}`.replaceAll('/', '_'));
          for (const fault of await faultsOfRoom(page))
            faults.push(`${room} ${look.name} ${fault}`);
        }
      }
      expect(faults).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );
});

/** Where offices spend their day: a list, a form, figures, a decision, help. */
const busiest = ['/', '/calon', '/usulkan', '/unggah', '/ganda', '/tagihan', '/klaim', '/istilah'];

describe('the rooms of a day', () => {
  it('lose no word at twice the size of text, set wide apart, or at 400 % in a window of 1280 pixels', async () => {
    const { page } = await windowOf('33.19/admin');
    const lost: string[] = [];
    const look = async (room: string, how: string) => {
      const cut = await wordsCutOff(page);
      const pixels = await sidewaysPixels(page);
      lost.push(...cut.map((words) => `${room} ${how}: ${words}`));
      if (pixels > 0) lost.push(`${room} ${how}: scrolls sideways by ${pixels} px`);
    };
    for (const room of busiest) {
      await enter(page, room);
      await page.setViewportSize({ width: 1_280, height: 1_024 });
      await setTextSize(page, 200);
      await look(room, '200 % text');
      await takePicture(page, `sizes-200${room.replaceAll('/', '_')}`);
      await setTextSize(page, 100);
      await setTextSpacing(page, 'wide');
      await look(room, 'words apart');
      await setTextSpacing(page, 'own');
      await page.setViewportSize({ width: 320, height: 256 });
      await look(room, '400 % zoom');
      const covered = await coveredHeight(page);
      if (covered > 0.5) lost.push(`${room}: ${Math.round(covered * 100)} % of the window covered`);
    }
    expect(lost).toEqual([]);
    await page.context().close();
  });

  it('stand still for whoever asked their device for less motion', async () => {
    const { page } = await windowOf('33.19/admin');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Pintasan papan ketik' }).waitFor();
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await moving(page)).not.toEqual([]);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await moving(page)).toEqual([]);
    await page.context().close();
  });
});
