import { describe, expect, it } from 'vitest';
import { OccupationCode } from '../identifiers.ts';
import { day } from '../region.fixture.ts';
import { catchAllOccupation } from '../regulation/occupation.ts';
import type { EligibilityRules, Weight } from '../regulation/rules.ts';
import { criteria } from './criterion.ts';
import { decision, facts, lineOf, strict, versionWith, working } from './eligibility.fixture.ts';
import { explainEligibility } from './explain-eligibility.ts';
import type { EligibilityFacts } from './facts.ts';

const today = day('2026-01-15');
const judge = (one: EligibilityFacts, rules: Partial<EligibilityRules> = strict, on = today) =>
  explainEligibility(versionWith(rules), one, on);
const soft = <T extends object>(rule: T): T & { weight: Weight } => ({ ...rule, weight: 'soft' });

describe('eligibility', () => {
  it('is given to whoever meets every criterion, with a line and a legal basis for each', () => {
    const report = judge(facts());
    expect(report.standing).toBe('eligible');
    expect(report.lines.map(({ criterion }) => criterion)).toEqual(criteria);
    for (const { basis } of report.lines) expect(basis.regulation).toBe('perbup-1-2026');
    expect(lineOf(report, 'breadwinner').basis.article).toBe('Pasal 4');
    expect(lineOf(report, 'not-civil-servant').basis.national?.mark).toBe('verified');
    expect(lineOf(report, 'not-wage-earner').basis.national?.mark).toBe('not-verified');
  });

  it('asks nothing that the regulation does not ask', () => {
    const lines = judge(facts(), {}).lines.map(({ criterion }) => criterion);
    expect(lines).not.toContain('breadwinner');
    expect(lines).not.toContain('social-dataset');
    expect(lines).toContain('not-wage-earner');
  });
});

describe('the age window', () => {
  const born = (birth: string, firstDay: string, coveredSince: string | null = null) =>
    lineOf(
      judge(
        facts({
          birthDate: day(birth),
          firstDayOfCover: day(firstDay),
          coveredSince: coveredSince === null ? null : day(coveredSince),
        }),
      ),
      'age',
    );

  it('is tested on the first day of cover: the 65th birthday is a day too late', () => {
    expect(born('1961-03-02', '2026-03-01')).toMatchObject({ result: 'met', code: 'inside' });
    expect(born('1961-03-01', '2026-03-01')).toMatchObject({ result: 'not-met', code: 'over-age' });
    expect(born('2008-03-01', '2026-03-01').code).toBe('inside');
    expect(born('2008-03-02', '2026-03-01').code).toBe('under-age');
  });

  it('makes whoever was born on 29 February a year older on 1 March of a common year', () => {
    expect(born('1960-02-29', '2025-02-28').code).toBe('inside');
    expect(born('1960-02-29', '2025-03-01').code).toBe('over-age');
    expect(born('2008-02-29', '2026-02-28').code).toBe('under-age');
    expect(born('2008-02-29', '2026-03-01').code).toBe('inside');
  });

  it('is not tested while cover goes on, so that an old member of Satlinmas is not put out', () => {
    const renewed = born('1955-05-05', '2026-03-01', '2024-03-01');
    expect(renewed).toMatchObject({ result: 'met', code: 'cover-continues' });
    expect(born('1955-05-05', '2026-03-01').code).toBe('over-age');
  });

  it('stays met for any age once cover goes on without a lapse', () => {
    for (let year = 1900; year <= 2025; year += 1) {
      expect(born(`${year}-06-15`, '2026-03-01', '2020-01-01').result).toBe('met');
    }
  });
});

