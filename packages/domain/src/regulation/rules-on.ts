import type { Worker } from '../candidate.ts';
import { schemeYearNow } from '../cohort/programme-year.ts';
import type { CalendarDate } from '../identifiers.ts';
import type { Region, SchemeYear } from '../region.ts';
import { plainCriteria } from './plain-criteria.ts';
import { type LegalBasis, type Regulation, RegulationId } from './regulation.ts';
import { type RuleVersion, RuleVersionId } from './rules.ts';

type OfRegion = Pick<
  Region,
  'schemeYear' | 'regulations' | 'ruleVersions' | 'programmeYears' | 'nominatesFor'
>;

/** The name of a regulation by what stands on its head: `perwal-19b-2022`. */
export function regulationIdFor({
  kind,
  number,
  year,
}: Pick<LegalBasis, 'kind' | 'number' | 'year'>): RegulationId {
  const words = `${kind} ${number} ${year}`.normalize('NFKD').toLowerCase();
  return RegulationId.parse(
    words
      .replace(/\p{M}/gu, '')
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '')
      .join('-')
      .slice(0, 60)
      .replace(/-+$/, ''),
  );
}

/** The id of the only version of a region that was founded before there were any. */
export const foundingVersion: RuleVersionId = RuleVersionId.parse('awal');

const made = new WeakMap<SchemeYear, RuleVersion>();

/** The rules of a region's year as its first version. */
function versionOfYear(year: SchemeYear): RuleVersion {
  const known = made.get(year);
  if (known !== undefined) return known;
  const { minAge, maxAgeExclusive, occupations, vulnerabilityFlags = [], legalBasis } = year;
  const version: RuleVersion = {
    id: foundingVersion,
    regulation: regulationIdFor(legalBasis),
    effectiveFrom: legalBasis.effectiveFrom,
    effectiveTo: null,
    rules: {
      minAge,
      maxAgeExclusive,
      occupations,
      vulnerabilityFlags,
      criteria: plainCriteria,
      tariffs: [],
      quotaFormula: null,
    },
    adopted: null,
  };
  made.set(year, version);
  return version;
}

/** The rules of a region by time, oldest first; at least one. */
export function ruleVersionsOf(region: OfRegion): readonly RuleVersion[] {
  const { ruleVersions = [], schemeYear } = region;
  return ruleVersions.length > 0 ? ruleVersions : [versionOfYear(schemeYear)];
}

/** The regulations of a region as they were recorded; at least one. */
export function regulationsOf(region: OfRegion): readonly Regulation[] {
  const { regulations = [], schemeYear } = region;
  if (regulations.length > 0) return regulations;
  const { legalBasis } = schemeYear;
  const id = regulationIdFor(legalBasis);
  return [{ ...legalBasis, id, signedOn: null, replaces: [], scan: null }];
}

/**
 * The rules in force on a day of the region's calendar. On a day before the first version that one holds, since
 * nothing else is known.
 */
export function rulesOn(region: OfRegion, day: CalendarDate): RuleVersion {
  const versions = ruleVersionsOf(region);
  const begun = versions.findLast(({ effectiveFrom }) => effectiveFrom <= day) ?? versions[0];
  if (begun === undefined) throw new Error('a region without rules');
  return begun;
}

/** A version by its id, such as a nomination names; null when there is none. */
export function rulesById(region: OfRegion, id: RuleVersionId): RuleVersion | null {
  return ruleVersionsOf(region).find((version) => version.id === id) ?? null;
}

/** The regulation that a version hangs on. */
export function regulationOf(region: OfRegion, version: RuleVersion): Regulation {
  const found = regulationsOf(region).find(({ id }) => id === version.regulation);
  if (found === undefined) throw new Error('a version of the rules without its regulation');
  return found;
}

/**
 * The last day on which the rules of a region rest on a regulation that is in force, from the version of this day on: that
 * of the first version that outlives its regulation; null while none does. Rules stay in force beyond it, without a basis:
 * whoever pays by them then has to answer for it.
 */
export function regulationEndsOn(region: OfRegion, day: CalendarDate): CalendarDate | null {
  const now = rulesOn(region, day);
  const ends = ruleVersionsOf(region)
    .filter(({ effectiveFrom }) => effectiveFrom >= now.effectiveFrom)
    .flatMap((version) => {
      const { effectiveTo } = regulationOf(region, version);
      const isOutlived =
        effectiveTo !== null && (version.effectiveTo === null || version.effectiveTo > effectiveTo);
      return isOutlived ? [effectiveTo] : [];
    });
  return ends[0] ?? null;
}

/** The year that takes nominations, with ages, occupations and legal basis of one version of the rules. */
export function schemeYearUnder(region: OfRegion, version: RuleVersion): SchemeYear {
  const { minAge, maxAgeExclusive, occupations, vulnerabilityFlags } = version.rules;
  const { kind, number, year, title, effectiveFrom, effectiveTo, invented } = regulationOf(
    region,
    version,
  );
  return {
    ...schemeYearNow(region),
    minAge,
    maxAgeExclusive,
    occupations,
    vulnerabilityFlags,
    legalBasis: { kind, number, year, title, effectiveFrom, effectiveTo, invented },
  };
}

/** The year that takes nominations under the rules in force on a day. */
export function schemeYearOn(region: OfRegion, day: CalendarDate): SchemeYear {
  if ((region.ruleVersions ?? []).length === 0) return schemeYearNow(region);
  return schemeYearUnder(region, rulesOn(region, day));
}

/** What somebody's occupation is called, with the words that were handed in where no list has it. */
export function occupationNameOf(
  region: OfRegion,
  { occupation, occupationWords }: Pick<Worker, 'occupation' | 'occupationWords'>,
): string {
  const name = occupationNames(region).get(occupation) ?? occupation;
  return occupationWords === undefined ? name : `${name} (${occupationWords})`;
}

const namesMade = new WeakMap<object, ReadonlyMap<string, string>>();

/**
 * What occupations are called, by code: those in force, and those that only an earlier or a later version has, since
 * people who were decided on keep theirs.
 */
export function occupationNames(region: OfRegion): ReadonlyMap<string, string> {
  const known = namesMade.get(region);
  if (known !== undefined) return known;
  const lists = [...ruleVersionsOf(region).map(({ rules }) => rules), region.schemeYear];
  const names = new Map<string, string>(
    lists.flatMap(({ occupations }) => occupations.map(({ code, name }) => [code, name] as const)),
  );
  namesMade.set(region, names);
  return names;
}
