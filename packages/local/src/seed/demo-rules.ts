import {
  addDays,
  CalendarDate,
  type EligibilityRules,
  type LegalBasis,
  type Occupation,
  plainCriteria,
  type QuotaFormula,
  type Region,
  Regulation,
  type RegulationId,
  RuleVersion,
  regulationIdFor,
  type SchemeYear,
  type VulnerabilityFlag,
} from '@payung/domain';
import type { CatalogueCode } from './occupations.ts';

/** Rules of a demo region that held before those of its year. What nobody could read in the regulation is invented. */
export interface EarlierRules {
  readonly basis: Pick<LegalBasis, 'kind' | 'number' | 'year' | 'title'>;
  readonly effectiveFrom: string;
  readonly minAge: number;
  readonly maxAgeExclusive: number;
  /** all of the region's present list where absent */
  readonly occupations?: readonly CatalogueCode[];
  readonly vulnerabilityFlags?: readonly VulnerabilityFlag[];
  readonly criteria?: Partial<EligibilityRules>;
  readonly quotaFormula?: QuotaFormula;
}

/** The region's regulations as they followed one another, the one of its year last. */
export interface RulesHistory {
  readonly earlier: readonly EarlierRules[];
  /** since when the regulation of the year holds */
  readonly since: string;
  readonly vulnerabilityFlags?: readonly VulnerabilityFlag[];
  readonly criteria?: Partial<EligibilityRules>;
  readonly quotaFormula?: QuotaFormula;
}

function listOf(codes: readonly CatalogueCode[] | undefined, all: readonly Occupation[]) {
  if (codes === undefined) return [...all];
  const wanted = new Set<string>([...codes, 'lainnya']);
  return all.filter(({ code }) => wanted.has(code));
}

/** The rules of the year as the last of several. */
function ofYear(year: SchemeYear, history: RulesHistory): EarlierRules {
  const { since, criteria, quotaFormula, vulnerabilityFlags = [] } = history;
  const { kind, number, year: of, title } = year.legalBasis;
  const { minAge, maxAgeExclusive } = year;
  return {
    basis: { kind, number, year: of, title },
    effectiveFrom: since,
    minAge,
    maxAgeExclusive,
    vulnerabilityFlags,
    ...(criteria === undefined ? {} : { criteria }),
    ...(quotaFormula === undefined ? {} : { quotaFormula }),
  };
}

/** Regulations and versions of the rules, each ending the day before the next begins. */
export function rulesThrough(
  year: SchemeYear,
  history: RulesHistory,
): Required<Pick<Region, 'regulations' | 'ruleVersions'>> {
  const all = [...history.earlier, ofYear(year, history)];
  const ids = all.map(({ basis }) => regulationIdFor(basis));
  const regulations = all.map(({ basis, effectiveFrom }, i) => {
    const before: RegulationId[] = ids.slice(Math.max(0, i - 1), i);
    return Regulation.parse({
      ...basis,
      id: ids[i],
      effectiveFrom,
      effectiveTo: null,
      signedOn: null,
      replaces: before,
      scan: null,
      invented: true,
    });
  });
  const ruleVersions = all.map((rules, i) => {
    const next = all[i + 1]?.effectiveFrom;
    return RuleVersion.parse({
      id: ids[i],
      regulation: ids[i],
      effectiveFrom: rules.effectiveFrom,
      effectiveTo: next === undefined ? null : addDays(CalendarDate.parse(next), -1),
      rules: {
        minAge: rules.minAge,
        maxAgeExclusive: rules.maxAgeExclusive,
        occupations: listOf(rules.occupations, year.occupations),
        vulnerabilityFlags: rules.vulnerabilityFlags ?? [],
        criteria: { ...plainCriteria, ...rules.criteria },
        tariffs: [],
        quotaFormula: rules.quotaFormula ?? null,
      },
      adopted: null,
    });
  });
  return { regulations, ruleVersions };
}
