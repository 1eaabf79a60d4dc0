import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../region.fixture.ts';
import type { EligibilityRules, Weight } from '../regulation/rules.ts';
import { lineStanding, openLines } from './criterion.ts';
import { facts, strict, versionWith, working } from './eligibility.fixture.ts';
import { explainCriterion } from './explain-criterion.ts';
import { explainEligibility } from './explain-eligibility.ts';
import type { EligibilityFacts } from './facts.ts';

const judge = (one: EligibilityFacts, rules: Partial<EligibilityRules>) =>
  explainEligibility(versionWith(rules), one, day('2026-01-15'));
const anAnswer = fc.option(fc.boolean(), { nil: undefined });
const anyFacts = fc
  .record({
    answers: fc.record({
      receivesPkh: anAnswer,
      receivesBpnt: anAnswer,
      ktpHere: anAnswer,
      livesHere: anAnswer,
      informalWork: anAnswer,
      incomeIsIrregular: anAnswer,
      isBreadwinner: anAnswer,
      excluded: fc.record({ WAGE_EARNER: anAnswer, ALREADY_COVERED: anAnswer }),
    }),
    income: fc.option(fc.integer({ min: 0, max: 5_000_000 })),
    familyCard: fc.option(fc.record({ determined: fc.nat(2), earlier: fc.nat(2) })),
    statement: fc.option(
      fc.boolean().map((isWorking): EligibilityFacts['statement'] => ({ ...working, isWorking })),
    ),
  })
  .map((changes) => facts(changes as Partial<EligibilityFacts>)); // options give undefined, which is absent
const weights = fc.constantFrom<Weight>('hard', 'soft');
const anyRules = fc.array(weights, { minLength: 8, maxLength: 8 }).map((w) => ({
  ...strict,
  socialAid: { ...strict.socialAid, weight: w[0] ?? 'hard' },
  income: { ...strict.income, weight: w[1] ?? 'hard' },
  residence: { ...strict.residence, weight: w[2] ?? 'hard' },
  statement: { ...strict.statement, weight: w[3] ?? 'hard' },
  exclusions: strict.exclusions.map((one, i) => ({ ...one, weight: w[4 + (i % 4)] ?? 'hard' })),
}));

describe('whatever is known of somebody', () => {
  it('is eligible exactly when no line is open, and blocked exactly when one blocks', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (one, rules) => {
        const report = judge(one, rules);
        const lines = report.lines.map(lineStanding);
        expect(report.standing === 'eligible').toBe(openLines(report).length === 0);
        expect(report.standing === 'blocked').toBe(lines.includes('blocked'));
      }),
      { seed: 5 },
    );
  });

  it('is judged line by line: one answer moves its own line and no other', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, fc.boolean(), (one, rules, ktpHere) => {
        const before = judge(one, rules);
        const after = judge({ ...one, answers: { ...one.answers, ktpHere } }, rules);
        const others = ({ lines }: typeof before) =>
          lines.filter(({ criterion }) => criterion !== 'residence');
        expect(others(after)).toEqual(others(before));
      }),
      { seed: 5 },
    );
  });

  it('is said in words, each line with what to do', () => {
    fc.assert(
      fc.property(anyFacts, anyRules, (one, rules) => {
        for (const line of judge(one, rules).lines) {
          const { name, reason, remedy } = explainCriterion(line);
          expect(`${name}${reason}${remedy}`).not.toMatch(/undefined|NaN|null|tidak diketahui/);
        }
      }),
      { seed: 5 },
    );
  });
});
