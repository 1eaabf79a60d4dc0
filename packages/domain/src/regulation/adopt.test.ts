import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AgencyId, Instant, OccupationCode, UserId } from '../identifiers.ts';
import { day, region } from '../region.fixture.ts';
import type { Region } from '../region.ts';
import { type AdoptedOn, adopt, type Revision, regulationFaults } from './adopt.ts';
import { plainCriteria } from './plain-criteria.ts';
import { Regulation } from './regulation.ts';
import { RegionRules, RuleVersion, RuleVersionId } from './rules.ts';
import { regulationEndsOn, rulesOn, ruleVersionsOf, schemeYearOn } from './rules-on.ts';

const by = { by: UserId.parse('admin'), at: Instant.parse('2026-05-01T00:00:00.000Z') };
const perbup2 = Regulation.parse({
  id: 'perbup-2-2026',
  kind: 'PERBUP',
  number: '2',
  year: 2026,
  title: 'DATA CONTOH',
  effectiveFrom: '2020-01-01',
  effectiveTo: null,
  signedOn: null,
  replaces: [],
  scan: null,
  invented: true,
});
const [first] = ruleVersionsOf(region);
if (first === undefined) throw new Error('the fixture has no rules');
const open: Region = {
  ...region,
  regulations: [{ ...perbup2, id: first.regulation }, perbup2],
  ruleVersions: [first],
};
const revision = (changes: Partial<Revision> = {}): Revision => ({
  id: RuleVersionId.parse('revisi-1'),
  regulation: perbup2.id,
  effectiveFrom: day('2026-07-01'),
  effectiveTo: null,
  rules: { ...first.rules, maxAgeExclusive: 60 },
  ...changes,
});
const now: AdoptedOn = { today: day('2026-05-01'), asHistory: false, firstDetermination: null };
const codes = (changes: Partial<Revision>, on: Partial<AdoptedOn> = {}, of: Region = open) =>
  adopt(of, revision(changes), { ...now, ...on }, by).faults.map(({ code }) => code);

