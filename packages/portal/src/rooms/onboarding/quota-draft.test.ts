import { describe, expect, it } from 'vitest';
import type { Prepared } from './programme-draft.ts';
import { countFrom, placesOf, quotaDraft, quotaFaults, withQuota } from './quota-draft.ts';

const agencies = [
  { id: 'dinas-sosial', name: 'Dinas Sosial', isLead: true, occupations: [] },
  { id: 'dinas-perikanan', name: 'Dinas Perikanan', isLead: false, occupations: [] },
];
const kept: Prepared = {
  programmeName: 'Program',
  letterhead: ['PEMERINTAH'],
  timeZone: 'Asia/Jakarta',
  agencies,
  template: 'six',
  scheme: {
    year: 2027,
    firstDayOfCover: '2027-01-01',
    months: 12,
    minAge: 18,
    maxAgeExclusive: 65,
    legalBasis: {
      kind: 'PERBUP',
      number: '1',
      year: 2026,
      title: 'T',
      effectiveFrom: '2026-01-01',
    },
  },
  quotaBy: 'region',
  places: 0,
  quotaBasis: 'SK 1',
};

describe('places of a new region', () => {
  it('are read as people write numbers', () => {
    expect(countFrom(' 26.000 ')).toBe(26_000);
    expect([countFrom(''), countFrom('26,5'), countFrom('99999999')]).toEqual([null, null, null]);
  });

  it('are asked for: a region whose only card is empty could enrol nobody', () => {
    expect(quotaFaults(quotaDraft(kept), kept)).toHaveLength(1);
    expect(quotaFaults({ ...quotaDraft(kept), places: '0' }, kept)).toHaveLength(1);
  });

  it('stand either with the region or with its agencies, never with both', () => {
    const typed = { 'dinas-sosial': '1.000', 'dinas-perikanan': '0' };
    const byAgency = withQuota(kept, { ...quotaDraft(kept), by: 'agency', ofAgency: typed });
    expect(byAgency).not.toHaveProperty('places');
    expect(placesOf(byAgency)).toBe(1_000);
    const back = withQuota(byAgency, { ...quotaDraft(byAgency), by: 'region', places: '500' });
    expect(back.agencies.every((agency) => !('places' in agency))).toBe(true);
    expect(placesOf(back)).toBe(500);
  });
});
