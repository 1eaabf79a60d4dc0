import type { Agency } from '../region.ts';
import type { RuleFault } from './rule-fault.ts';
import type { RegionRules } from './rules.ts';
import type { Tariff } from './tariff.ts';

function repeated<T>(values: readonly T[]): T[] {
  return [...new Set(values.filter((value, at) => values.indexOf(value) !== at))];
}

/** The letters and digits of an occupation's name: two that share them are one word. */
export function occupationWord(text: string): string {
  return text
    .normalize('NFKD')
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, '');
}

function occupationFaults(rules: RegionRules, agencies: readonly Agency[]): RuleFault[] {
  const field = 'occupations';
  const { occupations } = rules;
  if (occupations.length === 0) return [{ field, code: 'no-occupations' }];
  const known = new Set(agencies.map(({ id }) => id));
  const byWord = Map.groupBy(
    occupations.flatMap(({ code, name, synonyms }) =>
      [name, ...synonyms].map((text) => ({ word: occupationWord(text), code })),
    ),
    ({ word }) => word,
  );
  const shared = [...byWord.values()].map((all) => [...new Set(all.map(({ code }) => code))]);
  const pairs = new Map(
    shared.filter((codes) => codes.length > 1).map((codes) => [codes.join(' '), codes]),
  );
  return [
    ...repeated(occupations.map(({ code }) => code)).map(
      (occupation): RuleFault => ({ field, code: 'occupation-twice', occupation }),
    ),
    ...[...pairs.values()].map(
      (codes): RuleFault => ({
        field,
        code: 'word-of-two',
        occupations: codes,
      }),
    ),
    ...occupations.flatMap(({ code, agencies: owners }) =>
      owners
        .filter((agency) => !known.has(agency))
        .map((agency): RuleFault => ({ field, code: 'agency-unknown', occupation: code, agency })),
    ),
  ];
}

function flagFaults({ vulnerabilityFlags, occupations }: RegionRules): RuleFault[] {
  const field = 'vulnerabilityFlags';
  const flags = vulnerabilityFlags.map(({ code }) => code);
  const jobs = new Set<string>(occupations.map(({ code }) => code));
  return [
    ...repeated(flags).map((flag): RuleFault => ({ field, code: 'flag-twice', flag })),
    ...[...new Set(flags)]
      .filter((flag) => jobs.has(flag))
      .map((flag): RuleFault => ({ field, code: 'flag-is-occupation', flag })),
  ];
}

function criteriaFaults({ criteria }: RegionRules): RuleFault[] {
  const field = 'criteria';
  const { socialDataset, exclusions } = criteria;
  const twice = repeated(exclusions.map(({ code }) => code)).map(
    (exclusion): RuleFault => ({ field, code: 'exclusion-twice', exclusion }),
  );
  const unmet = socialDataset.required && socialDataset.accepted.length === 0;
  return unmet ? [...twice, { field, code: 'no-dataset-accepted' }] : twice;
}

function sameFor(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one));
}

/** Two tariffs for the very same money and trade must not meet in a month: neither would go first. */
function meet(a: Tariff, b: Tariff): boolean {
  return (
    sameFor(a.funding, b.funding) &&
    sameFor(a.sectors, b.sectors) &&
    (a.to === null || b.from <= a.to) &&
    (b.to === null || a.from <= b.to)
  );
}

function tariffFaults({ tariffs }: RegionRules): RuleFault[] {
  const field = 'tariffs';
  const straight = tariffs.filter(({ from, to }) => to === null || to >= from);
  return [
    ...repeated(tariffs.map(({ id }) => id)).map(
      (tariff): RuleFault => ({ field, code: 'tariff-twice', tariff }),
    ),
    ...tariffs
      .filter(({ from, to }) => to !== null && to < from)
      .map(({ id }): RuleFault => ({ field, code: 'tariff-months-reversed', tariff: id })),
    ...straight.flatMap((one, at) =>
      straight
        .slice(at + 1)
        .filter((other) => meet(one, other))
        .map(
          (other): RuleFault => ({
            field,
            code: 'tariffs-overlap',
            tariff: one.id,
            other: other.id,
          }),
        ),
    ),
  ];
}

/** Everything in rules that does not fit together, or not the region, whenever they are to hold. */
export function rulesFaults(rules: RegionRules, agencies: readonly Agency[]): RuleFault[] {
  const { minAge, maxAgeExclusive } = rules;
  const ages: RuleFault[] =
    minAge < maxAgeExclusive
      ? []
      : [{ field: 'minAge', code: 'ages-reversed', minAge, maxAgeExclusive }];
  return [
    ...ages,
    ...occupationFaults(rules, agencies),
    ...flagFaults(rules),
    ...criteriaFaults(rules),
    ...tariffFaults(rules),
  ];
}
