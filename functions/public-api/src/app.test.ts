import type { Published } from '@payung/data';
import { type PublicLook, PublicMonth, RegencyCode } from '@payung/domain';
import { createCallerRates } from '@payung/edge';
import { openPlaces } from '@payung/places';
import { describe, expect, it } from 'vitest';
import { createPublicApi } from './app.ts';

const kudus = RegencyCode.parse('33.19');
const aMonth = (month: string): PublicMonth =>
  PublicMonth.parse({
    month,
    day: `${month}-28`,
    region: { code: kudus, name: 'Kabupaten Kudus' },
    programme: 'DATA CONTOH',
    active: 120,
    shares: [],
    groups: {
      agency: { cells: [{ key: 'a', name: 'Dinas A', people: 110 }], others: 10 },
      occupation: null,
      village: null,
      sex: null,
      age: null,
    },
  });

const months = [aMonth('2026-02'), aMonth('2026-01')];
const svg = '<svg xmlns="http://www.w3.org/2000/svg"><circle r="4"/></svg>';
const look: PublicLook = {
  accent: 'laut',
  logo: { mediaType: 'image/svg+xml', base64: Buffer.from(svg).toString('base64') },
};
const published: Published = {
  months: async (code, most) => (code === kudus ? months.slice(0, most) : []),
  month: async (code, month) =>
    code === kudus ? (months.find((one) => one.month === month) ?? null) : null,
  ownCover: async () => null,
  look: async () => look,
};

function anApi(
  parts: { published?: Published; capacity?: number; ofAll?: number; now?: () => number } = {},
) {
  const failures: string[] = [];
  const rate = { capacity: parts.capacity ?? 100, perSecond: 1 };
  const app = createPublicApi(parts.published ?? published, {
    places: openPlaces(),
    rates: createCallerRates({
      each: rate,
      all: { ...rate, capacity: parts.ofAll ?? rate.capacity },
      now: parts.now ?? (() => 0),
    }),
    log: { failed: (code) => void failures.push(code) },
    newCorrelationId: () => 'q-1',
  });
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`/public/v1${path}`, { headers });
  return { get, app, failures };
}

describe('figures for everybody', () => {
  it('are found by the address name of a region or its code', async () => {
    const { get } = anApi();
    const answers = await Promise.all(
      ['kabupaten-kudus', '33.19'].map((one) => get(`/regions/${one}`)),
    );
    for (const answer of answers) {
      expect(await answer.json()).toEqual({
        code: '33.19',
        name: 'Kabupaten Kudus',
        address: 'kabupaten-kudus',
        programme: 'DATA CONTOH',
        accent: 'laut',
        hasLogo: true,
        months: months.map(({ month, day, active }) => ({ month, day, active })),
      });
    }
  });

  it('show the coat of arms as a picture that can do nothing but be drawn, and only beside figures', async () => {
    const { get } = anApi();
    const shown = await get('/regions/kabupaten-kudus/logo');
    expect([shown.status, shown.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
    expect(shown.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(shown.headers.get('content-security-policy')).toContain('sandbox');
    expect(shown.headers.get('x-content-type-options')).toBe('nosniff');
    expect(await shown.text()).toBe(svg);
    const silent = anApi({ published: { ...published, months: async () => [] } });
    for (const path of ['/regions/kabupaten-kudus/logo', '/regions/kabupaten-kudus']) {
      expect((await silent.get(path)).status, path).toBe(404);
    }
    const plain = anApi({ published: { ...published, look: async () => null } });
    expect((await plain.get('/regions/33.19/logo')).status).toBe(404);
    expect(await (await plain.get('/regions/33.19')).json()).toMatchObject({
      accent: 'daun',
      hasLogo: false,
    });
  });

  it('tell a month, the newest when asked for it', async () => {
    const { get } = anApi();
    const january = await get('/regions/kabupaten-kudus/months/2026-01');
    expect(await january.json()).toEqual(months[1]);
    expect(await (await get('/regions/33.19/months/latest')).json()).toEqual(months[0]);
  });

  it('are the same answer for who publishes nothing, who is no region, and what is no month', async () => {
    const { get } = anApi();
    const paths = [
      '/regions/kabupaten-banyumas',
      '/regions/kabupaten-wakanda',
      '/regions/kabupaten-kudus/months/2025-12',
      '/regions/kota-malang/months/latest',
      '/regions/kabupaten-kudus/own-cover',
      '/regions/kabupaten-wakanda/own-cover',
    ];
    for (const path of paths) {
      const answer = await get(path);
      expect(answer.status, path).toBe(404);
      expect(await answer.json()).toMatchObject({
        code: 'not-found',
        detail: 'nothing is published here',
      });
    }
    expect((await get('/regions/33.19/months/2026-13')).status).toBe(422);
  });

  it('may be kept by anybody for ten minutes, and are not sent again to who has them', async () => {
    const { get } = anApi();
    const first = await get('/regions/33.19/months/latest');
    expect(first.headers.get('cache-control')).toBe('public, max-age=600');
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    const etag = first.headers.get('etag') ?? '';
    const again = await get('/regions/33.19/months/latest', { 'if-none-match': `W/${etag}` });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const other = await get('/regions/33.19/months/2026-01', { 'if-none-match': etag });
    expect(other.status).toBe(200);
  });

  it('wait for callers who ask without end, and are told again when they have waited', async () => {
    let now = 0;
    const { get } = anApi({ capacity: 2, now: () => now });
    for (const expected of [200, 200, 429]) {
      const answer = await get('/regions/33.19');
      expect(answer.status).toBe(expected);
      if (expected === 429) expect(answer.headers.get('retry-after')).toBe('1');
    }
    now = 1_000;
    expect((await get('/regions/33.19')).status).toBe(200);
  });

  it('are told to one reader while another behind the same edge has used up the own turns', async () => {
    const { get } = anApi({ capacity: 1, ofAll: 100 });
    const from = (address: string) =>
      get('/regions/33.19', { 'cloudfront-viewer-address': address });
    expect((await from('203.0.113.7:4711')).status).toBe(200);
    // another port is the same reader
    expect((await from('203.0.113.7:4712')).status).toBe(429);
    expect((await from('203.0.113.8:4711')).status).toBe(200);
    expect((await from('2001:db8::7:4711')).status).toBe(200);
  });

  it('fail without a word of what went wrong', async () => {
    const broken: Published = {
      months: () => Promise.reject(new Error('NIK 3319010101809001')),
      month: () => Promise.reject(new Error('never asked')),
      ownCover: () => Promise.reject(new Error('never asked')),
      look: async () => null,
    };
    const { get, failures } = anApi({ published: broken });
    const answer = await get('/regions/33.19');
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toContain('3319010101809001');
    expect(failures).toEqual(['PUBLIC_UNEXPECTED']);
  });

  it('describe themselves, and take nothing', async () => {
    const { get, app } = anApi();
    const described = await get('/openapi.json');
    expect(described.status).toBe(200);
    // programs that are made from it would ask everybody to sign in
    expect(JSON.stringify(await described.json())).not.toContain('bearer');
    const sent = await app.request('/public/v1/regions/33.19', { method: 'POST' });
    expect(sent.status).toBe(405);
  });
});
