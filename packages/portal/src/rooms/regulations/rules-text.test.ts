import { RuleDraftDetail } from '@payung/contract';
import { plainCriteria } from '@payung/domain';
import { describe, expect, it } from 'vitest';
import { figureControl } from './criteria-text.ts';
import { draftFrom, ruleControls, textOfDraft } from './rules-text.ts';

const draft = RuleDraftDetail.parse({
  id: '01JD0000000000000000000000',
  version: 3,
  state: 'open',
  versionId: 'perbup-77-2026',
  regulation: 'perbup-77-2026',
  effectiveFrom: '2027-01-01',
  effectiveTo: null,
  basedOn: 'perbup-1-2026',
  proposals: [],
  createdBy: 'admin',
  createdAt: '2026-11-21T02:00:00.000Z',
  changedBy: 'admin',
  changedAt: '2026-11-21T02:00:00.000Z',
  rules: {
    minAge: 18,
    maxAgeExclusive: 65,
    occupations: [{ code: 'juru-parkir', name: 'Juru parkir', synonyms: [], agencies: [] }],
    vulnerabilityFlags: [{ code: 'difabel', name: 'Difabel' }],
    criteria: {
      ...plainCriteria,
      onePerFamilyCard: { rule: 'hard', article: 'Pasal 4' },
      socialAid: { rule: 'must-not', weight: 'hard', article: null },
      maxDecile: { max: 4, weight: 'soft', article: null },
    },
    tariffs: [],
    priority: ['breadwinner'],
    quotaFormula: { basis: 'population', extremePoorPercent: 30 },
  },
  faults: [],
});

describe('a draft in its form', () => {
  it('sends back what it was opened with when nobody changes anything', () => {
    const { version, versionId, regulation, effectiveFrom, effectiveTo, rules } = draft;
    expect(draftFrom(textOfDraft(draft), draft)).toEqual({
      ok: true,
      request: { version, versionId, regulation, effectiveFrom, effectiveTo, rules },
    });
  });

  it('says who comes first in the order chosen, and nothing where nobody does', () => {
    const text = textOfDraft(draft);
    const priority = ['extreme-poor', 'breadwinner'] as const;
    expect(draftFrom({ ...text, priority }, draft)).toMatchObject({
      request: { rules: { priority } },
    });
    const without = draftFrom({ ...text, priority: [] }, draft);
    expect(without.ok && without.request).not.toHaveProperty('rules.priority');
  });

  it('turns a question off, and its weight into the rule where that is the rule', () => {
    const text = textOfDraft(draft);
    const { maxDecile, onePerFamilyCard: card } = text.criteria;
    const criteria = {
      ...text.criteria,
      maxDecile: { ...maxDecile, choice: 'off' },
      onePerFamilyCard: { ...card, weight: 'soft' as const },
    };
    expect(draftFrom({ ...text, criteria }, draft)).toMatchObject({
      request: {
        rules: { criteria: { maxDecile: { max: null }, onePerFamilyCard: { rule: 'soft' } } },
      },
    });
  });

  it('tells every figure and date that is none, each at its control', () => {
    const text = textOfDraft(draft);
    const maxDecile = { ...text.criteria.maxDecile, figure: '11' };
    const criteria = { ...text.criteria, maxDecile };
    const read = draftFrom({ ...text, criteria, minAge: '', effectiveFrom: '31-2-2027' }, draft);
    expect(read.ok ? [] : read.faults.map(({ target }) => target)).toEqual([
      ruleControls.effectiveFrom,
      ruleControls.minAge,
      figureControl('maxDecile'),
    ]);
  });
});
