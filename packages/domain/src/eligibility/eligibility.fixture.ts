import { Instant, OccupationCode, UserId } from '../identifiers.ts';
import { day, region } from '../region.fixture.ts';
import { plainCriteria } from '../regulation/plain-criteria.ts';
import { type EligibilityRules, exclusions, type RuleVersion } from '../regulation/rules.ts';
import { rulesOn } from '../regulation/rules-on.ts';
import type { CriterionLine, EligibilityReport } from './criterion.ts';
import type { EligibilityFacts, SoftDecision, StatementRef } from './facts.ts';

const hard = { weight: 'hard', article: 'Pasal 4' } as const;

/** Every criterion asked, and every one of them hard. */
export const strict: EligibilityRules = {
  breadwinner: { rule: 'required', ...hard },
  onePerFamilyCard: { rule: 'hard', article: 'Pasal 5' },
  socialAid: { rule: 'must-not', ...hard },
  socialDataset: { required: true, accepted: ['DTSEN', 'P3KE'], ...hard },
  maxDecile: { max: 4, ...hard },
  residence: { rule: 'ktp', ...hard },
  income: { maxMonthly: 1_500_000, ...hard },
  informalWork: { required: true, ...hard },
  exclusions: exclusions.map((code) => ({ code, ...hard })),
  statement: { required: true, validMonths: 6, ...hard },
};

/** The rules of the invented region with these criteria; those that are plain unless given. */
export function versionWith(changes: Partial<EligibilityRules> = {}): RuleVersion {
  const version = rulesOn(region, day('2026-01-15'));
  return { ...version, rules: { ...version.rules, criteria: { ...plainCriteria, ...changes } } };
}

const by = UserId.parse('officer');
const at = Instant.parse('2026-01-10T02:00:00.000Z');

export const working: StatementRef = {
  id: 'statement',
  on: day('2026-01-10'),
  isWorking: true,
  proofs: 1,
  checkedBy: by,
  at,
};

/** Somebody who meets everything that `strict` asks; change one thing at a time. */
export function facts(changes: Partial<EligibilityFacts> = {}): EligibilityFacts {
  return {
    birthDate: day('1988-01-14'),
    firstDayOfCover: day('2026-03-01'),
    coveredSince: null,
    occupation: OccupationCode.parse('buruh-batik'),
    income: 900_000,
    statedBreadwinner: true,
    statesVillage: true,
    answers: {
      receivesPkh: false,
      receivesBpnt: false,
      excluded: Object.fromEntries(exclusions.map((code) => [code, false])),
      ktpHere: true,
      livesHere: true,
      informalWork: true,
    },
    social: { dataset: 'DTSEN', decile: 2, from: 'matched' },
    familyCard: { determined: 0, earlier: 0 },
    statement: working,
    decisions: [],
    ...changes,
  };
}

export function decision(changes: Partial<SoftDecision> = {}): SoftDecision {
  return {
    criterion: 'social-aid',
    verdict: 'accept',
    reason: 'bantuan berakhir bulan ini',
    on: { result: 'not-met', code: 'receives' },
    by: UserId.parse('verifier'),
    at,
    takenBack: null,
    ...changes,
  };
}

export function lineOf(
  { lines }: EligibilityReport,
  criterion: CriterionLine['criterion'],
): CriterionLine {
  const found = lines.find((line) => line.criterion === criterion);
  if (found === undefined) throw new Error(`${criterion} is not asked about`);
  return found;
}
