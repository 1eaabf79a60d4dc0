import { RegencyCode } from '@payung/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPlaces } from './open-places.ts';

const places = openPlaces();
const code = (text: string) => RegencyCode.parse(text);
const found = (query: string) =>
  places.search({ query, province: null, limit: 600 }).items.map((one) => one.code);

describe('the regencies and cities to choose from', () => {
  it('holds all 514, so that no region must wait for a developer', () => {
    const { total, items } = places.search({ query: '', province: null, limit: 600 });
    expect(total).toBe(514);
    expect(new Set(items.map((one) => one.code)).size).toBe(514);
    expect(items.filter((one) => one.kind === 'KOTA').every((one) => /^Kota /.test(one.name))).toBe(
      true,
    );
    expect(
      items.filter((one) => one.kind === 'KABUPATEN').every((one) => /^Kabupaten /.test(one.name)),
    ).toBe(true);
  });

  it('tells Kota and Kabupaten of one name apart, so that the right government is on board', () => {
    expect(found('pekalongan')).toEqual(['33.26', '33.75']);
    expect(found('Kota Pekalongan')).toEqual(['33.75']);
    expect(found('KAB. PEKALONGAN')).toEqual(['33.26']);
  });

  it('finds by code, by province and by a name that is no longer in use', () => {
    expect(found('33.02')).toEqual(['33.02']);
    expect(found('banyumas jawa')).toEqual(['33.02']);
    expect(found('toba samosir')).toEqual(['12.12']);
    const { items } = places.search({ query: '', province: '34', limit: 600 });
    expect(items).toHaveLength(5);
  });

  it('refuses the administrative cities of Jakarta, which have no budget of their own', () => {
    for (const one of ['31.01', '31.71', '31.72', '31.73', '31.74', '31.75']) {
      expect(places.check(code(one)).kind).toBe('not-a-tenant');
    }
  });

  it.each([
    ['91.01', '93.01', 'UU 14/2022'],
    ['91.09', '94.04', 'UU 15/2022'],
    ['91.02', '95.01', 'UU 16/2022'],
    ['92.71', '96.71', 'UU 29/2022'],
    ['64.73', '65.71', 'UU 20/2012'],
  ])('%s went to %s by %s, so nobody founds a region under a dead code', (old, next, law) => {
    const checked = places.check(code(old));
    if (checked.kind !== 'replaced') throw new Error(`${old} is ${checked.kind}`);
    expect(checked.law).toBe(law);
    expect(checked.successors.map((one) => one.code)).toEqual([next]);
    // the old code ends on the day from which the new one is valid
    expect(checked.regency.validTo).toBe(checked.successors[0]?.validFrom);
    expect(found(old)).toEqual([old]);
  });

  it('knows nothing of a code that never was', () => {
    expect(places.check(code('99.99'))).toEqual({ kind: 'unknown' });
    expect(places.areas(code('99.99')).villages).toEqual([]);
  });
});

describe('districts and villages', () => {
  it('are those of Banyumas: 27 districts, 331 villages, none of a neighbour', () => {
    const { districts, villages } = places.areas(code('33.02'));
    expect(districts).toHaveLength(27);
    expect(villages).toHaveLength(331);
    expect(villages.filter((one) => one.kind === 'KELURAHAN')).toHaveLength(30);
    expect(villages.every((one) => one.code.startsWith('33.02.'))).toBe(true);
  });

  it('are whole for any regency: each has villages, each village its district', () => {
    const { items } = places.search({ query: '', province: null, limit: 600 });
    fc.assert(
      fc.property(fc.constantFrom(...items), (regency) => {
        const { districts, villages } = places.areas(regency.code);
        const known = new Set(districts.map((one) => one.code));
        expect(villages.length).toBeGreaterThan(0);
        expect(villages.every((one) => known.has(one.districtCode))).toBe(true);
        expect(new Set(villages.map((one) => one.code)).size).toBe(villages.length);
      }),
      { numRuns: 60 },
    );
  });
});