describe('a statement of being at work', () => {
  const stated = (on: string, isWorking = true) =>
    judge(facts({ statement: { ...working, on: day(on), isWorking } }));

  it('is asked for, or the insurer refuses the widow later', () => {
    const report = judge(facts({ statement: null }), {});
    expect(report.standing).toBe('undecided');
    expect(lineOf(report, 'statement')).toMatchObject({
      code: 'statement-missing',
      next: 'take-statement',
    });
  });

  it('holds for its months, its last day included, and not before its own day', () => {
    expect(stated('2025-07-15').standing).toBe('eligible');
    expect(lineOf(stated('2025-07-14'), 'statement').code).toBe('statement-expired');
    expect(lineOf(stated('2026-01-16'), 'statement').code).toBe('statement-ahead');
    const clamped = facts({ statement: { ...working, on: day('2025-08-31') } });
    expect(judge(clamped, strict, day('2026-02-28')).standing).toBe('eligible');
    expect(judge(clamped, strict, day('2026-03-01')).standing).toBe('blocked');
  });

  it('blocks when it says that the person does not work, also while cover goes on', () => {
    expect(stated('2026-01-10', false).standing).toBe('blocked');
    const covered = {
      coveredSince: day('2025-01-01'),
      statement: { ...working, isWorking: false },
    };
    expect(judge(facts(covered)).standing).toBe('blocked');
    expect(judge(facts({ coveredSince: day('2025-01-01'), statement: null })).standing).toBe(
      'eligible',
    );
  });
});

describe('an occupation', () => {
  it('is one of the list in force, and never a status such as a disability', () => {
    const version = versionWith();
    const flags = [{ code: 'penyandang-disabilitas', name: 'Penyandang disabilitas' }];
    const withFlags = { ...version, rules: { ...version.rules, vulnerabilityFlags: flags } };
    const as = (code: string) =>
      lineOf(
        explainEligibility(withFlags, facts({ occupation: OccupationCode.parse(code) }), today),
        'occupation',
      ).code;
    expect([as('buruh-batik'), as('nelayan'), as('penyandang-disabilitas')]).toEqual([
      'listed',
      'not-listed',
      'is-status',
    ]);
  });
});

describe('an occupation that no list has', () => {
  const { rules } = versionWith();
  const [listed] = rules.occupations;
  if (listed === undefined) throw new Error('a list without occupations');
  const lists = [...rules.occupations, { ...listed, code: catchAllOccupation }];
  const version = { ...versionWith(), rules: { ...rules, occupations: lists } };
  const one = facts({ occupation: catchAllOccupation });

  it('lets nobody pass by itself, though the region keeps such work under a heading', () => {
    const report = explainEligibility(version, one, today);
    expect(report.standing).toBe('undecided');
    expect(lineOf(report, 'occupation')).toMatchObject({
      result: 'not-met',
      code: 'off-list',
      weight: 'soft',
      next: 'decide',
    });
  });

  it('is decided by a person with a reason', () => {
    const on = { result: 'not-met', code: 'off-list' } as const;
    const standing = (verdict: 'accept' | 'refuse') => {
      const decisions = [decision({ criterion: 'occupation', verdict, on })];
      return explainEligibility(version, { ...one, decisions }, today).standing;
    };
    expect([standing('accept'), standing('refuse')]).toEqual(['eligible', 'blocked']);
  });
});

describe('PKH and BPNT', () => {
  const answers = (receivesPkh?: boolean, receivesBpnt?: boolean) => ({
    ...facts().answers,
    receivesPkh,
    receivesBpnt,
  });
  const code = (rule: 'must' | 'must-not', pkh?: boolean, bpnt?: boolean) => {
    const { result } = lineOf(
      judge(facts({ answers: answers(pkh, bpnt) }), { socialAid: { ...strict.socialAid, rule } }),
      'social-aid',
    );
    return result;
  };

  it('must not be received, or must, as the regulation says; one answer that is missing stays open', () => {
    expect(code('must-not', true)).toBe('not-met');
    expect(code('must-not', false)).toBe('unknown');
    expect(code('must-not', false, false)).toBe('met');
    expect(code('must', undefined, true)).toBe('met');
    expect(code('must', false, false)).toBe('not-met');
  });
});

