import type { Page } from 'playwright-core';
import { answerWithTraps, trapsIn } from './browser-traps.ts';
import { settled, sidewaysPixels, takePicture, type Window } from './browser-window.ts';
import { faultsOfRoom, type Look, lookAs, looks, roomStands } from './room-visits.ts';

const [first, ...others] = ['wide-and-dark', 'narrow-and-light'].map((name): Look => {
  const look = looks.find((one) => one.name === name);
  if (look === undefined) throw new Error(`there is no look ${name}`);
  return look;
});

/**
 * Opens rooms one after the other and looks at each in the dark on a wide screen, then in the light on a narrow one;
 * then once more with traps in place of all that anybody typed.
 *
 * @param rooms addresses by the name that pictures and faults are told under
 * @param isMeant whether a complaint of the page belongs to what the room is opened for
 * @returns faults by room, each in words; rooms without any are not named
 */
export async function faultsOfRooms(
  window: Window,
  account: string,
  rooms: Readonly<Record<string, string>>,
  isMeant: (room: string, complaint: string) => boolean = () => false,
): Promise<Record<string, readonly string[]>> {
  const { page, complaints } = window;
  const found: Record<string, readonly string[]> = {};
  const keep = (room: string, name: string, faults: readonly string[]) => {
    const said = complaints.filter((text) => !isMeant(room, text));
    complaints.length = 0;
    if (faults.length + said.length > 0) found[name] = [...faults, ...said];
  };
  for (const [room, address] of Object.entries(rooms)) {
    const name = `${account} ${room}`;
    keep(room, name, await faultsInLooks(page, address, name.replaceAll(/[ /]/g, '-')));
  }
  await answerWithTraps(page);
  let shown = 0;
  for (const [room, address] of Object.entries(rooms)) {
    const name = `${account} ${room} with traps`;
    const { faults, isShown } = await lookWithTraps(page, address, name.replaceAll(/[ /]/g, '-'));
    keep(room, name, faults);
    if (isShown) shown += 1;
  }
  if (shown === 0) found[account] = ['no room shows what somebody typed'];
  return found;
}

const sizes = [
  { width: 320, height: 640 },
  { width: 1_366, height: 768 },
] as const;

/** What was typed to break a page stays a text in a room, and inside its window, narrow or wide. */
async function lookWithTraps(page: Page, address: string, picture: string) {
  await page.setViewportSize(sizes[0]);
  await page.goto(address);
  await roomStands(page);
  const sideways: string[] = [];
  for (const size of sizes) {
    await page.setViewportSize(size);
    await settled(page);
    const pixels = await sidewaysPixels(page);
    if (pixels > 0) sideways.push(`scrolls sideways by ${pixels} px at ${size.width} px`);
    await takePicture(page, `${size.width}-${picture}`);
  }
  const { faults, isShown } = await trapsIn(page);
  return { faults: [...sideways, ...faults], isShown };
}

async function faultsInLooks(page: Page, address: string, picture: string): Promise<string[]> {
  if (first === undefined) throw new Error('rooms are looked at in no way');
  await lookAs(page, first);
  await page.goto(address);
  await roomStands(page);
  const faults = await faultsOfRoom(page);
  await takePicture(page, `${first.name}-${picture}`);
  for (const look of others) {
    await lookAs(page, look);
    await settled(page);
    faults.push(...(await faultsOfRoom(page)).map((one) => `${look.name} ${one}`));
    await takePicture(page, `${look.name}-${picture}`);
  }
  return faults;
}
