import type { Template } from '@payung/contract';
import { describe, expect, it } from 'vitest';
import { type AgencyDraft, agencyFaults, unclaimed, withAgencies } from './agencies-draft.ts';
import type { Prepared } from './programme-draft.ts';

const template: Template = {
  id: 'six',
  name: 'Enam jenis pekerjaan',
  occupations: ['tukang-becak', 'nelayan'].map((code) => ({ code, name: code, synonyms: [] })),
  vulnerabilityFlags: [],
  openPlaces: 0,
  isVerified: true,
  source: 'Perwal',
};
const kept: Prepared = {
  programmeName: 'Program',
  letterhead: ['PEMERINTAH'],
  timeZone: 'Asia/Jakarta',
  agencies: [],
  template: 'old',
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
  quotaBy: 'agency',
  quotaBasis: 'SK 1',
};
const agency = (over: Partial<AgencyDraft>): AgencyDraft => ({
  id: '',
  name: 'Dinas Sosial',
  isLead: false,
  occupations: [],
  ...over,
});

describe('agencies of a new region', () => {
  it('keep their ids, and new ones get ids of their own', () => {
    const drafts = [agency({ id: 'dinas-sosial', isLead: true }), agency({})];
    const { agencies } = withAgencies(kept, drafts, template);
    expect(agencies.map(({ id }) => id)).toEqual(['dinas-sosial', 'dinas-sosial-2']);
  });

  it('lose occupations that another list does not hold, and count no places of others', () => {
    const drafts = [agency({ occupations: ['nelayan', 'pemulung'], places: 40 }), agency({})];
    const { agencies, template: chosen } = withAgencies(kept, drafts, template);
    expect(agencies.map(({ occupations }) => occupations)).toEqual([['nelayan'], []]);
    expect(agencies.map(({ places }) => places)).toEqual([40, 0]);
    expect(chosen).toBe('six');
    expect(
      withAgencies({ ...kept, quotaBy: 'region' }, drafts, template).agencies[0],
    ).not.toHaveProperty('places');
  });

  it('are asked for their names, and occupations without an agency are told', () => {
    expect(agencyFaults([agency({}), agency({ name: ' ' })])).toHaveLength(1);
    expect(
      unclaimed(template, [agency({ occupations: ['nelayan'] })]).map(({ code }) => code),
    ).toEqual(['tukang-becak']);
  });
});