describe('adopting a revision', () => {
  it('takes effect on its day, and leaves every day before as it was', () => {
    const { versions, faults } = adopt(open, revision(), now, by);
    expect(faults).toEqual([]);
    const after: Region = { ...open, ruleVersions: [...versions] };
    expect(rulesOn(after, day('2026-06-30')).id).toBe(first.id);
    expect(rulesOn(after, day('2026-06-30')).effectiveTo).toBe('2026-06-30');
    expect(rulesOn(after, day('2026-07-01')).rules.maxAgeExclusive).toBe(60);
    expect(schemeYearOn(after, day('2026-06-30')).maxAgeExclusive).toBe(65);
    expect(schemeYearOn(after, day('2026-07-01')).maxAgeExclusive).toBe(60);
  });

  it('moves the end of the legal basis to that of its own regulation, unless days between have none: they would be paid without', () => {
    const old = { ...perbup2, id: first.regulation, effectiveTo: day('2026-12-31') };
    const next = { ...perbup2, effectiveTo: day('2028-12-31') };
    const before: Region = { ...open, regulations: [old, next] };
    const endsOn = (at: string, ruleVersions?: readonly RuleVersion[]) =>
      regulationEndsOn(
        ruleVersions === undefined ? before : { ...before, ruleVersions: [...ruleVersions] },
        day(at),
      );
    expect(endsOn('2026-05-01')).toBe('2026-12-31');
    const { versions } = adopt(before, revision(), now, by);
    expect(endsOn('2026-05-01', versions)).toBe('2028-12-31');
    const late = adopt(before, revision({ effectiveFrom: day('2027-03-01') }), now, by).versions;
    expect(endsOn('2026-05-01', late)).toBe('2026-12-31');
    expect(endsOn('2027-02-01', late)).toBe('2026-12-31');
    expect(endsOn('2027-03-01', late)).toBe('2028-12-31');
    expect(regulationEndsOn(open, day('2026-05-01'))).toBeNull();
  });

  it('is refused in the past, but for what is recorded as history before anybody was determined', () => {
    const past = { effectiveFrom: day('2025-06-01') };
    expect(codes(past)).toEqual(['in-the-past']);
    expect(codes(past, { asHistory: true })).toEqual([]);
    const decided = { asHistory: true, firstDetermination: day('2025-12-31') };
    expect(codes(past, decided)).toEqual(['after-first-determination']);
    expect(codes(past, { ...decided, firstDetermination: day('2026-01-01') })).toEqual([]);
    expect(codes({}, { asHistory: true })).toEqual(['history-not-past']);
  });

  it('takes effect today at the earliest', () => {
    expect(codes({ effectiveFrom: day('2026-05-01') })).toEqual([]);
    expect(codes({ effectiveFrom: day('2026-04-30') })).toEqual(['in-the-past']);
  });

  it('leaves no two versions on one day and no day without any', () => {
    const { versions } = adopt(open, revision(), now, by);
    const two: Region = { ...open, ruleVersions: [...versions] };
    const id = RuleVersionId.parse('revisi-2');
    expect(codes({ id, effectiveFrom: day('2026-07-01') }, {}, two)).toEqual(['overlap']);
    const earlier = { id, effectiveFrom: day('2026-06-01') };
    expect(codes(earlier, {}, two)).toEqual([]);
    expect(codes({ ...earlier, effectiveTo: day('2026-06-30') }, {}, two)).toEqual([]);
    expect(codes({ ...earlier, effectiveTo: day('2026-07-15') }, {}, two)).toEqual(['overlap']);
    expect(codes({ ...earlier, effectiveTo: day('2026-06-10') }, {}, two)).toEqual(['gap']);
    expect(
      codes(
        { ...earlier, effectiveFrom: day('2026-08-01'), effectiveTo: day('2026-09-30') },
        {},
        two,
      ),
    ).toEqual(['gap']);
  });

  it('names all that is wrong with a draft at once', () => {
    const [ojek, becak] = first.rules.occupations;
    if (ojek === undefined || becak === undefined) throw new Error('the fixture has no jobs');
    const tariff = {
      id: 'a',
      funding: [],
      sectors: [],
      from: '2026-05',
      to: '2026-01',
      workAccident: 1,
      death: 1,
      legalBasis: 'Perbup',
      source: '',
      mark: 'not-verified',
    };
    const rules = RegionRules.parse({
      ...first.rules,
      minAge: 70,
      maxAgeExclusive: 65,
      occupations: [
        ojek,
        { ...becak, agencies: [AgencyId.parse('dinas-lain')] },
        ojek,
        { ...becak, code: OccupationCode.parse('becak'), synonyms: [] },
      ],
      vulnerabilityFlags: [
        { code: 'tukang-becak', name: 'Becak' },
        { code: 'disabilitas', name: 'Disabilitas' },
        { code: 'disabilitas', name: 'Disabilitas' },
      ],
      criteria: {
        ...plainCriteria,
        socialDataset: { required: true, accepted: [], weight: 'hard', article: null },
        exclusions: [...plainCriteria.exclusions, ...plainCriteria.exclusions.slice(0, 1)],
      },
      tariffs: [tariff, { ...tariff, to: null }, { ...tariff, id: 'b', to: null }],
    });
    const regulation = Regulation.shape.id.parse('perda-9-2030');
    expect(codes({ id: first.id, regulation, effectiveFrom: day('2026-01-01'), rules })).toEqual([
      'version-exists',
      'regulation-unknown',
      'in-the-past',
      'overlap',
      'ages-reversed',
      'occupation-twice',
      'word-of-two',
      'agency-unknown',
      'flag-twice',
      'flag-is-occupation',
      'exclusion-twice',
      'no-dataset-accepted',
      'tariff-twice',
      'tariff-months-reversed',
      'tariffs-overlap',
    ]);
  });

  it('leaves versions in a row, whatever is adopted in whatever order', () => {
    const aDay = fc.integer({ min: 0, max: 900 }).map((n) => {
      const at = new Date(Date.UTC(2026, 4, 1 + n));
      return day(at.toISOString().slice(0, 10));
    });
    fc.assert(
      fc.property(fc.array(aDay, { maxLength: 8 }), aDay, (days, asked) => {
        let at: Region = open;
        days.forEach((effectiveFrom, i) => {
          const id = RuleVersionId.parse(`revisi-${i}`);
          const { versions, faults } = adopt(at, revision({ id, effectiveFrom }), now, by);
          if (faults.length === 0) at = { ...at, ruleVersions: [...versions] };
        });
        const versions = RuleVersion.array().parse(at.ruleVersions);
        expect(versions.at(-1)?.effectiveTo).toBeNull();
        expect(versions).toHaveLength(new Set(days).size + 1);
        const holding = versions.filter(
          ({ effectiveFrom, effectiveTo }) =>
            effectiveFrom <= asked && (effectiveTo === null || asked <= effectiveTo),
        );
        expect(holding.map(({ id }) => id)).toEqual([rulesOn(at, asked).id]);
      }),
    );
  });
});

describe('recording a regulation', () => {
  const draft = { ...perbup2, number: '3', replaces: [perbup2.id] };
  const faultsOf = (changes: Partial<typeof draft>) =>
    regulationFaults(open, { ...draft, ...changes }).map(({ code }) => code);

  it('knows what it replaces', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf({ replaces: [Regulation.shape.id.parse('perwal-19b-2022')] })).toEqual([
      'replaces-unknown',
    ]);
  });

  it('names everything that does not fit', () => {
    expect(
      faultsOf({
        number: '2',
        effectiveFrom: day('2019-01-01'),
        effectiveTo: day('2018-01-01'),
        signedOn: day('2021-01-01'),
      }),
    ).toEqual([
      'regulation-exists',
      'dates-reversed',
      'signed-after-effect',
      'year-differs',
      'replaces-later',
    ]);
  });
});