describe('low or irregular income', () => {
  const result = (income: number | null, incomeIsIrregular?: boolean) =>
    lineOf(judge(facts({ income, answers: { ...facts().answers, incomeIsIrregular } })), 'income')
      .result;

  it('needs one of both only', () => {
    expect(result(1_500_000)).toBe('met');
    expect(result(9_000_000, true)).toBe('met');
    expect(result(9_000_000, false)).toBe('not-met');
    expect(result(9_000_000)).toBe('unknown');
    expect(result(null, false)).toBe('unknown');
  });
});

describe('one person for each family card', () => {
  it('gives way to whoever is determined, then to whoever came first, and never guesses', () => {
    const code = (familyCard: EligibilityFacts['familyCard']) =>
      lineOf(judge(facts({ familyCard })), 'one-per-family-card').code;
    expect(code({ determined: 1, earlier: 1 })).toBe('other-determined');
    expect(code({ determined: 0, earlier: 1 })).toBe('other-first');
    expect(code(null)).toBe('card-unknown');
  });
});

describe('social data', () => {
  it('must stand in an accepted dataset, within the decile', () => {
    const of = (social: EligibilityFacts['social']) => judge(facts({ social }));
    expect(of({ dataset: 'DTKS', decile: 1, from: 'matched' }).standing).toBe('blocked');
    expect(of({ dataset: 'P3KE', decile: 5, from: 'matched' }).standing).toBe('blocked');
    expect(of({ dataset: 'P3KE', decile: null, from: 'stated' }).standing).toBe('undecided');
    expect(of(null).standing).toBe('undecided');
  });
});

describe('residence', () => {
  const result = (rule: 'ktp' | 'domicile', answers: EligibilityFacts['answers']) =>
    lineOf(judge(facts({ answers }), { residence: { ...strict.residence, rule } }), 'residence')
      .result;

  it('is proven by what an office saw: a KTP is not a domicile', () => {
    expect(result('ktp', { livesHere: true })).toBe('unknown');
    expect(result('ktp', { ktpHere: false, livesHere: true })).toBe('not-met');
    expect(result('domicile', { ktpHere: false, livesHere: true })).toBe('met');
    expect(result('domicile', { livesHere: false })).toBe('not-met');
    expect(result('domicile', {})).toBe('met');
  });
});

describe('a soft criterion', () => {
  const rules = { ...strict, socialAid: soft(strict.socialAid) };
  const receiving = facts({ answers: { ...facts().answers, receivesPkh: true } });
  const withDecision = (changes: Parameters<typeof decision>[0] = {}) =>
    judge({ ...receiving, decisions: [decision(changes)] }, rules);

  it('waits for a person, who accepts or refuses with a reason', () => {
    expect(judge(receiving, rules).standing).toBe('undecided');
    expect(lineOf(judge(receiving, rules), 'social-aid').next).toBe('decide');
    expect(withDecision().standing).toBe('eligible');
    expect(withDecision({ verdict: 'refuse' }).standing).toBe('blocked');
  });

  it('waits again once the decision is taken back, or what it was about changed', () => {
    const takenBack = { by: decision().by, at: decision().at, reason: 'keliru' };
    expect(withDecision({ takenBack }).standing).toBe('undecided');
    const on = { result: 'unknown', code: 'not-answered' } as const;
    expect(withDecision({ on }).standing).toBe('undecided');
  });

  it('cannot be decided away once it is hard', () => {
    expect(judge({ ...receiving, decisions: [decision()] }).standing).toBe('blocked');
  });
});

describe('being preferred', () => {
  it('orders and never blocks', () => {
    const rules = { breadwinner: { ...strict.breadwinner, rule: 'preferred' } } as const;
    const report = judge(facts({ statedBreadwinner: false }), rules);
    expect(report.standing).toBe('eligible');
    expect(lineOf(report, 'breadwinner')).toMatchObject({ result: 'not-met', weight: 'orders' });
  });
});
