import { JournalPage, PublicRegionView, RegionLook, RegionProfile } from '@payung/contract';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Caller,
  callerAt,
  expectDone,
  problemIn,
  read,
  signedIn,
} from '../../support/http-caller.ts';
import { countDay } from '../../support/http-figures.ts';
import { aLocalService } from '../../support/local-start.ts';

let service: Awaited<ReturnType<typeof aLocalService>>;
let admin: Caller;
let officer: Caller;

beforeAll(async () => {
  service = await aLocalService();
  admin = await signedIn(service.address, '33.19/admin');
  officer = await signedIn(service.address, '33.19/dinas-perhubungan/officer');
});
afterAll(() => service.end());

const base64 = (text: string) => Buffer.from(text).toString('base64');
const crest =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h4v4z"/></svg>';
const logo = { mediaType: 'image/svg+xml', base64: base64(crest) };
const programmeName = 'Payung Kudus DATA CONTOH';
const change = (json: object, by = admin) => by.ask('PUT', '/v1/region/look', { json });

describe('the look of a region', () => {
  it('is set by its admin, seen by everybody who works there, and told in the journal', async () => {
    const before = read(await officer.ask('GET', '/v1/region/look'), RegionLook);
    expect(before).toMatchObject({ accent: 'daun', version: 0, logo: null });
    const set = read(await change({ accent: 'nila', programmeName, logo }), RegionLook);
    expect(set).toEqual({ accent: 'nila', programmeName, version: 1, logo });
    expect(read(await officer.ask('GET', '/v1/region/look'), RegionLook)).toEqual(set);
    const region = read(await officer.ask('GET', '/v1/region'), RegionProfile);
    expect(region).toMatchObject({ accent: 'nila', programmeName });
    const kept = read(await change({ accent: 'bata', programmeName }), RegionLook);
    expect(kept.logo).toEqual(logo);
    expect(problemIn(await change({ accent: 'ungu', programmeName, version: 1 })).code).toBe(
      'version-moved',
    );
    const { items } = read(await admin.ask('GET', '/v1/journal?limit=20'), JournalPage);
    expect(JSON.stringify(items)).toContain('look-changed');
    expect(JSON.stringify(items)).not.toContain(logo.base64);
  });

  it('is refused in a colour of one’s own, and with a picture that runs, and stays as it was', async () => {
    const own = problemIn(await change({ accent: '#ffff00', programmeName }));
    expect(own).toMatchObject({ status: 422, errors: [{ field: 'accent' }] });
    const script = base64('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>');
    const active = { mediaType: 'image/svg+xml', base64: script };
    const refused = problemIn(await change({ accent: 'laut', programmeName, logo: active }));
    expect(refused).toMatchObject({ status: 422, errors: [{ field: 'logo' }] });
    expect(problemIn(await change({ accent: 'laut', programmeName }, officer)).code).toBe(
      'not-allowed',
    );
    const stays = read(await admin.ask('GET', '/v1/region/look'), RegionLook);
    expect(stays).toMatchObject({ accent: 'bata', logo });
  });

  it('goes to everybody with the figures, and not before', async () => {
    const stranger = callerAt(service.address, null);
    const path = '/public/v1/regions/kabupaten-kudus';
    expect((await stranger.ask('GET', `${path}/logo`)).status).toBe(404);
    await countDay(admin, '2026-01-31', '2026-01-01');
    const json = { since: '2026-01-01' };
    expectDone(await admin.ask('POST', '/v1/figures/months/2026-01/official', { json }));
    expectDone(await admin.ask('PUT', '/v1/figures/publication', { json: { isOpen: true } }));
    const region = read(await stranger.ask('GET', path), PublicRegionView);
    expect(region).toMatchObject({ accent: 'bata', hasLogo: true });
    expect((await stranger.ask('GET', `${path}/logo`)).text).toBe(crest);
    read(await change({ accent: 'bata', programmeName, logo: null }), RegionLook);
    expect((await stranger.ask('GET', path)).text).toContain('"hasLogo":false');
  });
});
