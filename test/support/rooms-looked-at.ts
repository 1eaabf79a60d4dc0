import type { Page } from 'playwright-core';
import { settled, takePicture, type Window } from './browser-window.ts';
import { faultsOfRoom, type Look, lookAs, looks } from './room-visits.ts';

const [first, ...others] = ['wide-and-dark', 'narrow-and-light'].map((name): Look => {
  const look = looks.find((one) => one.name === name);
  if (look === undefined) throw new Error(`there is no look ${name}`);
  return look;
});

/**
 * Opens rooms one after the other and looks at each in the dark on a wide screen, then in the light on a narrow one.
 *
 * @param rooms addresses by the name that pictures and faults are told under
 * @param isMeant whether a complaint of the page belongs to what the room is opened for
 * @returns faults by room, each in words; rooms without any are not named
 */
export async function faultsOfRooms(
  { page, complaints }: Window,
  account: string,
  rooms: Readonly<Record<string, string>>,
  isMeant: (room: string, complaint: string) => boolean = () => false,
): Promise<Record<string, readonly string[]>> {
  const found: Record<string, readonly string[]> = {};
  for (const [room, address] of Object.entries(rooms)) {
    const name = `${account} ${room}`;
    const faults = await faultsInLooks(page, address, name.replaceAll(/[ /]/g, '-'));
    const said = complaints.filter((text) => !isMeant(room, text));
    complaints.length = 0;
    if (faults.length + said.length > 0) found[name] = [...faults, ...said];
  }
  return found;
}

async function faultsInLooks(page: Page, address: string, picture: string): Promise<string[]> {
  if (first === undefined) throw new Error('rooms are looked at in no way');
  await lookAs(page, first);
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await settled(page);
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
