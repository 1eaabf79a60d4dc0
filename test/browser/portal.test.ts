import { describe, expect, it } from 'vitest';
import { portalInBrowser } from '../support/browser-service.ts';
import {
  drawn,
  openDemoAccounts,
  seriousFindings,
  settled,
  sidewaysPixels,
  takePicture,
  type WindowOptions,
} from '../support/browser-window.ts';
import { handIn, importSettled, signedIn } from '../support/http-caller.ts';
import { aCsv } from '../support/http-files.ts';
import { nominated } from '../support/http-nominations.ts';
import { aList, aPerson } from '../support/invented-people.ts';
import { roomStands } from '../support/room-visits.ts';

const transport = /Dinas Perhubungan/;
const agency = 'dinas-perhubungan';

/** React leaves a skeleton that it has shown for up to 300 ms; whatever waits so long never comes. */
const holdBackTimers = `{
  const begin = window.setTimeout.bind(window);
  window.setTimeout = (then, after = 0, ...rest) =>
    after > 10 && after <= 300 ? 0 : begin(then, after, ...rest);
}`;

const portal = portalInBrowser();

describe('each room', () => {
  const rooms: Record<string, () => Promise<string>> = {
    home: async () => '/',
    upload: async () => '/unggah',
    lists: async () => '/daftar',
    'list-done': () => aSettledList(aList([aPerson(910), aPerson(910), aPerson(911)])),
    'list-waiting': () =>
      aSettledList(
        aCsv([
          ['K1', 'K2'],
          [aPerson(912).nationalId, 'X-1'],
        ]),
      ),
    'list-failed': () => aSettledList(Buffer.from('%PDF-1.7')),
    workers: async () => '/calon',
    person: aPersonsRoom,
    quota: async () => '/kuota/2026',
    propose: async () => '/usulkan',
    'not-found': async () => '/tidak/ada',
  };

  async function aSettledList(bytes: Uint8Array): Promise<string> {
    const caller = await signedIn(portal.address, `33.19/${agency}/officer`);
    const id = await handIn(caller, { agency, fileName: 'daftar ruang.csv', bytes });
    await importSettled(caller, id);
    return `/daftar/${id}`;
  }

  async function aPersonsRoom(): Promise<string> {
    const caller = await signedIn(portal.address, `33.19/${agency}/officer`);
    return `/orang/${(await nominated(caller, 920, { agency })).personId}`;
  }

  const looks: readonly (readonly [string, WindowOptions])[] = [
    ['wide-and-dark', { dark: true }],
    ['narrow-and-light', { width: 320, height: 640 }],
  ];

  it.each(looks)(
    'keeps to its policy, to 320 pixels and to what everybody can use: %s',
    async (look, options) => {
      const { page, complaints } = await portal.windowAs(transport, options);
      const found: Record<string, unknown> = {};
      for (const [room, addressOf] of Object.entries(rooms)) {
        await page.goto(await addressOf());
        await roomStands(page);
        const findings = await seriousFindings(page);
        const sideways = await sidewaysPixels(page);
        if (findings.length > 0 || sideways > 0) found[room] = { findings, sideways };
        await takePicture(page, `${look}-${room}`);
      }
      expect(found).toEqual({});
      expect(complaints).toEqual([]);
    },
  );

  it.each([
    ['33.19/admin', '/'],
    ['central/admin', '/pusat'],
  ])('is drawn as soon as all is there where somebody begins: %s', async (account, home) => {
    const { page } = await portal.windowOf(account);
    // an answer to the page before this one would be taken for the one that is waited for
    await settled(page);
    await page.addInitScript({ content: holdBackTimers });
    // the script of the guide comes last
    const answered = page.waitForResponse(/\/v1\/(central\/)?home$/);
    await page.route('**/assets/first-day-*.js', async (route) => {
      await (await answered).finished();
      await drawn(page);
      await route.continue();
    });
    await page.goto(home);
    await page.getByRole('heading', { name: 'Hari pertama Anda' }).waitFor();
    expect(await page.locator('main [aria-busy="true"]').count()).toBe(0);
  });

  it('of signing in keeps to them as well', async () => {
    const { page, complaints } = await portal.open({
      width: 320,
    });
    await page.goto('/');
    await openDemoAccounts(page);
    await page.getByRole('region', { name: 'Kabupaten Kudus' }).waitFor();
    await takePicture(page, 'narrow-sign-in');
    expect([await seriousFindings(page), await sidewaysPixels(page)]).toEqual([[], 0]);
    expect(complaints).toEqual([]);
  });
});
